using System.Collections.Immutable;
using NRules;
using NRules.Fluent;
using NRules.RuleModel;

namespace IvigRules.NRules.Tests;

public sealed class RuleSetTests
{
    private static readonly RuleRepository Repository = new RuleRepository().AddIvigRules();

    [Theory]
    [InlineData("IVIG.Safety", "AR-02", "ivig-chart", "ivig-verdict", "CI-01")]
    [InlineData("IVIG.Relapse", "MS-01", "MS-02", "NMO-01", "NMO-02", "NMO-03")]
    [InlineData("IVIG.Prevention", "MS-03", "MS-04")]
    [InlineData("IVIG.NMO", "NMO-04", "NMO-05")]
    [InlineData("IVIG.IRIS", "IRIS-01")]
    public void AddIvigRules_EachSet_HoldsItsRules(string name, params string[] rules) =>
        Assert.Equal(rules, Assert.Single(Repository.GetRuleSets(), set => set.Name == name).Rules.Select(rule => rule.Name));

    [Fact]
    public void AddIvigRules_EveryRuleOfAVerdict_CarriesItsStatementCitationsAndPriority()
    {
        foreach (var rule in IvigRules.Knowledge.RuleSets.All.SelectMany(set => set.Rules).Where(rule => rule.Kind is not (IvigRules.Logic.RuleKind.Check or IvigRules.Logic.RuleKind.Precaution)).Distinct())
        {
            var definition = Assert.Single(Repository.GetRules(), definition => definition.Name == rule.Id);
            Assert.Equal(rule.Statement, definition.Description);
            Assert.Equal(rule.Evidence, (ImmutableArray<Citation>)definition.Properties["Citations"]);
            Assert.Equal(rule.Strength, definition.Properties["Strength"]);
            Assert.Equal(rule.Kind, definition.Properties["Kind"]);
            Assert.All([Tags.Ivig, Tags.Finding, .. rule.Evidence.Select(citation => citation.Reference.Id)], tag => Assert.Contains(tag, definition.Tags));
        }
    }

    [Fact]
    public void AddIvigRules_Priorities_LayTheRulesOverOneAnotherAndAboveAHosts()
    {
        int Least(Func<IRuleDefinition, bool> which) => Repository.GetRules().Where(which).Min(rule => rule.Priority);
        int Most(Func<IRuleDefinition, bool> which) => Repository.GetRules().Where(which).Max(rule => rule.Priority);
        Assert.True(Least(rule => rule.Name == "AR-02") > Most(rule => rule.Name == "ivig-chart"));
        Assert.True(Least(rule => rule.Name == "ivig-chart") > Most(rule => rule.Tags.Contains(Tags.Finding)));
        Assert.True(Least(rule => rule.Tags.Contains(Tags.Finding)) > Most(rule => rule.Name == "ivig-verdict"));
        Assert.True(Least(rule => rule.Name == "ivig-verdict") > 0);
        Assert.All(Repository.GetRules(), rule => Assert.Contains(Tags.Ivig, rule.Tags));
    }

    [Fact]
    public void AddIvigRules_Twice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new RuleRepository().AddIvigRules().AddIvigRules());

    [Fact]
    public void AddIvigRules_UnusablePolicy_ListsItsFaults()
    {
        var thrown = Assert.Throws<InvalidPolicyException>(() => new RuleRepository().AddIvigRules(IvigPolicy.Default with { RelapseWindowDays = -1 }));
        Assert.Equal("relapseWindowDays", Assert.Single(thrown.Faults).Setting);
    }
}
