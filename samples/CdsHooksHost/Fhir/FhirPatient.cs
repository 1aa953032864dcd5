using System.Text.Json.Nodes;

namespace IvigRules.CdsHooksHost.Fhir;

/// <summary>The record of one patient, as a FHIR server would have it: references by type and identifier.</summary>
internal sealed class FhirPatient
{
    private readonly List<JsonObject> _resources;

    private FhirPatient(string file, string id, List<JsonObject> resources) => (File, Id, _resources) = (file, id, resources);

    /// <summary>The file that it comes from.</summary>
    internal string File { get; }

    /// <summary>The identifier of the patient.</summary>
    internal string Id { get; }

    /// <summary>Reads a Bundle.</summary>
    /// <exception cref="FormatException">It is no Bundle of one patient, or a resource has no identifier.</exception>
    internal static FhirPatient Of(string file, JsonNode? bundle)
    {
        if (bundle is not JsonObject record || TypeOf(record) is not "Bundle" || record["entry"] is not JsonArray entries)
            throw new FormatException("no Bundle");
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        List<JsonObject> resources = [];
        foreach (var entry in entries)
        {
            var resource = entry?["resource"] as JsonObject ?? throw new FormatException("an entry without a resource");
            resources.Add(resource);
            if ((string?)entry!["fullUrl"] is { } address)
                names[address] = NameOf(resource);
        }

        var patients = resources.Where(resource => TypeOf(resource) is "Patient").ToList();
        if (patients is not [var patient])
            throw new FormatException("not one patient");
        foreach (var resource in resources)
            Rename(resource, names);
        return new(file, IdOf(patient), resources);
    }

    internal IEnumerable<JsonObject> Of(string type) =>
        _resources.Where(resource => string.Equals(TypeOf(resource), type, StringComparison.Ordinal));

    internal JsonObject? Find(string name) =>
        _resources.FirstOrDefault(resource => string.Equals(NameOf(resource), name, StringComparison.Ordinal));

    internal static string NameOf(JsonObject resource) => $"{TypeOf(resource)}/{IdOf(resource)}";

    private static string? TypeOf(JsonObject resource) => (string?)resource["resourceType"];

    private static string IdOf(JsonObject resource) => (string?)resource["id"] ?? throw new FormatException("a resource without an id");

    /// <summary>References by the address of an entry become those of a server.</summary>
    private static void Rename(JsonNode? node, Dictionary<string, string> names)
    {
        switch (node)
        {
            case JsonArray items:
                foreach (var item in items)
                    Rename(item, names);
                break;
            case JsonObject members:
                if (members["reference"] is JsonValue reference && reference.TryGetValue(out string? address)
                    && names.TryGetValue(address, out var name))
                    members["reference"] = name;
                foreach (var (_, value) in members)
                    Rename(value, names);
                break;
        }
    }
}
