using System.Globalization;
using System.Text.Json.Nodes;

namespace IvigRules.Fhir.Tests.Degradation;

/// <summary>The steps of the law of degradation (section 1, F1), with the exceptions of section 9.4 and no other.</summary>
internal static class Steps
{
    private const string Unknown = "not-a-code";

    /// <summary>
    /// 9.4.3: a whole resource. 9.4.7: what FHIR flags as a modifier, whose absence is a plain statement, and what says that something is
    /// over. Their content is swapped instead; a status that must be there counts as unknown, so it is dropped too.
    /// </summary>
    private static readonly string[] NeverDropped =
        ["entry", "resource", "resourceType", "verificationStatus", "clinicalStatus", "doNotPerform", "comparator", "end"];

    private static readonly string[] Codes =
        ["code", "status", "unit", "valueCode", "gender", "actuality", "intent", "severity", "criticality", "mode", "type", "system", "comparator"];

    /// <summary>F4: codes that mean the same and are weak.</summary>
    private static readonly Dictionary<string, (string System, string Code)> Weak = new(StringComparer.Ordinal)
    {
        ["24700007"] = ("http://snomed.info/sct", "192928003"),
        ["20720000"] = ("http://www.cms.gov/Medicare/Coding/ICD10", "6A550Z3"),
        ["36514"] = ("http://www.cms.gov/Medicare/Coding/ICD10", "6A551Z3"),
    };

    internal static IEnumerable<Step> All { get; } =
    [
        new("drop the element", (parent, name) => !NeverDropped.Contains(name) && !name.StartsWith("abatement", StringComparison.Ordinal)
            && !IsWholeRelapse(parent[name]), (parent, name) => parent.Remove(name)),
        new("drop the first of several", (parent, name) => name != "entry" && parent[name] is JsonArray { Count: > 1 }, (parent, name) => parent[name]!.AsArray().RemoveAt(0)),
        new("drop every system", (parent, name) => IsConcept(parent[name]), (parent, name) => EachCoding(parent[name]!, coding => coding.Remove("system"))),
        new("drop every code", (parent, name) => IsConcept(parent[name]), (parent, name) => EachCoding(parent[name]!, coding => coding.Remove("code"))),
        new("swap for an unknown code", (parent, name) => Codes.Contains(name) && IsText(parent[name]), (parent, name) => parent[name] = Unknown),
        new("swap every code", (parent, name) => IsConcept(parent[name]), (parent, name) => EachCoding(parent[name]!, coding => coding["code"] = Unknown)),
        new("swap every code and its display", (parent, name) => IsConcept(parent[name]), (parent, name) => EachCoding(parent[name]!, coding =>
        {
            coding["code"] = Unknown;
            coding.Remove("display");
        })),
        new("swap the unit and its code", (parent, name) => name == "unit", (parent, name) =>
        {
            parent[name] = "furlong";
            parent["code"] = "furlong";
        }),
        new("swap for a weak code", (parent, name) => name == "code" && Weak.ContainsKey($"{parent[name]}"), (parent, name) =>
            (parent["system"], parent[name]) = Weak[$"{parent[name]}"]),
        new("drop the offset", (parent, name) => IsDay(parent[name]) && parent[name]!.GetValue<string>().Length > 19,
            (parent, name) => parent[name] = parent[name]!.GetValue<string>()[..19]),
        new("cut to a month", (parent, name) => IsDay(parent[name]), (parent, name) => parent[name] = parent[name]!.GetValue<string>()[..7]),
        new("cut to a year", (parent, name) => IsDay(parent[name]), (parent, name) => parent[name] = parent[name]!.GetValue<string>()[..4]),
        new("break the reference", (parent, name) => name == "reference" && IsText(parent[name]), (parent, name) => parent[name] = "urn:uuid:00000000-0000-0000-0000-000000000000"),
        new("add a modifierExtension", (parent, name) => parent[name] is JsonObject, (parent, name) => Modify(parent[name]!.AsObject())),
        new("add a modifierExtension to the first", (parent, name) => name != "entry" && parent[name] is JsonArray { Count: > 0 } list && list[0] is JsonObject,
            (parent, name) => Modify(parent[name]![0]!.AsObject())),
    ];

    /// <summary>The extension that makes a diagnosis a relapse: without it the whole statement is gone, and another one is left.</summary>
    private static bool IsWholeRelapse(JsonNode? node) => node is JsonArray { Count: 1 } list
        && (list[0] as JsonObject)?["url"]?.ToString().Contains("/condition-", StringComparison.Ordinal) is true;

    private static void Modify(JsonObject element) =>
        element["modifierExtension"] = JsonNode.Parse("""[{"url":"https://ehr.example.org/m","valueBoolean":true}]""");

    private static bool IsConcept(JsonNode? node) => node is JsonObject concept && concept["coding"] is JsonArray { Count: > 0 };

    private static void EachCoding(JsonNode concept, Action<JsonObject> change)
    {
        foreach (var coding in concept["coding"]!.AsArray())
            change(coding!.AsObject());
    }

    private static bool IsText(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out _);

    private static bool IsDay(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) && text.Length >= 10
        && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
