using System.Text.Json;
using System.Text.Json.Nodes;
using IvigRules.CdsHooksHost.Fhir;

namespace IvigRules.CdsHooksHost.Page;

/// <summary>
/// A FHIR record as the patient-view request that an EHR would send: the prefetch templates of the discovery, filled from the record. A
/// key is left out when the record has nothing of its type, because a record does not say that it is whole.
/// </summary>
internal static class RecordRequest
{
    private static readonly Uri Server = new("https://record.example.org/fhir");

    /// <summary>The body; null when the record is no Bundle of one patient whose resources have identifiers.</summary>
    internal static byte[]? Of(byte[] utf8, ReadOnlyMemory<byte> discovery)
    {
        try
        {
            var patient = FhirPatient.Of("the record", JsonNode.Parse(utf8));
            JsonObject prefetch = [];
            foreach (var (key, template) in JsonNode.Parse(discovery.Span)!["services"]![0]!["prefetch"]!.AsObject())
            {
                if (Value(patient, Filled((string)template!, patient.Id)) is { } value)
                    prefetch[key] = value;
            }

            return JsonSerializer.SerializeToUtf8Bytes<JsonNode>(new JsonObject
            {
                ["hook"] = "patient-view",
                ["hookInstance"] = "00000000-0000-4000-8000-000000000000",
                ["context"] = new JsonObject { ["userId"] = "Practitioner/page", ["patientId"] = patient.Id },
                ["prefetch"] = prefetch,
            });
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static string Filled(string template, string id) => template
        .Replace("{{context.patientId}}", id, StringComparison.Ordinal)
        .Replace("{{context.userId}}", "Practitioner/page", StringComparison.Ordinal);

    private static JsonNode? Value(FhirPatient patient, string search)
    {
        if (search.Split('?') is not [var type, var query])
            return patient.Find(search)?.DeepClone();
        var parameters = query.Split('&').Select(one => one.Split('=', 2))
            .Select(one => KeyValuePair.Create(one[0], one.ElementAtOrDefault(1) ?? ""));
        return patient.Of(type).Any() ? FhirSearch.Find([patient], type, parameters, Server) : null;
    }
}
