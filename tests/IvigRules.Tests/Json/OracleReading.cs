using IvigRules.Tests.Oracle;

namespace IvigRules.Tests.Json;

/// <summary>What a case of the oracle must be once it is read, fact by fact, by tables of section 9's words that the library has no part in.</summary>
internal static class OracleReading
{
    private static readonly Dictionary<string, object> Words = new(StringComparer.Ordinal)
    {
        ["sex:female"] = Sex.Female,
        ["sex:male"] = Sex.Male,
        ["status:not-pregnant"] = ReproductiveStatus.NotPregnant,
        ["status:pregnant"] = ReproductiveStatus.Pregnant,
        ["status:nursing"] = ReproductiveStatus.Nursing,
        ["group:a"] = BloodGroup.A,
        ["group:b"] = BloodGroup.B,
        ["group:ab"] = BloodGroup.Ab,
        ["group:o"] = BloodGroup.O,
        ["condition:multiple-sclerosis"] = ConditionKind.MultipleSclerosis,
        ["condition:neuromyelitis-optica"] = ConditionKind.NeuromyelitisOptica,
        ["condition:progressive-multifocal-leukoencephalopathy"] = ConditionKind.ProgressiveMultifocalLeukoencephalopathy,
        ["condition:immune-reconstitution-syndrome"] = ConditionKind.ImmuneReconstitutionSyndrome,
        ["course:relapsing-remitting"] = MsCourse.RelapsingRemitting,
        ["course:secondary-progressive"] = MsCourse.SecondaryProgressive,
        ["course:primary-progressive"] = MsCourse.PrimaryProgressive,
        ["disease:multiple-sclerosis"] = Disease.MultipleSclerosis,
        ["disease:neuromyelitis-optica"] = Disease.NeuromyelitisOptica,
        ["outcome:responded"] = TherapyOutcome.Responded,
        ["outcome:failed"] = TherapyOutcome.Failed,
        ["outcome:not-tolerated"] = TherapyOutcome.NotTolerated,
        ["outcome:contraindicated"] = TherapyOutcome.Contraindicated,
        ["outcome:unavailable"] = TherapyOutcome.Unavailable,
        ["outcome:declined"] = TherapyOutcome.Declined,
        ["outcome:ongoing"] = TherapyOutcome.Ongoing,
        ["comparator:<"] = Comparator.LessThan,
        ["comparator:<="] = Comparator.LessThanOrEqual,
        ["comparator:>"] = Comparator.GreaterThan,
        ["comparator:>="] = Comparator.GreaterThanOrEqual,
        ["risk:prolonged-immobilization"] = RiskFactorKind.ProlongedImmobilization,
        ["risk:hypercoagulable-condition"] = RiskFactorKind.HypercoagulableCondition,
        ["risk:history-of-thrombosis"] = RiskFactorKind.HistoryOfThrombosis,
        ["risk:estrogen-use"] = RiskFactorKind.EstrogenUse,
        ["risk:indwelling-central-venous-catheter"] = RiskFactorKind.IndwellingCentralVenousCatheter,
        ["risk:hyperviscosity"] = RiskFactorKind.Hyperviscosity,
        ["risk:cardiovascular-risk-factors"] = RiskFactorKind.CardiovascularRiskFactors,
        ["risk:renal-insufficiency"] = RiskFactorKind.RenalInsufficiency,
        ["risk:diabetes-mellitus"] = RiskFactorKind.DiabetesMellitus,
        ["risk:volume-depletion"] = RiskFactorKind.VolumeDepletion,
        ["risk:sepsis"] = RiskFactorKind.Sepsis,
        ["risk:paraproteinemia"] = RiskFactorKind.Paraproteinemia,
        ["risk:nephrotoxic-drugs"] = RiskFactorKind.NephrotoxicDrugs,
        ["culture:negative"] = CsfCulture.Negative,
        ["culture:positive"] = CsfCulture.Positive,
        ["culture:pending"] = CsfCulture.Pending,
    };

    internal static int WordCount => Words.Count;

    internal static void SameAs(OracleCase expected, PatientCase read)
    {
        Assert.Equal(expected.AsOf, read.AsOf);
        SameAs(expected.Patient, read.Patient);
        Same(
            expected.Conditions.Select(one => (Word<ConditionKind>("condition", one.Kind), Word<MsCourse>("course", one.Course), one.Onset, one.EndedOn)),
            read.Conditions.Select(one => ((ConditionKind?)one.Kind, one.Course, one.Onset, one.EndedOn)));
        Same(
            expected.Relapses.Select(one => (Word<Disease>("disease", one.Disease), one.Onset, one.EndedOn)),
            read.Relapses.Select(one => ((Disease?)one.Disease, one.Onset, one.EndedOn)));
        Same(
            expected.PriorTherapies.Select(one => (one.Therapy, Word<TherapyOutcome>("outcome", one.Outcome), one.StartedOn, one.EndedOn)),
            read.PriorTherapies.Select(one => (one.Therapy.Id, (TherapyOutcome?)one.Outcome, one.StartedOn, one.EndedOn)));
        Same(
            expected.LabResults.Select(one => (one.Analyte, one.Value, one.Unit, Word<Comparator>("comparator", one.Comparator), one.CollectedOn)),
            read.LabResults.Select(one => (one.Analyte, one.Value, one.Unit, one.Comparator, one.CollectedOn)));
        Same(
            expected.RiskFactors.Select(one => (Word<RiskFactorKind>("risk", one.Kind), one.Present)),
            read.RiskFactors.Select(one => ((RiskFactorKind?)one.Kind, one.Present)));
        Assert.Equal(expected.InfusionReactions.Count, read.InfusionReactions.Length);
        for (var i = 0; i < read.InfusionReactions.Length; i++)
            SameAs(expected.InfusionReactions[i], read.InfusionReactions[i]);
    }

    private static void SameAs(OraclePatient expected, Patient read)
    {
        Assert.Equal(expected.Id, read.Id);
        Assert.Equal(expected.BirthDate, read.BirthDate);
        Assert.Equal(Word<Sex>("sex", expected.Sex), read.Sex);
        Assert.Equal(Word<ReproductiveStatus>("status", expected.ReproductiveStatus), read.ReproductiveStatus);
        Assert.Equal(expected.IvigHypersensitivity, read.IvigHypersensitivity);
        Assert.Equal(Word<BloodGroup>("group", expected.BloodGroup), read.BloodGroup);
        Assert.Equal(expected.Weight is { } weight ? (Kilograms(weight.Value, weight.Unit), weight.MeasuredOn, weight.Unit is "[lb_av]") : null,
            read.Weight is { } mass ? (mass.Mass.Kilograms, mass.MeasuredOn, mass.RecordedInPounds) : default((decimal, DateOnly?, bool)?));
        Assert.Equal(expected.Height is { } height ? Centimetres(height.Value, height.Unit) : null, read.Height?.Centimetres);
    }

    private static void SameAs(OracleReaction expected, InfusionReaction read)
    {
        // Exactly, with the offset, because the offset says which day it was.
        Assert.Equal((expected.InfusionEndedAt?.DateTime, expected.InfusionEndedAt?.Offset), (read.InfusionEndedAt?.DateTime, read.InfusionEndedAt?.Offset));
        Assert.Equal((expected.OnsetAt?.DateTime, expected.OnsetAt?.Offset), (read.OnsetAt?.DateTime, read.OnsetAt?.Offset));
        Assert.Equal(expected.ResolvedOn, read.ResolvedOn);
        Same(
            [expected.SevereHeadache, expected.NeckStiffness, expected.Photophobia, expected.PainWithHeadMovement, expected.Nausea, expected.Dizziness, expected.Anaphylaxis, expected.Dyspnea],
            [read.Symptoms.SevereHeadache, read.Symptoms.NeckStiffness, read.Symptoms.Photophobia, read.Symptoms.PainWithHeadMovement, read.Symptoms.Nausea, read.Symptoms.Dizziness, read.Symptoms.Anaphylaxis, read.Symptoms.Dyspnea]);
        Assert.Equal(expected.Temperature is null, read.Temperature is null);

        // Fahrenheit by cross-multiplication, so that no third is rounded.
        if (expected.Temperature is { Unit: "Cel" } celsius)
            Assert.Equal(celsius.Value, read.Temperature!.Value.Celsius);
        else if (expected.Temperature is { } fahrenheit)
            Assert.Equal((fahrenheit.Value - 32m) * 5m, decimal.Round(read.Temperature!.Value.Celsius * 9m, 20, MidpointRounding.AwayFromZero));
        Assert.Equal(
            expected.Csf is { } csf ? (csf.CellsRaised, csf.ProteinRaised, Word<CsfCulture>("culture", csf.Culture)) : null,
            read.Csf is { } found ? (found.CellsRaised, found.ProteinRaised, found.Culture) : default((bool?, bool?, CsfCulture?)?));
    }

    // The assertion is there for its message; it takes a hundred times as long as the comparison.
    private static void Same<T>(IEnumerable<T> expected, IEnumerable<T> read)
    {
        if (!expected.SequenceEqual(read))
            Assert.Equal(expected, read);
    }

    private static T? Word<T>(string list, string? word)
        where T : struct => word is null ? null : (T)Words[$"{list}:{word}"];

    private static decimal Kilograms(decimal value, string unit) => unit switch
    {
        "kg" => value,
        "g" => value / 1_000m,
        "mg" => value / 1_000_000m,
        "[lb_av]" => value * 0.45359237m,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "no unit of mass"),
    };

    private static decimal Centimetres(decimal value, string unit) => unit switch
    {
        "cm" => value,
        "m" => value * 100m,
        "[in_i]" => value * 2.54m,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "no unit of length"),
    };
}
