using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws;

/// <summary>The laws of combining rules into a verdict, over every list of up to four rules.</summary>
public sealed class DecisionLawTests
{
    private static readonly (RuleKind Kind, Truth Truth)[] Alphabet =
    [
        .. from kind in new[] { RuleKind.Indication, RuleKind.Contraindication }
           from truth in new[] { Truth.NotMet, Truth.Unknown, Truth.Met }
           select (kind, truth),
    ];

    private static readonly List<(RuleKind Kind, Truth Truth)[]> Lists = Enumerate(4);

    [Fact]
    public void Lists_UpToFourRules_AreAllThere() => Assert.Equal(1 + 6 + 36 + 216 + 1_296, Lists.Count);

    [Fact]
    public void Combine_EveryList_FollowsTheFourSentences() => Check(rules => Assert.Equal(Expected(rules), Folded(rules)));

    [Fact]
    public void Decide_EveryList_FollowsTheFourSentences() => Check(rules => Assert.Equal(Expected(rules), Assess(rules).Verdict));

    [Fact]
    public void Decide_SomeContraindicationMet_TrumpsEverything() => Check(rules =>
    {
        if (rules.Contains((RuleKind.Contraindication, Truth.Met)))
            Assert.Equal(Verdict.Contraindicated, Assess(rules).Verdict);
    });

    [Fact]
    public void Decide_NoIndicationHoldsOrCould_IsNotToGive() => Check(rules =>
    {
        if (rules.All(rule => rule.Kind != RuleKind.Indication || rule.Truth == Truth.NotMet))
            Assert.True(Withholds(Assess(rules).Verdict));
    });

    [Fact]
    public void Decide_SomeContraindicationUnknown_NeverGives() => Check(rules =>
    {
        if (rules.Contains((RuleKind.Contraindication, Truth.Unknown)))
            Assert.NotEqual(Verdict.Consider, Assess(rules).Verdict);
    });

    [Fact]
    public void Decide_AnUnknownIsResolved_NeverFlipsBetweenGivingAndWithholding() => Check(rules =>
    {
        var before = Assess(rules).Verdict;
        for (var i = 0; i < rules.Length; i++)
        {
            if (rules[i].Truth != Truth.Unknown)
                continue;
            foreach (var answer in new[] { Truth.Met, Truth.NotMet })
            {
                var resolved = ((RuleKind Kind, Truth Truth)[])rules.Clone();
                resolved[i].Truth = answer;
                var after = Assess(resolved).Verdict;
                Assert.False(before == Verdict.Consider && Withholds(after), "from giving to withholding");
                Assert.False(Withholds(before) && after == Verdict.Consider, "from withholding to giving");
            }
        }
    });

    [Fact]
    public void Decide_RulesInEveryOrder_GivesTheSameVerdict() => Check(rules =>
    {
        var expected = Assess(rules).Verdict;
        foreach (var order in Permutations(rules))
            Assert.Equal(expected, Assess(order).Verdict);
    });

    [Fact]
    public void Decide_ARuleTwice_GivesTheSameVerdict() => Check(rules =>
    {
        foreach (var rule in rules)
            Assert.Equal(Assess(rules).Verdict, Assess([.. rules, rule]).Verdict);
    });

    [Fact]
    public void Decide_WithAdviceOfAnyTruth_GivesTheSameVerdictAndAsksForNothing() => Check(rules =>
    {
        var without = Assess(rules);
        foreach (var truth in new[] { Truth.Met, Truth.Unknown, Truth.NotMet })
        {
            var with = Assess([.. rules, (RuleKind.Advice, truth)]);
            Assert.Equal(without.Verdict, with.Verdict);
            Assert.Equal(without.Determining, with.Determining);
            Assert.Equal(without.Missing.Select(missing => missing.Fact), with.Missing.Select(missing => missing.Fact));
            Assert.Equal(truth == Truth.Met ? 1 : 0, with.Advice.Length);
        }
    });

    [Fact]
    public void Determining_EveryList_NamesWhatTheVerdictRestsOnInTableOrder() => Check(rules =>
        Assert.Equal(Determining(rules), Assess(rules).Determining));

    private static Verdict Expected((RuleKind Kind, Truth Truth)[] rules)
    {
        // 1. any contraindication Met
        if (rules.Any(rule => rule is (RuleKind.Contraindication, Truth.Met)))
            return Verdict.Contraindicated;
        // 2. no indication Met or Unknown
        if (!rules.Any(rule => rule is (RuleKind.Indication, Truth.Met or Truth.Unknown)))
            return Verdict.NotIndicated;
        // 3. some indication Met and no contraindication Unknown
        if (rules.Any(rule => rule is (RuleKind.Indication, Truth.Met)) && !rules.Any(rule => rule is (RuleKind.Contraindication, Truth.Unknown)))
            return Verdict.Consider;
        // 4. otherwise
        return Verdict.Indeterminate;
    }

    private static IEnumerable<string> Determining((RuleKind Kind, Truth Truth)[] rules)
    {
        var verdict = Expected(rules);
        for (var i = 0; i < rules.Length; i++)
        {
            var rests = verdict switch
            {
                Verdict.Contraindicated => rules[i] is (RuleKind.Contraindication, Truth.Met),
                Verdict.Consider => rules[i] is (RuleKind.Indication, Truth.Met),
                Verdict.Indeterminate => rules[i] is (RuleKind.Indication, Truth.Met or Truth.Unknown) or (RuleKind.Contraindication, Truth.Unknown),
                _ => rules[i].Kind == RuleKind.Indication,
            };
            if (rests)
                yield return Invariant.Digits(i);
        }
    }

    private static Verdict Folded((RuleKind Kind, Truth Truth)[] rules) => Decision.Combine(
        rules.Where(rule => rule.Kind == RuleKind.Indication).Aggregate(Truth.NotMet, (any, rule) => any.Or(rule.Truth)),
        rules.Where(rule => rule.Kind == RuleKind.Contraindication).Aggregate(Truth.NotMet, (any, rule) => any.Or(rule.Truth)));

    private static Assessment Assess((RuleKind Kind, Truth Truth)[] rules) =>
        Constant.Assess([.. rules.Select((rule, i) => Constant.Rule(i, rule.Kind, rule.Truth))]);

    private static bool Withholds(Verdict verdict) => verdict is Verdict.NotIndicated or Verdict.Contraindicated;

    private static void Check(Action<(RuleKind Kind, Truth Truth)[]> law)
    {
        foreach (var rules in Lists)
            law(rules);
    }

    private static List<(RuleKind Kind, Truth Truth)[]> Enumerate(int longest)
    {
        List<(RuleKind Kind, Truth Truth)[]> all = [[]];
        var from = 0;
        for (var length = 1; length <= longest; length++)
        {
            var to = all.Count;
            for (; from < to; from++)
            {
                foreach (var rule in Alphabet)
                    all.Add([.. all[from], rule]);
            }
        }

        return all;
    }

    private static IEnumerable<(RuleKind Kind, Truth Truth)[]> Permutations((RuleKind Kind, Truth Truth)[] rules)
    {
        if (rules.Length <= 1)
            return [rules];
        return rules.SelectMany((rule, i) => Permutations([.. rules[..i], .. rules[(i + 1)..]]).Select(rest => ((RuleKind, Truth)[])[rule, .. rest]));
    }
}
