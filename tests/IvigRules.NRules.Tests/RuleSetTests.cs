using IvigRules.NRules.Rules;
using IvigRules.NRules.Tests.Support;
using IvigRules.Tests.Support;
using NRules;
using NRules.Fluent;
using NRules.RuleModel;

namespace IvigRules.NRules.Tests;

public sealed class RuleSetTests
{
    private static readonly RuleRepository Repository = new RuleRepository().AddIvigRules();

    [Theory]
    [InlineData(
        "IVIG.Safety", "AR-02", "CI-01", "ivig-chart",
        "ivig-fact-without-patient", "ivig-no-as-of", "ivig-unknown-patient", "ivig-verdict")]
    [InlineData("IVIG.Relapse", "MS-01", "MS-02", "NMO-01", "NMO-02", "NMO-03")]
    [InlineData("IVIG.Prevention", "MS-03", "MS-04")]
    [InlineData("IVIG.NMO", "NMO-04", "NMO-05")]
    [InlineData("IVIG.IRIS", "IRIS-01")]
    public void AddIvigRules_EachSet_HoldsItsRules(string name, params string[] rules) =>
        Assert.Equal(rules, NamesIn(Repository, name));

    [Fact]
    public void Load_FromTheAssembly_HasTheSameSetsAndTheDefaultPolicy()
    {
        var repository = new RuleRepository();
        foreach (var name in IvigRuleSets.All)
            repository.Load(load => load.From(typeof(IvigRule).Assembly).Where(rule => rule.IsTagged(name)).To(name));
        Assert.All(IvigRuleSets.All, name => Assert.Equal(NamesIn(Repository, name), NamesIn(repository, name)));
        Assert.Equal(Verdict.Consider, Assessed(repository).Verdict);
    }

    [Fact]
    public void Load_AllRulesAtOnce_AssessesWithTheDefaultPolicy()
    {
        var repository = new RuleRepository();
        repository.Load(load => load.From(typeof(IvigRule).Assembly));
        var assessment = Assessed(repository);
        Assert.Equal(Verdict.Consider, assessment.Verdict);
        Assert.Equal(new IvigAssessor().Knowledge, assessment.Details.Knowledge);
    }

    /// <summary>Verdicts do not depend on the rules that are loaded: a set that is left out yields no findings.</summary>
    [Fact]
    public void Load_SafetyAndOneSet_HasAllVerdictsAndTheFindingsOfTheSet()
    {
        var repository = new RuleRepository();
        foreach (var name in new[] { IvigRuleSets.Safety, IvigRuleSets.Prevention })
            repository.Load(load => load.From(typeof(IvigRule).Assembly).Where(rule => rule.IsTagged(name)).To(name));
        var assessment = Assessed(repository, out var session);
        Assert.Equal(Verdict.Consider, assessment.Verdict);
        Assert.Equal(["MS-03"], session.Query<PatientFinding>().Select(finding => finding.RuleId));
    }

    [Fact]
    public void Rules_NamespaceOfTheRules_HoldsNothingElse() =>
        Assert.All(
            typeof(IvigRule).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(IvigRule).Namespace),
            type => Assert.True(typeof(global::NRules.Fluent.Dsl.Rule).IsAssignableFrom(type)));

    [Fact]
    public void AddIvigRules_EveryRuleOfAVerdict_CarriesItsStatementAndTags()
    {
        var names = new IvigAssessor().Assess(Sample.ThirdLine).Assessments
            .ToDictionary(assessment => assessment.Indication, assessment => assessment.ToString().Split(':')[0]);
        foreach (var rule in IvigRules.Knowledge.RuleSets.All.SelectMany(set => set.Rules)
            .Where(rule => rule.Kind is not (IvigRules.Logic.RuleKind.Check or IvigRules.Logic.RuleKind.Precaution)).Distinct())
        {
            var definition = Assert.Single(Repository.GetRules(), definition => definition.Name == rule.Id);
            Assert.Equal(rule.Statement, definition.Description);
            Assert.Contains(Tags.Ivig, definition.Tags);
            Assert.Contains(Tags.Finding, definition.Tags);
            var indications = IvigRules.Knowledge.RuleSets.All.Where(set => set.Rules.Contains(rule))
                .Select(set => names[set.Indication]).ToList();
            Assert.Equal(indications.Count == 1 ? indications : [], definition.Tags.Where(names.ContainsValue));
        }

        Assert.All(Repository.GetRuleSets(), set => Assert.All(set.Rules, rule => Assert.Contains(set.Name, rule.Tags)));
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

    private static IEnumerable<string> NamesIn(RuleRepository repository, string set) =>
        Assert.Single(repository.GetRuleSets(), one => one.Name == set).Rules.Select(rule => rule.Name).Order(StringComparer.Ordinal);

    private static PatientAssessment Assessed(RuleRepository repository) => Assessed(repository, out _);

    private static PatientAssessment Assessed(RuleRepository repository, out ISession session)
    {
        session = repository.Compile(TestContext.Current.CancellationToken).CreateSession();
        session.InsertAll([new AsOf(Sample.AsOf), .. PatientFact.AllOf(Sample.ThirdLine)]);
        session.Settle();
        return session.Assessment("p-001");
    }

    [Fact]
    public void AddIvigRules_RulesThatAreLoadedAlready_AreRefusedAndTheRepositoryStaysAsItWas()
    {
        var repository = new RuleRepository();
        repository.Load(load => load.From(typeof(IvigRule).Assembly).Where(rule => rule.IsTagged(IvigRuleSets.Nmo)).To("house"));
        Assert.Throws<ArgumentException>(() => repository.AddIvigRules());
        Assert.Equal(["house"], repository.GetRuleSets().Select(set => set.Name));
    }
}
