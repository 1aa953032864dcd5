using System.Globalization;
using System.Text.Json.Nodes;

namespace IvigRules.Fhir.Tests;

/// <summary>
/// F1: whatever is made less understandable in a record that is wholly understood, no verdict becomes Consider and no readiness becomes
/// checks-passed. Every step at every place.
/// </summary>
public sealed class DegradationTests
{
    private static readonly IvigAssessor Assessor = new();

    // In FHIR the absence of these is a plain statement (confirmed, current, goes on); their content is swapped instead.
    private static readonly string[] Flags =
    [
        "verificationStatus", "clinicalStatus", "doNotPerform", "comparator", "abatementDateTime", "resourceType", "resource",
        "entry", "fullUrl", "search", "end",
    ];

    public static TheoryData<string> Records() => [.. Samples.Dialects.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Records))]
    public void Read_OneStepLessUnderstandable_GivesNoNewYes(string name)
    {
        var whole = Samples.Dialects[name];
        var before = Answers(whole)!;
        var steps = 0;
        foreach (var (what, degraded) in Degraded(whole))
        {
            steps++;
            var after = Answers(degraded);
            if (after is null)
                continue;
            foreach (var indication in Enum.GetValues<Indication>())
            {
                Assert.False(after[indication].Verdict == Verdict.Consider && before[indication].Verdict != Verdict.Consider,
                    $"{name}: {what} gives {indication} Consider after {before[indication].Verdict}");
                Assert.False(after[indication].Readiness == Readiness.ChecksPassed && before[indication].Readiness != Readiness.ChecksPassed,
                    $"{name}: {what} gives {indication} checks-passed after {before[indication].Readiness}");
            }
        }

        Assert.True(steps > 100, $"only {steps} steps");
    }

    private static CaseAssessment? Answers(JsonNode json)
    {
        try
        {
            var reading = Given.Read(json, Given.Whole);
            Given.IsConserved(reading);
            return Assessor.Assess(reading.Case);
        }
        catch (FhirUnreadableException)
        {
            return null;
        }
    }

    private static IEnumerable<(string What, JsonNode Degraded)> Degraded(JsonObject whole)
    {
        foreach (var path in Paths(whole, []).ToArray())
        {
            var name = path[^1] as string;
            foreach (var (step, change) in Steps)
            {
                if (step == "drop" && Flags.Contains(name))
                    continue;
                var copy = whole.DeepClone();
                var parent = path.Take(path.Length - 1).Aggregate(copy, (node, key) => key is int at ? node[at]! : node[(string)key]!);
                if (change(parent, path[^1]))
                    yield return ($"{step} at {string.Join('.', path)}", copy);
            }
        }
    }

    private static readonly (string Step, Func<JsonNode, object, bool> Change)[] Steps =
    [
        ("drop", (parent, key) => key is string name && ((JsonObject)parent).Remove(name)),
        ("drop codes", (parent, key) => key is "coding" && ((JsonObject)parent).Remove("coding")),
        ("swap code", (parent, key) => key is "code" or "status" && Swap(parent, key, "not-a-code")),
        ("swap unit", (parent, key) => key is "unit" && Swap(parent, key, "furlong") && Swap(parent, "code", "furlong")),
        ("swap concept", (parent, key) => key is string name && parent[name] is JsonObject concept && concept.ContainsKey("coding")
            && Swap(concept["coding"]![0]!, "code", "not-a-code") && (((JsonArray)concept["coding"]!).Count == 1 || Swap(concept["coding"]![1]!, "code", "not-a-code"))),
        ("cut to a month", (parent, key) => IsDate(parent, key) && Swap(parent, key, parent[(string)key]!.GetValue<string>()[..7])),
        ("cut to a year", (parent, key) => IsDate(parent, key) && Swap(parent, key, parent[(string)key]!.GetValue<string>()[..4])),
        ("break reference", (parent, key) => key is "reference"
            && !parent["reference"]!.GetValue<string>().StartsWith("Patient/", StringComparison.Ordinal) && Swap(parent, key, "Nowhere/0")),
        ("break subject", (parent, key) => key is "reference"
            && parent["reference"]!.GetValue<string>().StartsWith("Patient/", StringComparison.Ordinal) && Swap(parent, key, "urn:uuid:0")),
        ("modifier", (parent, key) => key is string name && parent[name] is JsonObject element
            && element.TryAdd("modifierExtension", JsonNode.Parse("""[{"url":"http://example.org/m","valueBoolean":true}]"""))),
    ];

    private static bool IsDate(JsonNode parent, object key) => key is string name && parent[name] is JsonValue value
        && value.TryGetValue<string>(out var text) && text.Length >= 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool Swap(JsonNode parent, object key, string value)
    {
        if (key is not string name || parent is not JsonObject o || o[name] is not JsonValue)
            return false;
        o[name] = value;
        return true;
    }

    private static IEnumerable<object[]> Paths(JsonNode? node, object[] path) => node switch
    {
        JsonObject o => o.SelectMany(property => Paths(property.Value, [.. path, property.Key]).Prepend([.. path, property.Key])),
        JsonArray a => a.SelectMany((item, at) => Paths(item, [.. path, at])),
        _ => [],
    };
}
