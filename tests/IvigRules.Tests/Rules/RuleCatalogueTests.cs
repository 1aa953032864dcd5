using IvigRules.Tests.Support;

namespace IvigRules.Tests.Rules;

public sealed class RuleCatalogueTests
{
    [Fact]
    public void Markdown_OfTheRuleSets_IsWhatDocsRulesHolds() =>
        Assert.Equal(File.ReadAllText(Path.Combine(Sample.Docs, "rules.md")), RuleCatalogue.Markdown());

    [Fact]
    public void RuleSets_All_HoldEveryRuleOnceInTableOrder() =>
        Assert.Equal(
            ["MS-01", "MS-02", "CI-01", "MS-03", "MS-04", "CI-01", "NMO-01", "NMO-02", "NMO-03", "CI-01", "NMO-04", "NMO-05", "CI-01", "IRIS-01", "CI-01"],
            RuleSets.All.SelectMany(set => set.Rules).Select(rule => rule.Id));
}
