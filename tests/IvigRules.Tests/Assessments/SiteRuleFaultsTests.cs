using System.Collections.Immutable;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Assessments;

/// <summary>What is refused when an assessor is built with a site's rules.</summary>
public sealed class SiteRuleFaultsTests
{
    private static readonly Criterion A = House.Finds(Truth.Unknown, "a");

    private static readonly Criterion B = House.Finds(Truth.Unknown, "b");

    [Fact]
    public void Build_ManyFaults_ListsThemAllWithThoseOfThePolicy()
    {
        var rules = new SiteRuleSet
        {
            Version = "version 3",
            Rules =
            [
                House.Withholds(Truth.Met), House.Rule("site-01", RuleKind.Check, B), null!,
                new Rule { Id = "MS-01", Kind = RuleKind.Contraindication, Statement = " ", When = A, Evidence = [] },
            ],
        };
        var problem = Assert.Throws<InvalidPolicyException>(() => new IvigAssessor(IvigPolicy.Default with { ThrombosisAge = -1 }, rules));
        Assert.Equal(
            [
                "thrombosisAge: -1 years is below zero",
                "siteRules.version: 'version 3' is not 1 to 60 letters, digits, hyphens and dots",
                "siteRules.SITE-01: there are two rules of that identifier",
                "siteRules.site-01: there are two rules of that identifier",
                "siteRules[2]: there is no rule",
                "siteRules.MS-01: the library has a rule of that identifier",
                "siteRules.MS-01: there is no statement",
                "siteRules.MS-01: there is no evidence",
            ],
            problem.Faults.Select(fault => $"{fault.Setting}: {fault.Problem}"));
    }

    [Fact]
    public void Build_NoRules_IsRefused() => Assert.Equal(["siteRules: there are no rules; leave the rule set out instead"], Faults());

    [Theory]
    [InlineData("MS-99", "siteRules.MS-99: identifiers that begin with MS are the library's own")]
    [InlineData("pre-99", "siteRules.pre-99: identifiers that begin with pre are the library's own")]
    [InlineData("PC-99", "siteRules.PC-99: identifiers that begin with PC are the library's own")]
    [InlineData("AR-99", "siteRules.AR-99: identifiers that begin with AR are the library's own")]
    [InlineData("CI-02", "siteRules.CI-02: identifiers that begin with CI are the library's own")]
    [InlineData("NMO-06", "siteRules.NMO-06: identifiers that begin with NMO are the library's own")]
    [InlineData("IRIS-02", "siteRules.IRIS-02: identifiers that begin with IRIS are the library's own")]
    [InlineData("IVIG-01", "siteRules.IVIG-01: identifiers that begin with IVIG are the library's own")]
    [InlineData("PC-01", "siteRules.PC-01: the library has a rule of that identifier")]
    [InlineData("PRE-05", "siteRules.PRE-05: the library has a rule of that identifier")]
    [InlineData("AR-02", "siteRules.AR-02: the library has a rule of that identifier")]
    [InlineData("ci-01", "siteRules.ci-01: the library has a rule of that identifier")]
    [InlineData("1-SITE", "siteRules.1-SITE: its identifier is not 1 to 40 letters, digits, hyphens and dots, beginning with a letter")]
    [InlineData("SITE 1", "siteRules.SITE 1: its identifier is not 1 to 40 letters, digits, hyphens and dots, beginning with a letter")]
    [InlineData("", "siteRules[0]: its identifier is not 1 to 40 letters, digits, hyphens and dots, beginning with a letter")]
    public void Id_OfTheLibraryOrUnreadable_IsRefused(string id, string fault) => Assert.Equal([fault], Faults(House.Rule(id, RuleKind.Contraindication, A)));

    [Theory]
    [InlineData("S")]
    [InlineData("SITE-01")]
    [InlineData("MSX-01")]
    [InlineData("hospital.rule-7")]
    public void Id_OfTheSite_IsTaken(string id) => Assert.Empty(Faults(House.Rule(id, RuleKind.Contraindication, A)));

    [Theory]
    [InlineData(40, 60)]
    [InlineData(41, 60, "siteRules.{id}: its identifier is not 1 to 40 letters, digits, hyphens and dots, beginning with a letter")]
    [InlineData(40, 61, "siteRules.version: '{version}' is not 1 to 60 letters, digits, hyphens and dots")]
    public void IdAndVersion_OfTheLongestLength_AreTaken(int idLength, int versionLength, params string[] faults)
    {
        var (id, version) = (new string('s', idLength), new string('v', versionLength));
        var rules = new SiteRuleSet { Version = version, Rules = [House.Rule(id, RuleKind.Contraindication, A)] };
        Assert.Equal(faults.Select(fault => fault.Replace("{id}", id, StringComparison.Ordinal).Replace("{version}", version, StringComparison.Ordinal)),
            SiteRuleFaults.Of(rules).Select(fault => $"{fault.Setting}: {fault.Problem}"));
    }

    /// <summary>A truth table of more than 20 questions would take too long: a rule may ask 20, and so may an indication with the library's own (six in an acute MS relapse).</summary>
    [Theory]
    [InlineData(RuleKind.Check, 20)]
    [InlineData(RuleKind.Check, 21, "siteRules.SITE-01: it asks 21 questions, more than 20")]
    [InlineData(RuleKind.Contraindication, 14)]
    [InlineData(RuleKind.Contraindication, 15, "siteRules: acute-ms-relapse would depend on 21 criteria, more than 20")]
    public void Questions_AsManyAsCanBeGoneThrough_AreTaken(RuleKind effect, int questions, params string[] faults) => Assert.Equal(faults,
        Faults(House.Rule(House.Trial, effect, Criterion.Any([.. Enumerable.Range(0, questions).Select(i => House.Finds(Truth.Unknown, $"q{i}"))]), Indication.AcuteMsRelapse)));

    /// <summary>64 rules fit into a word, the library's own, its checks and its precautions among them.</summary>
    [Theory]
    [InlineData(64)]
    [InlineData(65, "siteRules: acute-ms-relapse would have 65 rules, more than 64")]
    public void Rules_AsManyAsFit_AreTaken(int together, params string[] faults)
    {
        var rules = together - RuleSets.All.Single(set => set.Indication == Indication.AcuteMsRelapse).Rules.Length;
        Criterion[] questions = [.. Enumerable.Range(0, 14).Select(i => House.Finds(Truth.Unknown, $"q{i}"))];
        var pairs = from first in Enumerable.Range(0, 14) from second in Enumerable.Range(first + 1, 13 - first) select Criterion.All(questions[first], questions[second]);
        Assert.Equal(faults, Faults([.. pairs.Take(rules).Select((when, i) => House.Rule($"SITE-{i}", RuleKind.Contraindication, when, Indication.AcuteMsRelapse))]));
    }

    [Fact]
    public void Evidence_ThatCannotBeCited_IsRefused()
    {
        Reference impostor = new() { Id = "FAQ", Authors = "A", Title = "T", LastChecked = Sample.AsOf };
        Reference numbered = new() { Id = "numbered", Number = 12, Authors = "A", Title = "T", LastChecked = Sample.AsOf };
        Reference nameless = new() { Id = "nameless", Authors = "", Title = "T", LastChecked = Sample.AsOf };
        Reference twin = new() { Id = House.Protocol.Id, Authors = "A", Title = "T", LastChecked = Sample.AsOf };
        Assert.Equal(
            [
                "siteRules.SITE-01: the library has another reference called 'FAQ'",
                "siteRules.SITE-01: the reference 'numbered' has a number, which is for the source's own list",
                "siteRules.SITE-01: a reference has no identifier, no authors or no title",
                "siteRules.SITE-01: a citation has no reference or no point",
                "siteRules.SITE-01: two references are called 'trial-x-protocol'",
                "siteRules.SITE-02: two references are called 'trial-x-protocol'",
            ],
            Faults(
                CitedFacts("SITE-01", [impostor.For("a"), numbered.For("a"), nameless.For("a"), new(null!, "a"), twin.For(" "), twin.For("a"), References.Faq.For("side effects")]),
                CitedFacts("SITE-02", [House.Protocol.For("a")])));
    }

    [Fact]
    public void When_ThatAsksNothing_IsRefused()
    {
        Assert.Equal(["siteRules.SITE-01: a criterion is missing"], Faults(House.Rule(House.Trial, RuleKind.Contraindication, null!)));
        Assert.Equal(["siteRules.SITE-01: a criterion is missing"], Faults(House.Rule(House.Trial, RuleKind.Contraindication, Criterion.Not(null!))));
        Assert.Equal(["siteRules.SITE-01: 'all of' combines nothing"], Faults(House.Rule(House.Trial, RuleKind.Check, Criterion.Any(A, Criterion.All()))));
    }

    [Fact]
    public void Indications_NoneOrNotOfTheList_AreRefused()
    {
        Assert.Equal(["siteRules.SITE-01: it can never decide: it applies to no indication"], Faults(For([])));
        Assert.Equal(["siteRules.SITE-01: an indication is not one of the five"], Faults(For([Indication.AcuteMsRelapse, (Indication)9])));
        Assert.Empty(Faults(For([Indication.AcuteMsRelapse, Indication.AcuteMsRelapse])));

        static Rule For(ImmutableArray<Indication> indications) =>
            new() { Id = House.Trial, Kind = RuleKind.Contraindication, Statement = "A sentence.", When = A, Evidence = [House.Protocol.For("a")], Indications = indications };
    }

    [Fact]
    public void Kind_ThatCouldSpeakForIvigOrIsNotOfTheList_IsRefused() => Assert.All(
        [RuleKind.Indication, RuleKind.Advice, (RuleKind)9],
        kind => Assert.Equal(
            ["siteRules.SITE-01: its kind is not contraindication, check or precaution: a site's rule can only make an answer stricter"],
            Faults(House.Rule(House.Trial, kind, A))));

    [Fact]
    public void Questions_MoreThanCanBeTabulated_AreRefused()
    {
        Criterion[] many = [.. Enumerable.Range(0, 21).Select(i => House.Finds(Truth.Unknown, Invariant.Digits(i)))];
        Assert.Equal(["siteRules.SITE-01: it asks 21 questions, more than 20"], Faults(House.Rule(House.Trial, RuleKind.Check, Criterion.All([.. many]))));
        var faults = Faults([.. many.Select((criterion, i) => House.Rule($"SITE-{Invariant.Digits(i)}", RuleKind.Contraindication, criterion, Indication.AcuteMsRelapse))]);
        Assert.Equal(
            ["siteRules: acute-ms-relapse would depend on 27 criteria, more than 20"], faults);
    }

    private static Rule CitedFacts(string id, ImmutableArray<Citation> evidence) =>
        new() { Id = id, Kind = RuleKind.Check, Statement = "A sentence.", When = A, Evidence = evidence };

    private static string[] Faults(params ImmutableArray<Rule> rules)
    {
        try
        {
            House.With(rules);
            return [];
        }
        catch (InvalidPolicyException problem)
        {
            return [.. problem.Faults.Select(fault => $"{fault.Setting}: {fault.Problem}")];
        }
    }
}
