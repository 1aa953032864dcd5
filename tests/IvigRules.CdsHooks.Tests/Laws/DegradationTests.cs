using System.Globalization;
using System.Text;
using IvigRules.CdsHooks.Tests.Cards;
using IvigRules.CdsHooks.Tests.Support;

namespace IvigRules.CdsHooks.Tests.Laws;

/// <summary>
/// Whatever is made less understandable in the prefetch of a call, no answer is a yes that was none before, and no warning on an order
/// with a dose becomes quieter. A view of the patient asks in a quiet card, as the table of cards says. A precaution is no part of a yes:
/// a risk factor that is there in words alone is not seen. All places with IVIG_CASES=1000, else a sample.
/// </summary>
public sealed class DegradationTests(ITestOutputHelper output)
{
    // In FHIR the absence of these is a plain statement (confirmed, current, goes on); their content is swapped instead.
    private static readonly string[] Flags =
    [
        "verificationStatus", "clinicalStatus", "doNotPerform", "comparator", "abatementDateTime", "resourceType", "resource", "entry",
            "end",
    ];

    public static TheoryData<string> Rows() => [.. CardRows.All.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Answer_PrefetchLessUnderstandable_GivesNoNewYesAndNothingQuieter(string name)
    {
        var whole = CardRows.All[name].Body();
        var before = Answer.Of(whole)!;
        var isQuietAllowed = name.StartsWith("view", StringComparison.Ordinal)
            || name.StartsWith("select: plain", StringComparison.Ordinal);
        var all = Degraded(whole).ToArray();
        var step = Cases() >= 1_000 ? 1 : Math.Max(1, all.Length / Cases());
        var (tried, answered) = (0, 0);
        for (var at = Random.Shared.Next(step); at < all.Length; at += step)
        {
            tried++;
            if (Answer.Of(all[at].Degraded()) is not { } after)
                continue;
            answered++;
            Assert.True(after.Yes <= before.Yes, $"{name}: {all[at].What} gives {after} after {before}");
            Assert.True(isQuietAllowed || before.Loudness < 2 || after.Loudness >= 2,
                $"{name}: {all[at].What} gives {after} after {before}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {tried} of {all.Length} places, {answered} answered"));
        Assert.True(all.Length > 200, $"only {all.Length} places");
        Assert.True(tried > 10 && answered > 0);
    }

    private static int Cases() =>
        int.TryParse(Environment.GetEnvironmentVariable("IVIG_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var cases)
            && cases >= 1_000
            ? cases : 30;

    /// <summary>How much of a yes an answer is, and how loud.</summary>
    private sealed record Answer(int Yes, int Loudness, string Summary)
    {
        internal static Answer? Of(JsonObject body)
        {
            var hook = body["hook"]!.GetValue<string>();
            var answer = Host.Service.Answer(hook, Given.Bytes(body), Given.AsOf);
            if (answer.Status is 400 or 412)
                return null;
            Assert.Equal(200, answer.Status);
            var cards = JsonNode.Parse(Encoding.UTF8.GetString(answer.Json.Span))!["cards"]!.AsArray();
            if (cards.Count == 0)
                return new(hook == "patient-view" ? 0 : 2, 0, "no card");
            var summary = cards[0]!["summary"]!.GetValue<string>();
            return new(YesOf(summary), Array.IndexOf(["", "info", "warning", "critical"], cards[0]!["indicator"]!.GetValue<string>()),
                summary);
        }

        private static int YesOf(string summary) => summary switch
        {
            _ when summary.Contains("HOLD", StringComparison.Ordinal) => 1,
            _ when summary.StartsWith("IVIG order agrees", StringComparison.Ordinal)
                || summary.StartsWith("IVIG may be considered", StringComparison.Ordinal) =>
                summary.Contains("first: ", StringComparison.Ordinal) ? 1 : 2,
            _ => 0,
        };
    }

    private static IEnumerable<(string What, Func<JsonObject> Degraded)> Degraded(JsonObject body)
    {
        foreach (var path in Paths(body["prefetch"]!, []).ToArray())
        {
            foreach (var (step, change) in Steps)
            {
                if (step == "drop" && (path[^1] is int || Flags.Contains(path[^1] as string) || path.Length < 2))
                    continue;
                if (Try(body, path, change) is not null)
                    yield return ($"{step} at {string.Join('.', path)}", () => Try(body, path, change)!);
            }
        }

        foreach (var key in body["prefetch"]!.AsObject().Select(one => one.Key).ToArray())
            yield return ($"no {key}", () => Without(body, key));
    }

    private static JsonObject Without(JsonObject body, string key)
    {
        var copy = body.DeepClone().AsObject();
        copy["prefetch"]!.AsObject().Remove(key);
        return copy;
    }

    private static JsonObject? Try(JsonObject body, object[] path, Func<JsonNode, object, bool> change)
    {
        var copy = body.DeepClone().AsObject();
        var parent = path.Take(path.Length - 1).Aggregate(copy["prefetch"]!, (node, key) => key is int at ? node[at]! : node[(string)key]!);
        return change(parent, path[^1]) ? copy : null;
    }

    private static readonly (string Step, Func<JsonNode, object, bool> Change)[] Steps =
    [
        ("drop", (parent, key) => key is string name && ((JsonObject)parent).Remove(name)),
        ("swap code", (parent, key) => key is "code" or "status" && Swap(parent, key, "not-a-code")),
        ("swap unit", (parent, key) => key is "unit" && Swap(parent, key, "furlong") && Swap(parent, "code", "furlong")),
        ("cut to a month", (parent, key) => IsDate(parent, key) && Swap(parent, key, parent[(string)key]!.GetValue<string>()[..7])),
        ("cut to a year", (parent, key) => IsDate(parent, key) && Swap(parent, key, parent[(string)key]!.GetValue<string>()[..4])),
        ("break reference", (parent, key) => key is "reference"
            && !parent["reference"]!.GetValue<string>().StartsWith("Patient/", StringComparison.Ordinal) && Swap(parent, key, "Nowhere/0")),
        ("modifier", (parent, key) => key is string name && parent[name] is JsonObject element
            && element.TryAdd("modifierExtension", JsonNode.Parse("""[{"url":"http://example.org/m","valueBoolean":true}]"""))),
        ("more pages", (parent, key) => key is string name && parent[name] is JsonObject bundle
            && bundle["resourceType"]?.ToString() == "Bundle"
            && bundle.TryAdd("link", JsonNode.Parse("""[{"relation":"next","url":"https://ehr.example.org/fhir?page=2"}]"""))),
        ("an error", (parent, key) => key is "entry" && Report((JsonArray)parent["entry"]!)),
    ];

    private static bool Report(JsonArray entries)
    {
        entries.Add(JsonNode.Parse("""
            {"search":{"mode":"outcome"},"resource":{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"exception"}]} }
            """));
        return true;
    }

    private static bool IsDate(JsonNode parent, object key) => key is string name && parent[name] is JsonValue value
        && value.TryGetValue<string>(out var text) && text.Length >= 10
        && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

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
