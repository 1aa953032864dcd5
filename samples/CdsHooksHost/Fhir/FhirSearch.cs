using System.Text.Json.Nodes;

namespace IvigRules.CdsHooksHost.Fhir;

/// <summary>The few searches that the service and the sandbox make.</summary>
internal static class FhirSearch
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "Patient", "Condition", "AllergyIntolerance", "MedicationRequest", "MedicationStatement", "MedicationAdministration",
        "Medication", "Procedure", "Observation", "Immunization", "AdverseEvent", "Practitioner",
    };

    internal static bool IsKnown(string type) => Types.Contains(type);

    internal static IEnumerable<string> AllTypes => Types;

    /// <summary>The matches of a search as a Bundle.</summary>
    /// <exception cref="FormatException">A parameter is not supported: to pass it over would find too much.</exception>
    internal static JsonObject Find(
        IEnumerable<FhirPatient> patients, string type, IEnumerable<KeyValuePair<string, string>> parameters, Uri server)
    {
        IEnumerable<(FhirPatient Of, JsonObject Resource)> found = patients.SelectMany(of => of.Of(type).Select(one => (of, one)));
        var withMedication = false;
        foreach (var (name, value) in parameters)
        {
            var values = value.Split(',', StringSplitOptions.RemoveEmptyEntries);
            found = name switch
            {
                "patient" or "subject" => found.Where(one => values.Contains(one.Of.Id) || values.Contains($"Patient/{one.Of.Id}")),
                "_id" => found.Where(one => values.Contains((string?)one.Resource["id"])),
                "code" => found.Where(one => HasCode(one.Resource["code"], values)),
                "vaccine-code" => found.Where(one => HasCode(one.Resource["vaccineCode"], values)),
                "intent" or "status" => found.Where(one => values.Contains((string?)one.Resource[name])),
                "_include" when value.Equals($"{type}:medication", StringComparison.Ordinal) => Remember(found),
                "_count" or "_sort" or "_format" or "_summary" => found,
                _ => throw new FormatException($"the parameter {name} is not supported"),
            };
        }

        var matches = found.ToList();
        var entries = matches.Select(one => Entry(one.Resource, "match", server));
        if (withMedication)
            entries = entries.Concat(Medications(matches).Select(resource => Entry(resource, "include", server)));
        return new()
        {
            ["resourceType"] = "Bundle",
            ["type"] = "searchset",
            ["total"] = matches.Count,
            ["entry"] = new JsonArray([.. entries.Select(entry => (JsonNode)entry)]),
        };

        IEnumerable<(FhirPatient Of, JsonObject Resource)> Remember(IEnumerable<(FhirPatient Of, JsonObject Resource)> all)
        {
            withMedication = true;
            return all;
        }
    }

    private static IEnumerable<JsonObject> Medications(IEnumerable<(FhirPatient Of, JsonObject Resource)> matches) => matches
        .Select(one => (string?)one.Resource["medicationReference"]?["reference"] is { } name ? one.Of.Find(name) : null)
        .OfType<JsonObject>().Distinct();

    /// <summary>A code by itself, or with its system before a bar.</summary>
    private static bool HasCode(JsonNode? concept, string[] values) => concept?["coding"] is JsonArray codings
        && codings.Any(coding => values.Contains((string?)coding?["code"]) || values.Contains($"{coding?["system"]}|{coding?["code"]}"));

    private static JsonObject Entry(JsonObject resource, string mode, Uri server) => new()
    {
        ["fullUrl"] = $"{server.AbsoluteUri.TrimEnd('/')}/{FhirPatient.NameOf(resource)}",
        ["resource"] = resource.DeepClone(),
        ["search"] = new JsonObject { ["mode"] = mode },
    };
}
