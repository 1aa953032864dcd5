using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Tests.Json;

/// <summary>One change of a case text that keeps it JSON: a member dropped, renamed, added, written twice, or given another value.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
internal sealed class CaseMutation(Random rng)
{
    // A tree cannot hold a name twice, so a second one bears this mark until the text is made.
    private const string Twice = "@twice@";

    private static readonly string[] Names = [.. CaseShape.Members.Select(member => member.Name).Distinct(StringComparer.Ordinal), "zebra9", "", "Zoë Zebra"];

    private static readonly string[] Words =
    [
        .. CaseShape.Members.SelectMany(member => member.Words).Distinct(StringComparer.Ordinal), "", "woman", "no-pregnancy", "mg/dL", "lb", "zebra-9",
        new string('z', 200), new string('z', 201), .. new[] { 200, 201 }.Select(count => string.Concat(Enumerable.Repeat("\U0001F9EC", count))),
    ];

    private static readonly string[] Canonical = [.. CaseShape.Members.SelectMany(member => member.Words), .. ConditionKind.All.Select(kind => kind.Id)];

    private static readonly string[] Numbers =
    [
        "0", "-0", "-0.0", "0e9", "1", "-1", "70", "180.000", "1e2", "37.2", "-40", "0.000000000001", "-0.000000000001", "999999999999", "-999999999999", "123456.789012",
        "1e12", "-1e12", "1000000000000", "1e400", "-1e400", "1e-400", "0.0000000000001", "-1e-13", "1234567890.123", "0.12345678901234567890123456789", "-1.2345678901234",
        "999999999999.9", "-999999999999.5",
    ];

    private static readonly string[] Dates =
    [
        "2026-11-22", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2020-01-01", "2030-06-15", "2026-02-30", "2025-02-29", "2100-02-29", "0000-01-01", "2026-13-01",
        "2026-00-01", "2026-04-31", "2026-01-32", "2026-01-00", "2026-2-3", "2026-11-22 ", "2026-11-22\n", "2026-11-22\0", "2026-11-22T00:00:00Z", "22.11.2026", "20261122", "２０２６-11-22", "-2026-11-22",
    ];

    private static readonly string[] Moments =
    [
        "2026-11-21T14:30:00+01:00", "2026-11-21T14:30:00Z", "2020-01-01T00:00:00-11:30", "2026-11-21T14:30:00.5Z", "2026-11-21T14:30:00.1234567+14:00", "2026-11-21T14:30:00.12345678Z",
        "2026-11-21T14:30:00", "2026-11-21T14:30Z", "2026-11-21T14:30:00.Z", "2026-11-21T14:30:00,5Z", "2026-11-21t14:30:00z", "2026-11-21 14:30:00Z", "2026-11-21T24:00:00Z",
        "2026-11-21T23:59:59Z", "2026-11-21T23:59:60Z", "2026-11-21T23:60:00Z", "2026-02-30T14:30:00Z", "2024-02-29T14:30:00Z", "2026-11-21T14:30:00+14:00", "2026-11-21T14:30:00-14:00",
        "2026-11-21T14:30:00+14:01", "2026-11-21T14:30:00+13:59", "2026-11-21T14:30:00+15:00", "2026-11-21T14:30:00+23:59", "2026-11-21T14:30:00-00:00", "2026-11-21T14:30:00+01:60",
        "2026-11-21T14:30:00+1:00", "2026-11-21T14:30:00+0100", "2026-11-21T14:30:00Z\n", "0999-12-31T23:59:59Z", "1000-01-01T00:00:00+14:00", "1000-01-01T00:00:00Z",
        "9998-12-31T23:59:59-14:00", "9998-12-31T23:59:59Z", "9999-01-01T00:00:00Z", "9999-12-31T23:59:59-14:00", "0000-01-01T00:00:00Z",
    ];

    private static readonly string[] Others = ["null", "true", "false", "0", "1", "77123", "\"true\"", "\"70\"", "\"\"", "[]", "{}", "[null]", "[{}]", "{\"value\":70,\"unit\":\"kg\"}"];

    /// <summary>The text with at most two facts of a kind, so that changes fall on every member alike, and with the words of the schema.</summary>
    internal static string Shortened(string json)
    {
        var root = JsonNode.Parse(json)!;
        foreach (var list in Within(root).OfType<JsonArray>().ToArray())
        {
            while (list.Count > 2)
                list.RemoveAt(2);
        }

        foreach (var fact in Within(root).OfType<JsonObject>().ToArray())
        {
            foreach (var (name, value) in fact.Where(property => property.Value?.GetValueKind() == JsonValueKind.String).ToArray())
            {
                if (Canonical.FirstOrDefault(word => NameComparer.IsWord(word, value!.GetValue<string>())) is { } word)
                    fact[name] = word;
            }
        }

        return root.ToJsonString();
    }

    /// <summary>The text after one to three changes.</summary>
    internal string Of(string json)
    {
        var root = JsonNode.Parse(json)!;
        for (var i = rng.Next(10) switch { < 7 => 1, < 9 => 2, _ => 3 }; i > 0; i--)
            Change(root);
        return root.ToJsonString().Replace(Twice, "", StringComparison.Ordinal);
    }

    private void Change(JsonNode root)
    {
        var objects = Within(root).OfType<JsonObject>().ToArray();
        var at = Pick(objects);
        if (at.Count == 0 || rng.Next(10) == 0)
        {
            AddTo(at);
            return;
        }

        var (name, value) = Pick(at.ToArray());
        switch (rng.Next(18))
        {
            case 0:
                at.Remove(name);
                break;
            case 1:
                at.Remove(name);
                at[Pick(Names)] = value;
                break;
            case 2:
                at.Remove(name);
                at[char.IsUpper(name.FirstOrDefault()) ? name + "s" : name.ToUpperInvariant()] = value;
                break;
            case 3:
                at[name + Twice] = value?.DeepClone();
                break;
            case 4:
                at[name] = null;
                break;
            case 5:
                at[name] = JsonNode.Parse(Pick(Others));
                break;
            case 6 when value is JsonArray list:
                list.Add(list.Count > 0 && rng.Next(2) == 0 ? list[0]?.DeepClone() : JsonNode.Parse(Pick(Others)));
                break;
            case 7 when EndOf(at) is { } end:
                at[end] = Pick(Dates);
                break;
            default:
                at[name] = Changed(value) ?? value?.DeepClone();
                break;
        }
    }

    private void AddTo(JsonObject at)
    {
        var name = Pick(Names);
        if (!at.ContainsKey(name))
            at[name] = rng.Next(3) switch { 0 => JsonNode.Parse(Pick(Others)), 1 => Pick(Words), _ => Pick(Dates) };
    }

    // Another value of the same type, as often good as not.
    private JsonNode? Changed(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Number => JsonNode.Parse(Pick(Numbers)),
        JsonValueKind.True or JsonValueKind.False => JsonNode.Parse(Pick("true", "false", "1", "\"false\"")),
        JsonValueKind.String when value.GetValue<string>() is [_, _, _, _, '-', ..] text && char.IsAsciiDigit(text[0]) => text.Contains('T', StringComparison.Ordinal) ? Pick(Moments) : Pick(Dates),
        JsonValueKind.String => Pick(Words),
        _ => null,
    };

    // Where an end may be put before a start.
    private static string? EndOf(JsonObject fact) =>
        fact.ContainsKey("onset") || fact.ContainsKey("startedOn") ? "endedOn"
        : fact.ContainsKey("onsetAt") || fact.ContainsKey("infusionEndedAt") ? "resolvedOn"
        : null;

    private static IEnumerable<JsonNode> Within(JsonNode node)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject properties => properties.Select(property => property.Value),
            JsonArray items => items,
            _ => [],
        };
        return children.Where(child => child is not null).SelectMany(child => Within(child!)).Prepend(node);
    }

    private T Pick<T>(params T[] items) => items[rng.Next(items.Length)];
}
