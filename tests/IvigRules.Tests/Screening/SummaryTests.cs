using System.Text.Json;
using System.Text.Json.Nodes;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Screening;

/// <summary>A summary is part of the full result, under the same names: whatever the case and the site, never another answer.</summary>
public sealed class SummaryTests
{
    [Fact]
    public void Summary_AnyCaseAndPolicy_IsTheNamedPartOfTheFullResult() => RandomCases.Hold(2_000, (assessor, recorded, _) =>
    {
        var (expected, actual) = Both(assessor.Assess(recorded));
        return string.Equals(expected, actual, StringComparison.Ordinal) ? null : $"expected {expected}\nbut was {actual}";
    });

    [Fact]
    public void Summary_SampleCases_IsTheNamedPartOfTheFullResult()
    {
        var verdicts = new HashSet<(Indication, Verdict)>();
        foreach (var file in Directory.GetFiles(Path.Combine(Sample.Folder, "cases"), "*.json").Where(file => !file.EndsWith(".expected.json", StringComparison.Ordinal)))
        {
            var assessed = Clinic.Assessor.Assess(CaseJson.Read(File.ReadAllBytes(file)));
            var (expected, actual) = Both(assessed);
            Assert.Equal(expected, actual);
            verdicts.UnionWith(assessed.Assessments.Select(assessment => (assessment.Indication, assessment.Verdict)));
        }

        Assert.Equal(5 * 4, verdicts.Count);
    }

    /// <summary>One rule that withholds, and so many that a rule set has more rules than the summaries that are kept.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public void Summary_WithRulesOfASite_IsTheNamedPartOfTheFullResult(int rules)
    {
        foreach (var truth in Enum.GetValues<Truth>())
        {
            var assessor = House.With([.. Enumerable.Range(1, rules).Select(rule => House.Rule($"SITE-{rule:00}", RuleKind.Contraindication, House.Finds(truth)))]);
            foreach (var recorded in new[] { Sample.ThirdLine, Sample.ThirdLine with { Relapses = [] } })
            {
                var (expected, actual) = Both(assessor.Assess(recorded));
                Assert.Equal(expected, actual);
            }
        }
    }

    private static (string Expected, string Actual) Both(CaseAssessment assessed) => (Reduced(JsonNode.Parse(ResultJson.ToJson(assessed))!), Summary(assessed));

    private static string Summary(CaseAssessment assessed)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JsonOutput.Encoder }))
            SummaryWriter.Write(writer, assessed);
        return JsonNode.Parse(stream.ToArray())!.ToJsonString();
    }

    private static string Reduced(JsonNode full) => new JsonObject
    {
        ["patientId"] = full["patientId"]!.DeepClone(),
        ["asOf"] = full["asOf"]!.DeepClone(),
        ["knowledge"] = full["knowledge"]!.DeepClone(),
        ["policyDifferences"] = full["policyDifferences"]!.DeepClone(),
        ["assessments"] = new JsonArray([.. full["assessments"]!.AsArray().Select(assessment => (JsonNode)Reduced(assessment!.AsObject()))]),
        ["adverseReactions"] = new JsonArray([.. full["adverseReactions"]!.AsArray().Select(reaction => Only(reaction!, "id", "status"))]),
        ["ignoredFacts"] = full["ignoredFacts"]!.DeepClone(),
        ["notUnderstood"] = full["notUnderstood"]!.DeepClone(),
        ["notes"] = full["notes"]!.DeepClone(),
    }.ToJsonString();

    private static JsonObject Reduced(JsonObject full)
    {
        var summary = new JsonObject();
        foreach (var name in new[] { "indication", "verdict", "readiness", "determining", "missing", "needsJudgement" })
            summary[name] = full[name]!.DeepClone();
        if (full["regimen"] is { } regimen)
        {
            summary["regimen"] = new JsonObject
            {
                ["basis"] = regimen["basis"]!.DeepClone(),
                ["perInfusion"] = new JsonObject { ["low"] = Amount(regimen["perInfusion"]!["low"]!), ["high"] = Amount(regimen["perInfusion"]!["high"]!) },
            };
            if (regimen["courseTotal"] is { } total)
                summary["regimen"]!["courseTotal"] = total.DeepClone();
        }

        // Checks that did not pass, precautions that apply or cannot be judged, and every warning: what to act on.
        if (full["checks"] is { } checks)
        {
            summary["checks"] = Except(checks, "status", "passed");
            summary["precautions"] = Except(full["precautions"]!, "truth", "not-met");
            summary["warnings"] = full["warnings"]?.DeepClone() ?? new JsonArray();
        }

        return summary;
    }

    private static JsonArray Except(JsonNode all, string property, string word) => new([.. all.AsArray()
        .Where(one => !string.Equals(one![property]!.GetValue<string>(), word, StringComparison.Ordinal)).Select(one => Only(one!, "id", property))]);

    private static JsonObject Only(JsonNode whole, params string[] properties) =>
        new JsonObject(properties.Select(property => KeyValuePair.Create(property, (JsonNode?)whole[property]!.DeepClone())));

    private static JsonObject Amount(JsonNode planned)
    {
        var amount = new JsonObject { ["exact"] = planned["exact"]!.DeepClone() };
        if (planned["rounded"] is { } rounded)
            amount["rounded"] = rounded.DeepClone();
        return amount;
    }
}
