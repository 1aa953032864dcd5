using System.Text.Json.Nodes;

namespace IvigRules.Fhir.Tests.Degradation;

/// <summary>Every record that is one step less understandable than a given one.</summary>
internal static class Degraded
{
    /// <summary>Each place and each step that applies there.</summary>
    internal static IEnumerable<(object[] Path, Step Step)> Places(JsonObject whole) =>
        from place in Properties(whole, [])
        from step in Steps.All
        where step.Applies(place.Parent, (string)place.Path[^1])
        select (place.Path, step);

    internal static JsonObject After(JsonObject whole, object[] path, Step step)
    {
        var copy = whole.DeepClone();
        var parent = path[..^1].Aggregate(copy, (node, key) => key is string name ? node[name]! : node[(int)key]!);
        step.Apply(parent.AsObject(), (string)path[^1]);
        return copy.AsObject();
    }

    internal static string Say(object[] path, Step step) => $"{step.Name}: {string.Join('.', path)}";

    private static IEnumerable<(JsonObject Parent, object[] Path)> Properties(JsonNode? node, object[] path) => node switch
    {
        JsonObject o => o.SelectMany(property => Properties(property.Value, [.. path, property.Key]).Prepend((o, [.. path, property.Key]))),
        JsonArray a => a.SelectMany((item, at) => Properties(item, [.. path, at])),
        _ => [],
    };
}
