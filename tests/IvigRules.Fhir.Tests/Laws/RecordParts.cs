using System.Text;
using System.Text.Json.Nodes;

namespace IvigRules.Fhir.Tests.Laws;

/// <summary>A record as the parts of searches and of CDS Hooks prefetch.</summary>
internal static class RecordParts
{
    /// <summary>One searchset for each kind of part.</summary>
    internal static FhirPart[] Of(JsonObject record) =>
        [.. record["entry"]!.AsArray().GroupBy(entry => KindOf(entry!)).Select(group => Part(group.Key, $"{group.Key}", group!))];

    /// <summary>A part for each resource: the Patient as it is, and any other in a searchset.</summary>
    internal static FhirPart[] EachAlone(JsonObject record) =>
        [.. record["entry"]!.AsArray().Select((entry, at) => KindOf(entry!) == FhirPartKind.Patient
            ? new FhirPart("patient", FhirPartKind.Patient, Encoding.UTF8.GetBytes(entry!["resource"]!.ToJsonString()))
            : Part(KindOf(entry!), $"part{at}", [entry!]))];

    private static FhirPart Part(FhirPartKind kind, string name, IEnumerable<JsonNode> entries) => new(name, kind, Encoding.UTF8.GetBytes(new JsonObject
    {
        ["resourceType"] = "Bundle",
        ["type"] = "searchset",
        ["entry"] = new JsonArray([.. entries.Select(entry => entry.DeepClone())]),
    }.ToJsonString()));

    private static FhirPartKind KindOf(JsonNode entry) => entry["resource"]!["resourceType"]!.GetValue<string>() switch
    {
        "Patient" => FhirPartKind.Patient,
        "Condition" => FhirPartKind.Conditions,
        "AllergyIntolerance" => FhirPartKind.Allergies,
        "Procedure" => FhirPartKind.Procedures,
        "Observation" => FhirPartKind.Labs,
        "AdverseEvent" => FhirPartKind.AdverseEvents,
        "MedicationStatement" => FhirPartKind.Statements,
        "MedicationAdministration" => FhirPartKind.Administrations,
        _ => FhirPartKind.Medications,
    };
}
