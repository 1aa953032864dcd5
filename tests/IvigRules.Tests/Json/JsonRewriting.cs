using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace IvigRules.Tests.Json;

/// <summary>The same JSON written otherwise.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
internal static class JsonRewriting
{
    private static readonly string[] Blanks = ["", "", " ", "\n", "\r\n", "\t", "  \n\t "];

    /// <summary>With the properties of every object in another order.</summary>
    internal static string Shuffled(string json, Random rng) => Shuffled(JsonNode.Parse(json), rng)!.ToJsonString();

    /// <summary>With white space wherever it may stand.</summary>
    internal static string Spread(string json, Random rng)
    {
        var spread = new StringBuilder(Blanks[rng.Next(Blanks.Length)]);
        var inText = false;
        for (var i = 0; i < json.Length; i++)
        {
            var letter = json[i];
            inText ^= letter == '"' && (i == 0 || json[i - 1] != '\\');
            var mayStand = !inText && "{}[]:,\"".Contains(letter, StringComparison.Ordinal);
            if (mayStand && letter != '"')
                spread.Append(Blanks[rng.Next(Blanks.Length)]);
            spread.Append(letter);
            if (mayStand)
                spread.Append(Blanks[rng.Next(Blanks.Length)]);
        }

        return spread.ToString();
    }

    /// <summary>With every character of every text and property name as an escape.</summary>
    internal static string Escaped(string json)
    {
        var escaped = new StringBuilder();
        var inText = false;
        foreach (var letter in json)
        {
            inText ^= letter == '"';
            _ = inText && letter != '"' ? escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}") : escaped.Append(letter);
        }

        return escaped.ToString();
    }

    private static JsonNode? Shuffled(JsonNode? node, Random rng)
    {
        switch (node)
        {
            case JsonObject properties:
                var order = properties.ToArray();
                rng.Shuffle(order);
                return new JsonObject(order.Select(property => KeyValuePair.Create(property.Key, Shuffled(property.Value, rng))));
            case JsonArray items:
                return new JsonArray([.. items.Select(item => Shuffled(item, rng))]);
            default:
                return node?.DeepClone();
        }
    }
}
