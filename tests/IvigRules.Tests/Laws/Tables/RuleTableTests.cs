using System.Collections.Immutable;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws.Tables;

/// <summary>Every rule set over its whole discrete space: each combination has its verdict, each rule decides in some, no two contradict. A failure prints a patient.</summary>
public sealed class RuleTableTests
{
    private static readonly Dictionary<Indication, RuleTable> Tables = RuleSets.All.ToDictionary(set => set.Indication, set => new RuleTable(set));

    public static TheoryData<Indication> Indications => [.. RuleSets.All.Select(set => set.Indication)];

    public static TheoryData<Indication, string> Rules
    {
        get
        {
            TheoryData<Indication, string> rows = [];
            foreach (var (indication, table) in Tables)
            {
                foreach (var rule in table.Rules)
                    rows.Add(indication, rule.Id);
            }

            return rows;
        }
    }

    /// <summary>Three truths for each observation: 7, 6, 9, 5 and 5 of them.</summary>
    [Fact]
    public void Table_EveryRuleSet_HasARowForEveryCombination()
    {
        Assert.Equal([2_187, 729, 19_683, 243, 243], RuleSets.All.Select(set => Tables[set.Indication].Rows.Count));
        Assert.All(RuleSets.All, set => Assert.Equal(set.Rules.Length, set.Rules.Select(rule => rule.Id).Distinct().Count()));
    }

    [Theory]
    [MemberData(nameof(Indications))]
    public void Table_EveryCombination_HasTheVerdictOfTheSpecification(Indication indication)
    {
        var table = Tables[indication];
        var gap = table.Gaps(row => Assess(row).Verdict).FirstOrDefault();
        Assert.True(gap is null, gap is null ? "" : table.Describe(gap));

        var wrong = table.Rows.Find(row => table.Rules.Where((rule, i) => Assess(row).TruthOf(rule.Id) != row.Rules[i]).Any());
        Assert.True(wrong is null, wrong is null ? "" : table.Describe(wrong));

        // The rules as they are, with each observation seen as in the row.
        Assessment Assess(RuleTable.Row row)
        {
            var given = table.Columns.Zip(row.Seen, (column, truth) => (Column: column, Given: Constant.FactCriterion(column.Statement, truth))).ToDictionary(pair => pair.Column, pair => pair.Given);
            return Constant.Assess([.. table.Rules.Select(rule => Constant.Rule(rule.Id, rule.Kind, Given(rule.When)))]);

            Criterion Given(Criterion criterion) => criterion switch
            {
                FactCriterion observation => given[observation],
                Combination { Connective: Connective.All } all => Criterion.All([.. all.Parts.Select(Given)]),
                Combination { Connective: Connective.Any } any => Criterion.Any([.. any.Parts.Select(Given)]),
                _ => Criterion.Not(Given(criterion.Parts.Single())),
            };
        }
    }

    [Theory]
    [MemberData(nameof(Indications))]
    public void Table_EveryRule_DecidesInSomeCombination(Indication indication) =>
        Assert.Empty(Tables[indication].NeverDeciding().Select(rule => $"{rule.Id} never decides"));

    [Theory]
    [MemberData(nameof(Indications))]
    public void Table_NoTwoRules_SayDifferentThingsOfTheSameFindings(Indication indication)
    {
        var table = Tables[indication];
        Assert.Empty(table.Contradictions().Select(pair => $"{pair.First.Id} and {pair.Second.Id}: {table.Describe(pair.Row)}"));
    }

    /// <summary>Not only in the table: there is a patient for whom the rule holds and without it the verdict would be another, or the advice would be silent.</summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_EachOne_DecidesForSomePatient(Indication indication, string id)
    {
        var table = Tables[indication];
        var rule = table.Rules.Single(rule => rule.Id == id);
        var place = table.Rules.IndexOf(rule);
        var deciding = table.Rows.Where(row => row.Rules[place] == Truth.Met && (rule.Kind == RuleKind.Advice || table.Verdict(row) != table.Verdict(row, without: rule)))
            .Select(row => Key(row.Seen)).ToHashSet(StringComparer.Ordinal);

        var patient = TablePatients.First(indication, observed => deciding.Contains(Key(table.Columns.Select(observed))));

        Assert.True(patient is not null, $"{id} decides for no patient of the enumerated space");

        static string Key(IEnumerable<Truth> seen) => string.Concat(seen.Select(truth => truth switch { Truth.Met => 'm', Truth.NotMet => 'n', _ => 'u' }));
    }

    [Fact]
    public void NeverDeciding_RuleInTheShadowOfAnother_IsFound()
    {
        var (first, second) = (Seen("first"), Seen("second"));
        Assert.Equal(["narrow"], Faulty(For("wide", first), For("narrow", Criterion.All(first, second))).NeverDeciding().Select(rule => rule.Id));
        Assert.Equal(["one", "other"], Faulty(For("one", first), For("other", first)).NeverDeciding().Select(rule => rule.Id));
        Assert.Equal(["impossible"], Faulty(For("impossible", Criterion.All(first, Criterion.Not(first))), For("possible", second)).NeverDeciding().Select(rule => rule.Id));
        Assert.Equal(["for"], Faulty(For("for", first), Constant.Rule("against", RuleKind.Contraindication, first)).NeverDeciding().Select(rule => rule.Id));
        Assert.Equal(["silent"], Faulty(For("for", first), Constant.Rule("silent", RuleKind.Advice, Criterion.All(first, Criterion.Not(first)))).NeverDeciding().Select(rule => rule.Id));
        Assert.Empty(Faulty(For("one", first), For("other", second), Constant.Rule("against", RuleKind.Contraindication, Seen("third"))).NeverDeciding());
    }

    [Fact]
    public void Contradictions_SameFindingsAndAnotherKind_AreFound()
    {
        var (first, second) = (Seen("first"), Seen("second"));
        Assert.Single(Faulty(For("for", first), Constant.Rule("against", RuleKind.Contraindication, first)).Contradictions());
        Assert.Empty(Faulty(For("for", first), For("for as well", second), Constant.Rule("against", RuleKind.Contraindication, Seen("third"))).Contradictions());
    }

    [Fact]
    public void Gaps_CombinationWithoutOrWithAnotherVerdict_AreFound()
    {
        var table = Faulty(For("one", Seen("first")));
        Assert.Empty(table.Gaps(row => table.Verdict(row)));
        Assert.Single(table.Gaps(row => row.Seen[0] == Truth.Met ? throw new InvalidOperationException("no verdict") : table.Verdict(row)));
        Assert.Single(table.Gaps(row => row.Seen[0] == Truth.Unknown ? Verdict.Consider : table.Verdict(row)));
    }

    [Fact]
    public void Describe_ARowThatAPatientHas_PrintsThatPatient()
    {
        var table = Tables[Indication.NatalizumabPmlIris];
        var allMet = table.Rows.Last(row => table.Verdict(row) == Verdict.Consider);
        var said = table.Describe(allMet);
        Assert.Contains("[met] progressive multifocal leukoencephalopathy is recorded", said, StringComparison.Ordinal);
        Assert.Contains("{\"asOf\":", said, StringComparison.Ordinal);
    }

    private static FactCriterion Seen(string name) => Constant.FactCriterion(name, Truth.Unknown);

    private static Rule For(string id, Criterion when) => Constant.Rule(id, RuleKind.Indication, when);

    private static RuleTable Faulty(params ImmutableArray<Rule> rules) => new(new RuleSet { Indication = Indication.AcuteMsRelapse, Rules = rules });
}
