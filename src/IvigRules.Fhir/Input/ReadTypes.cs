using System.Collections.Frozen;
using Hl7.Fhir.Model;

namespace IvigRules.Fhir.Input;

/// <summary>The types of resources that are read, and the part that each belongs to.</summary>
internal static class ReadTypes
{
    internal const string Patient = "Patient";
    internal const string Condition = "Condition";
    internal const string Observation = "Observation";
    internal const string Allergy = "AllergyIntolerance";
    internal const string Request = "MedicationRequest";
    internal const string Statement = "MedicationStatement";
    internal const string Administration = "MedicationAdministration";
    internal const string Medication = "Medication";
    internal const string Procedure = "Procedure";
    internal const string Immunization = "Immunization";
    internal const string AdverseEvent = "AdverseEvent";
    internal const string List = "List";
    internal const string Composition = "Composition";
    internal const string OperationOutcome = "OperationOutcome";
    internal const string Bundle = "Bundle";
    internal const string DiagnosticReport = "DiagnosticReport";

    private static readonly FrozenDictionary<string, FhirPartKind?> Parts = new Dictionary<string, FhirPartKind?>(StringComparer.Ordinal)
    {
        [Patient] = FhirPartKind.Patient,
        [Condition] = FhirPartKind.Conditions,
        [Observation] = null,
        [Allergy] = FhirPartKind.Allergies,
        [Request] = FhirPartKind.Medications,
        [Statement] = FhirPartKind.Statements,
        [Administration] = FhirPartKind.Administrations,
        [Medication] = null,
        [Procedure] = FhirPartKind.Procedures,
        [Immunization] = FhirPartKind.Immunizations,
        [AdverseEvent] = FhirPartKind.AdverseEvents,
        [List] = null,
        [Composition] = null,
        [OperationOutcome] = null,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static bool Has(string type) => Parts.ContainsKey(type);

    /// <summary>The part that a resource of this type shows to be delivered; none for a type that belongs to several, or to none.</summary>
    internal static FhirPartKind? PartOf(string type) => Parts.GetValueOrDefault(type);

    /// <summary>The name under which another type is counted: a name that is no type of R4 may be anything.</summary>
    internal static string CountedAs(string type) => ModelInfo.IsKnownResource(type) ? type : "unknown";
}
