using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;

namespace IvigRules.Fhir.Tests;

/// <summary>Files, options and small records for the tests.</summary>
internal static class Given
{
    internal static readonly DateOnly AsOf = new(2026, 11, 22);

    internal static readonly FhirReadOptions Options = new() { AsOf = AsOf, Zone = TimeZoneInfo.Utc };

    internal static readonly FhirReadOptions Whole = Options with { WholeRecord = true };

    internal static string Folder => Path.Combine(AppContext.BaseDirectory, "Files");

    internal static byte[] File(params string[] path) => System.IO.File.ReadAllBytes(Path.Combine([Folder, .. path]));

    internal static JsonObject AcuteMsRelapse() => JsonNode.Parse(File("made", "acute-ms-relapse.json"))!.AsObject();

    internal static FhirReading Read(JsonNode json, FhirReadOptions? options = null) =>
        FhirRecord.Read(Encoding.UTF8.GetBytes(json.ToJsonString()), options ?? Options);

    internal static FhirReading Read(string json, FhirReadOptions? options = null) =>
        FhirRecord.Read(Encoding.UTF8.GetBytes(json), options ?? Options);

    /// <summary>A whole record of a patient with these resources, as JSON without subject.</summary>
    internal static FhirReading Record(params string[] resources) => Record(Whole, resources);

    internal static FhirReading Record(FhirReadOptions options, params string[] resources)
    {
        var entries = new JsonArray(JsonNode.Parse("""{"resource":{"resourceType":"Patient","id":"p"}}"""));
        foreach (var json in resources)
        {
            var resource = JsonNode.Parse(json)!.AsObject();
            var type = resource["resourceType"]!.GetValue<string>();
            if (type is not ("Medication" or "OperationOutcome"))
            {
                var subject = type is "AllergyIntolerance" or "Immunization" ? "patient" : "subject";
                if (!resource.ContainsKey(subject))
                    resource[subject] = new JsonObject { ["reference"] = "Patient/p" };
            }

            entries.Add(new JsonObject { ["resource"] = resource });
        }

        return Read(new JsonObject { ["resourceType"] = "Bundle", ["type"] = "collection", ["entry"] = entries }, options);
    }

    internal static string Concept(string system, string code) => $$"""{"coding":[{"system":"{{system}}","code":"{{code}}"}]}""";

    internal static string Snomed(string code) => Concept("http://snomed.info/sct", code);

    internal static string CaseOf(FhirReading reading) => CaseJson.ToJson(reading.Case);

    internal static ImmutableArray<UnmappedReason> Reasons(FhirReading reading) => [.. reading.Unmapped.Select(point => point.Reason)];

    /// <summary>Read is what became of it.</summary>
    internal static void IsConserved(FhirReading reading)
    {
        foreach (var (_, count) in reading.Counts.ByType)
        {
            Assert.Equal(count.Read, count.Sources + count.Unmapped + count.WithoutBearing + count.Superseded);
            Assert.True(count.WithoutBearing >= 0);
        }
    }

    /// <summary>Every string of a JSON document.</summary>
    internal static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(property => Strings(property.Value)),
        JsonArray a => a.SelectMany(Strings),
        JsonValue v when v.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
