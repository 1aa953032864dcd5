namespace IvigRules.Fhir.Common;

/// <summary>The facts that an open point concerns, in the library's words.</summary>
internal static class About
{
    internal const string Record = "the record";
    internal const string Conditions = "conditions";
    internal const string PriorTherapies = "priorTherapies";
    internal const string Hypersensitivity = "patient.ivigHypersensitivity";
    internal const string Reactions = "infusionReactions";
    internal const string Iga = "labResults: iga";
    internal const string Egfr = "labResults: egfr";
    internal const string BirthDate = "patient.birthDate";
    internal const string Sex = "patient.sex";
    internal const string Weight = "patient.weight";
    internal const string Height = "patient.height";
    internal const string ReproductiveStatus = "patient.reproductiveStatus";
    internal const string BloodGroup = "patient.bloodGroup";
    internal const string RiskFactors = "riskFactors";

    internal static string Condition(ConditionKind kind) => $"conditions: {kind.Id}";

    internal static string Relapse(Disease disease) => $"relapses: {disease.Kind().Id}";

    internal static string Therapy(Therapy therapy) => $"priorTherapies: {therapy.Id}";

    internal static string Part(FhirPartKind part) => part switch
    {
        FhirPartKind.Patient => "patient",
        FhirPartKind.Conditions => "conditions and relapses",
        FhirPartKind.Allergies => Hypersensitivity,
        FhirPartKind.Medications => "priorTherapies: medications",
        FhirPartKind.Procedures => "priorTherapies: procedures",
        FhirPartKind.Weight => Weight,
        FhirPartKind.Height => Height,
        FhirPartKind.Labs => "labResults",
        FhirPartKind.Reproductive => ReproductiveStatus,
        FhirPartKind.BloodGroup => BloodGroup,
        FhirPartKind.Statements => "priorTherapies: statements",
        FhirPartKind.Administrations => "priorTherapies: administrations",
        FhirPartKind.Immunizations => "priorTherapies: immunizations",
        FhirPartKind.AdverseEvents => Reactions,
        _ => throw new ArgumentOutOfRangeException(nameof(part), "not a part of a record"),
    };

    internal static ConditionKind Kind(this Disease disease) => disease switch
    {
        Disease.MultipleSclerosis => ConditionKind.MultipleSclerosis,
        Disease.NeuromyelitisOptica => ConditionKind.NeuromyelitisOptica,
        _ => throw new ArgumentOutOfRangeException(nameof(disease), "not a disease with relapses"),
    };
}
