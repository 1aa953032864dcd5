using IvigRules.Tests.Support;

namespace IvigRules.Tests.Logic;

/// <summary>How all, any and not are evaluated, by the verdict's pass and in the explanation.</summary>
public sealed class CriterionTests
{
    private static readonly Truth[] Truths = [Truth.NotMet, Truth.Unknown, Truth.Met];

    [Fact]
    public void All_EveryThreeTruths_IsMetWhenEachIsAndNotMetWhenOneIsNot() => Check(parts => Criterion.All([.. parts]), truths =>
        truths.All(truth => truth == Truth.Met) ? Truth.Met : truths.Contains(Truth.NotMet) ? Truth.NotMet : Truth.Unknown);

    [Fact]
    public void Any_EveryThreeTruths_IsMetWhenOneIsAndNotMetWhenNoneIs() => Check(parts => Criterion.Any([.. parts]), truths =>
        truths.Contains(Truth.Met) ? Truth.Met : truths.All(truth => truth == Truth.NotMet) ? Truth.NotMet : Truth.Unknown);

    [Fact]
    public void Not_EveryThreeTruths_TurnsTheFirst() => Check(parts => Criterion.Not(parts[0]), truths => truths[0] switch
    {
        Truth.Met => Truth.NotMet,
        Truth.NotMet => Truth.Met,
        _ => Truth.Unknown,
    });

    [Fact]
    public void Nested_NotOfAny_IsEvaluatedInsideOut() => Check(parts => Criterion.Not(Criterion.Any([.. parts])), truths =>
        truths.Contains(Truth.Met) ? Truth.NotMet : truths.All(truth => truth == Truth.NotMet) ? Truth.Met : Truth.Unknown);

    [Fact]
    public void Judge_WhateverIsAskedForTwice_IsJudgedOnceAndOnlyIfSomethingDependsOnIt()
    {
        var made = new List<string>();
        FactCriterion Counted(string name, Truth truth) => new(name, (_, notes) =>
        {
            if (notes is null)
                made.Add(name);
            return truth;
        });
        var shared = Counted("shared", Truth.Unknown);
        var assessment = Constant.Assess(
            Constant.Rule("1", RuleKind.Indication, Criterion.All(Counted("settles all", Truth.NotMet), Counted("left aside", Truth.Met))),
            Constant.Rule("2", RuleKind.Indication, Criterion.All(shared, Counted("behind an Unknown", Truth.Met))),
            Constant.Rule("3", RuleKind.Indication, Criterion.Any(Counted("settles any", Truth.Met), Counted("left aside as well", Truth.NotMet))),
            Constant.Rule("4", RuleKind.Contraindication, Criterion.Not(shared)));
        Assert.Equal(["settles all", "shared", "behind an Unknown", "settles any"], made);

        Assert.Equal(Truth.Met, assessment.Rules[0].Criterion.Parts[1].Truth);
        Assert.Equal(Truth.NotMet, assessment.Rules[2].Criterion.Parts[1].Truth);
        // The explanation judges once more, to write down what is seen; the verdict rests on what was judged before.
        Assert.Equal(["settles all", "shared", "behind an Unknown", "settles any"], made);
    }

    [Fact]
    public void Says_EachCombination_IsNamed()
    {
        var one = Constant.FactCriterion("one", Truth.Met);
        Assert.Equal("all of", Criterion.All(one).Statement);
        Assert.Equal("any of", Criterion.Any(one).Statement);
        Assert.Equal("not", Criterion.Not(one).Statement);
        Assert.Empty(one.Parts);
        Assert.Same(one, Criterion.Not(one).Parts.Single());
    }

    private static void Check(Func<Criterion[], Criterion> combine, Func<Truth[], Truth> expected)
    {
        foreach (var first in Truths)
        {
            foreach (var second in Truths)
            {
                foreach (var third in Truths)
                {
                    Truth[] truths = [first, second, third];
                    var criterion = combine([.. truths.Select((truth, i) => Constant.FactCriterion(Invariant.Digits(i), truth))]);
                    var assessment = Constant.Assess(Constant.Rule("only", RuleKind.Indication, criterion));
                    Assert.Equal(expected(truths), assessment.TruthOf("only"));
                    Assert.Equal(expected(truths), assessment.Rules.Single().Criterion.Truth);
                }
            }
        }
    }
}
