using IvigRules.Tests.Support;

namespace IvigRules.Tests.Logic;

/// <summary>The rules of an indication as bit sets, compared with Kleene's logic over their truths one by one.</summary>
public sealed class CompiledRuleSetTests
{
    private static readonly Truth[] Truths = [Truth.NotMet, Truth.Unknown, Truth.Met];

    [Fact]
    public void All_AnyTruthsOfThreeChecks_IsTheKleeneAndOfEach() => ForThree(RuleKind.Check, (rules, truths, given) =>
        Assert.Equal(given.Aggregate(Truth.Met, Kleene.And), truths.All(rules.Of(RuleKind.Check))));

    [Fact]
    public void Any_AnyTruthsOfThreeIndications_IsTheKleeneOrOfEach() => ForThree(RuleKind.Indication, (rules, truths, given) =>
        Assert.Equal(given.Aggregate(Truth.NotMet, Kleene.Or), truths.Any(rules.Of(RuleKind.Indication))));

    [Fact]
    public void TruthOf_EachRuleOfEveryKind_IsWhatIsGiven()
    {
        foreach (var kind in Enum.GetValues<RuleKind>())
        {
            ForThree(kind, (rules, truths, given) =>
            {
                var each = rules.RuleSet.Rules.Where(rule => rule.Kind == kind).ToList();
                Assert.Equal(given, each.ConvertAll(rule => rules.TruthOf(rule, truths)));
            });
        }
    }

    /// <summary>Whatever the checks and precautions come to, no indication or contraindication asks for them.</summary>
    [Fact]
    public void VerdictTruths_OfAllKinds_JudgeNoCheckAndNoPrecaution()
    {
        var judged = new List<string>();
        var kinds = Enum.GetValues<RuleKind>();
        var rules = Constant.Compile([.. kinds.Select(kind => Constant.Rule(kind.ContractName(), kind, new FactCriterion(kind.ContractName(), (_, _) =>
        {
            judged.Add(kind.ContractName());
            return Truth.Met;
        })))]).Sets[0];
        var truths = rules.VerdictTruths(Constant.Evaluate(Constant.Compile([.. rules.RuleSet.Rules])));
        Assert.Equal(["indication", "contraindication", "advice"], judged);
        Assert.Equal(kinds.Select(kind => kind.IsOfTheVerdict() ? Truth.Met : Truth.NotMet), Enumerable.Range(0, kinds.Length).Select(place => truths[place]));
        Assert.Equal(["indication", "contraindication", "advice"], rules.Ids(truths.Met));
    }

    [Fact]
    public void Of_NoRuleOfAKind_IsMetForAllAndNotMetForAny()
    {
        var rules = Constant.Compile(Constant.Rule(1, RuleKind.Indication, Truth.Unknown));
        var truths = rules.Sets[0].VerdictTruths(Constant.Evaluate(rules));
        var none = rules.Sets[0].Of(RuleKind.Check);
        Assert.Equal((Truth.Met, Truth.NotMet), (truths.All(none), truths.Any(none)));
    }

    /// <summary>The readiness of a real case with three checks of a site beside the library's, which all pass.</summary>
    [Fact]
    public void Readiness_AnyTruthsOfThreeChecks_IsTheKleeneAndOfEach()
    {
        foreach (var (first, second, third) in Triples())
        {
            var assessment = House.Assess(
                House.Rule("SITE-01", RuleKind.Check, House.Finds(first, "a")),
                House.Rule("SITE-02", RuleKind.Check, House.Finds(second, "b")),
                House.Rule("SITE-03", RuleKind.Check, House.Finds(third, "c")));
            Assert.Equal(first.And(second).And(third) switch
            {
                Truth.Met => Readiness.ChecksPassed,
                Truth.Unknown => Readiness.ChecksOutstanding,
                _ => Readiness.Hold,
            }, assessment.Readiness);
        }
    }

    private static void ForThree(RuleKind kind, Action<CompiledRuleSet, RuleTruths, Truth[]> check)
    {
        foreach (var (first, second, third) in Triples())
        {
            Truth[] given = [first, second, third];
            // Rules of another kind stand between them, and hold: they must not count.
            var other = kind == RuleKind.Precaution ? RuleKind.Advice : RuleKind.Precaution;
            var rules = Constant.Compile([.. given.SelectMany((truth, i) => new[] { Constant.Rule(i, kind, truth), Constant.Rule(10 + i, other, given[2 - i]) })]);
            var set = rules.Sets[0];
            check(set, set.Truths(set.Of(kind) | set.Of(other), Constant.Evaluate(rules)), given);
        }
    }

    private static IEnumerable<(Truth First, Truth Second, Truth Third)> Triples() =>
        from first in Truths from second in Truths from third in Truths select (first, second, third);
}
