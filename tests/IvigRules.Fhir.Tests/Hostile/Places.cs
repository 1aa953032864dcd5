using System.Text.Json.Nodes;

namespace IvigRules.Fhir.Tests.Hostile;

/// <summary>Every place of a record, and the record with another value there, which need not be JSON.</summary>
internal static class Places
{
    internal static string With(JsonObject whole, object[] path, string value)
    {
        const string Mark = "the-place";
        var copy = whole.DeepClone();
        var parent = path[..^1].Aggregate(copy, (node, key) => key is string name ? node[name]! : node[(int)key]!);
        if (path[^1] is string last)
            parent[last] = Mark;
        else
            parent[(int)path[^1]] = Mark;
        return copy.ToJsonString().Replace($"\"{Mark}\"", value, StringComparison.Ordinal);
    }

    internal static IEnumerable<object[]> Of(JsonNode? node, object[] path) => node switch
    {
        JsonObject o => o.SelectMany(property => Of(property.Value, [.. path, property.Key]).Prepend([.. path, property.Key])),
        JsonArray a => a.SelectMany((item, at) => Of(item, [.. path, at]).Prepend([.. path, at])),
        _ => [],
    };
}
