using System.Collections.Immutable;
using System.Text.Json;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Reports;

public sealed class RuleCatalogueTests
{
    [Fact]
    public void Markdown_OfTheRuleSets_IsWhatDocsRulesHolds() =>
        Assert.Equal(File.ReadAllText(Path.Combine(Sample.Docs, "rules.md")), RuleCatalogue.Markdown());

    /// <summary>Whatever is said before or after an infusion says what it rests on, in Markdown and in JSON.</summary>
    [Fact]
    public void Statements_All_AreThereWithTheirSources()
    {
        Assert.Subset(Statements.Select(statement => statement.Id).ToHashSet(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal) { "PRE-01", "PC-01", "AR-01" });
        Assert.All(Statements, statement => Assert.NotEmpty(statement.Evidence));
        var markdown = RuleCatalogue.Markdown();
        Assert.All(Statements, statement => Assert.Contains($"\n### {statement.Id}\n\n{statement.Statement}.\n\n- source: {statement.Evidence[0]}\n", markdown, StringComparison.Ordinal));
        Assert.Contains("Usually acetaminophen 650 to 1,000 mg, diphenhydramine 50 mg; ", markdown, StringComparison.Ordinal);
        Assert.Contains($"transmission of blood-borne infection.\n\n- source: {Counselling.Evidence[0]}\n", markdown, StringComparison.Ordinal);

        using var json = JsonDocument.Parse(RuleCatalogue.Json(new IvigAssessor()));
        var listed = new[] { "checks", "precautions", "adverseReactions" }.SelectMany(list => json.RootElement.GetProperty(list).EnumerateArray())
            .Select(statement => $"{statement.GetProperty("id")}: {statement.GetProperty("says")} {string.Join(", ", statement.GetProperty("evidence").EnumerateArray().Select(cited => $"{cited.GetProperty("reference")}: {cited.GetProperty("point")}"))}");
        Assert.Equal(Statements.Select(statement => $"{statement.Id}: {statement.Statement} {string.Join(", ", statement.Evidence)}"), listed);
    }

    private static ImmutableArray<Rule> Statements => [.. Checks.All, .. Precautions.All, .. AdverseReactions.All];

    [Fact]
    public void RuleSets_All_HoldEveryRuleOnceInTableOrder() =>
        Assert.Equal(
            ["MS-01", "MS-02", "CI-01", "MS-03", "MS-04", "CI-01", "NMO-01", "NMO-02", "NMO-03", "CI-01", "NMO-04", "NMO-05", "CI-01", "IRIS-01", "CI-01"],
            RuleSets.All.SelectMany(set => set.Rules).Where(rule => rule.Kind.IsOfTheVerdict()).Select(rule => rule.Id));
}
