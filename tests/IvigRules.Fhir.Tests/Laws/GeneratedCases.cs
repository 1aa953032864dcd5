using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace IvigRules.Fhir.Tests.Laws;

/// <summary>Random cases that FHIR can say, dense around what the rules turn on.</summary>
internal static class GeneratedCases
{
    internal static readonly DateOnly AsOf = new(2026, 11, 22);

    private static readonly string[] Acute =
        ["intravenous-methylprednisolone", "oral-methylprednisolone", "methylprednisolone", "corticosteroids", "prednisone", "dexamethasone", "plasma-exchange", "plex"];

    private static readonly string[] Others =
    [
        "natalizumab", "ocrelizumab", "interferon-beta-1a", "glatiramer", "rituximab", "azathioprine", "mycophenolate-mofetil", "eculizumab",
        "ravulizumab", "satralizumab", "disease-modifying-therapies", "intravenous-immunoglobulin", "acetaminophen", "diphenhydramine",
    ];

    internal static Gen<PatientCase> Any { get; } = (
        from patient in Patients
        from conditions in Lists(0, 3, Conditions)
        from relapses in Lists(0, 2, Relapses)
        from acute in Lists(0, 3, Therapies(Acute, 60))
        from others in Lists(0, 3, Therapies(Others, 700))
        from labs in Lists(0, 3, Labs)
        from risks in Lists(0, 2, Gen.Elements(
            RiskFactorKind.HistoryOfThrombosis, RiskFactorKind.DiabetesMellitus, RiskFactorKind.Sepsis, RiskFactorKind.RenalInsufficiency))
        from reactions in Lists(0, 1, GeneratedReactions.Any)
        from incomplete in Gen.Frequency(
            (5, Gen.Constant<CaseList[]>([])),
            (1, Gen.Elements<CaseList[]>([CaseList.Conditions, CaseList.Relapses], [CaseList.PriorTherapies], [CaseList.LabResults])))
        select new PatientCase
        {
            AsOf = AsOf,
            Patient = patient,
            Conditions = conditions,
            Relapses = relapses,
            PriorTherapies = [.. acute, .. others],
            LabResults = labs,
            RiskFactors = [.. risks.Select(kind => new RiskFactor(kind, true))],
            InfusionReactions = reactions,
            Incomplete = [.. incomplete],
        }).Where(recorded => FhirWriter.TryWrite(recorded, FhirDialect.Snomed, out _, out _));

    private static Gen<Patient> Patients =>
        from born in Maybe(Gen.Choose(-30_000, -1_000).Select(AsOf.AddDays))
        from sex in Maybe(Gen.Elements(Sex.Female, Sex.Male))
        from weight in Maybe(Gen.Choose(300, 1_500))
        from weighed in Maybe(Days(60))
        from inPounds in Gen.Elements(true, false, false)
        from height in Maybe(Gen.Choose(140, 200))
        from status in Maybe(Gen.Elements(ReproductiveStatus.NotPregnant, ReproductiveStatus.Pregnant, ReproductiveStatus.Nursing))
        from hypersensitivity in Gen.Elements(false, false, false, (bool?)null, true)
        from assessed in Maybe(Days(800))
        from bloodGroup in Maybe(Gen.Elements(BloodGroup.A, BloodGroup.B, BloodGroup.Ab, BloodGroup.O))
        select new Patient
        {
            Id = "p-001",
            BirthDate = born,
            Sex = sex,
            Weight = weight is not { } tenths ? null : inPounds ? Weight.FromPounds(tenths / 5m, weighed) : new(BodyWeight.FromKilograms(tenths / 10m), weighed),
            Height = height is { } centimetres ? BodyHeight.FromCentimetres(centimetres) : null,
            ReproductiveStatus = status,
            IvigHypersensitivity = hypersensitivity,
            IvigHypersensitivityAssessedOn = hypersensitivity is false ? assessed : null,
            BloodGroup = bloodGroup,
        };

    private static Gen<Condition> Conditions =>
        from kind in Gen.Elements(
            ConditionKind.MultipleSclerosis, ConditionKind.MultipleSclerosis, ConditionKind.NeuromyelitisOptica,
            ConditionKind.ProgressiveMultifocalLeukoencephalopathy, ConditionKind.ImmuneReconstitutionSyndrome, new ConditionKind("migraine"))
        from course in Gen.Elements(MsCourse.RelapsingRemitting, MsCourse.RelapsingRemitting, (MsCourse?)null, MsCourse.SecondaryProgressive)
        from verification in Gen.Elements((Verification?)null, null, null, Verification.Unconfirmed)
        from onset in Maybe(Days(1_000))
        select new Condition(kind) { Course = kind == ConditionKind.MultipleSclerosis ? course : null, Verification = verification, Onset = onset };

    private static Gen<Relapse> Relapses =>
        from disease in Gen.Elements(Disease.MultipleSclerosis, Disease.NeuromyelitisOptica)
        from onset in Maybe(Days(120))
        from length in Gen.Elements((int?)null, null, null, 3, 20)
        select new Relapse(disease, onset, onset is { } day && length is { } days ? day.AddDays(days) : null);

    private static Gen<PriorTherapy> Therapies(string[] names, int back) =>
        from name in Gen.Elements(names)
        from outcome in Maybe(Gen.Elements(Enum.GetValues<TherapyOutcome>().Append(TherapyOutcome.Failed).Append(TherapyOutcome.NotTolerated).ToArray()))
        from started in Maybe(Days(back))
        from length in Gen.Elements((int?)null, 2, 30)
        let hasEnd = outcome is TherapyOutcome.Responded or TherapyOutcome.Failed or TherapyOutcome.NotTolerated
        select new PriorTherapy(new(name), outcome)
        {
            StartedOn = started,
            EndedOn = hasEnd && started is { } day && length is { } days ? day.AddDays(days) : null,
        };

    private static Gen<LabResult> Labs =>
        from isIga in Gen.Elements(true, true, false)
        from value in Gen.Elements(0m, 3m, 7m, 45m, 90m, 180m)
        from comparator in Gen.Elements((Comparator?)null, null, null, Comparator.LessThan)
        from day in Maybe(Days(500))
        select new LabResult(isIga ? LabResult.Iga : LabResult.Egfr, value, isIga ? "mg/dL" : "mL/min/{1.73_m2}", day) { Comparator = comparator };

    internal static Gen<DateOnly> Days(int back) => Gen.Choose(-back, 3).Select(AsOf.AddDays);

    internal static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct => Gen.Frequency((1, Gen.Constant<T?>(null)), (4, gen.Select(value => (T?)value)));

    private static Gen<ImmutableArray<T>> Lists<T>(int fewest, int most, Gen<T> gen) =>
        Gen.Choose(fewest, most).SelectMany(count => gen.ListOf(count)).Select(list => list.ToImmutableArray());
}
