using System.Text.Json.Nodes;

namespace IvigRules.Fhir.Tests.Tables;

/// <summary>Small resources for the rows of the tables.</summary>
internal static class Row
{
    internal const string RxNorm = "http://www.nlm.nih.gov/research/umls/rxnorm";
    internal const string Icd10 = "http://hl7.org/fhir/sid/icd-10-cm";
    internal const string Loinc = "http://loinc.org";
    internal const string Ms = "24700007";
    internal const string Nmo = "25044007";
    internal const string MsRelapse = "192929006";
    internal const string Ivig = "1426680";
    internal const string Natalizumab = "354770";
    internal const string PlasmaExchange = "20720000";

    internal static string Drug(string code) => Given.Concept(RxNorm, code);

    internal static string Hl7(string system, string code) => Given.Concept($"http://terminology.hl7.org/CodeSystem/{system}", code);

    /// <summary>A resource with these elements, which are JSON without the braces.</summary>
    internal static string Resource(string type, params string[] elements) =>
        $"{{{string.Join(',', elements.Where(element => element.Length > 0).Prepend($"\"resourceType\":\"{type}\""))}}}";

    internal static string Condition(string code, params string[] elements) =>
        Resource("Condition", [$"\"code\":{Given.Snomed(code)}", .. elements]);

    internal static string Request(string code, string status, params string[] elements) =>
        Resource("MedicationRequest", [$"\"status\":\"{status}\"", "\"intent\":\"order\"", $"\"medicationCodeableConcept\":{Drug(code)}", .. elements]);

    internal static string Statement(string code, string status, params string[] elements) =>
        Resource("MedicationStatement", [$"\"status\":\"{status}\"", $"\"medicationCodeableConcept\":{Drug(code)}", .. elements]);

    internal static string Administration(string code, string status, params string[] elements) =>
        Resource("MedicationAdministration", [$"\"status\":\"{status}\"", $"\"medicationCodeableConcept\":{Drug(code)}", .. elements]);

    internal static string Procedure(string status, params string[] elements) =>
        Resource("Procedure", [$"\"status\":\"{status}\"", $"\"code\":{Given.Snomed(PlasmaExchange)}", .. elements]);

    internal static string Allergy(string code, params string[] elements) => Resource("AllergyIntolerance", [$"\"code\":{code}", .. elements]);

    internal static string Observation(string code, string value, params string[] elements) =>
        Resource("Observation", ["\"status\":\"final\"", $"\"code\":{Given.Concept(Loinc, code)}", value, .. elements]);

    internal static string Quantity(string value, string unit) =>
        $$"""{"value":{{value}},"unit":"{{unit}}","system":"http://unitsofmeasure.org","code":"{{unit}}"}""";

    internal static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A Bundle of this type with these entries, which are JSON objects.</summary>
    internal static string Bundle(string? type, params string[] entries) =>
        $$"""{"resourceType":"Bundle"{{(type is null ? "" : $",\"type\":\"{type}\"")}},"entry":[{{string.Join(',', entries)}}]}""";

    internal static string Entry(string resource, string more = "") => $$"""{"resource":{{resource}}{{(more.Length == 0 ? "" : "," + more)}}}""";

    internal const string Patient = """{"resourceType":"Patient","id":"p"}""";

    internal static string OfPatient(string resource)
    {
        var node = JsonNode.Parse(resource)!;
        node[node["resourceType"]!.GetValue<string>() is "AllergyIntolerance" or "Immunization" ? "patient" : "subject"] =
            new JsonObject { ["reference"] = "Patient/p" };
        return node.ToJsonString();
    }
}
