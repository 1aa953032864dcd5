using IvigRules.Tests.Support;

namespace IvigRules.Tests.Faults;

/// <summary>Groups and criteria of very many levels ended in an exception of the JSON writer, or in a result that nothing read.</summary>
public sealed class DeepNestingTests
{
    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    [InlineData(600, false)]
    public void Policy_GroupOfManyLevels_IsAFaultAboveTen(int beneath, bool isSound)
    {
        var group = Enumerable.Range(0, beneath - 1).Aggregate(TherapyGroup.Of("m"), (inner, level) => TherapyGroup.Of($"m{level}", inner));
        var policy = new IvigPolicy { NmoFirstLine = TherapyGroup.Of(Therapy.NmoFirstLine, group) };
        if (isSound)
            Assert.Equal(PolicyJson.ToJson(policy), PolicyJson.ToJson(PolicyJson.Read(PolicyJson.ToJson(policy))));
        else
            Assert.Contains("more than 10 levels", Refusal(() => new IvigAssessor(policy)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    [InlineData(600, false)]
    public void SiteRule_CriteriaOfManyLevels_AreAFaultAboveEight(int around, bool isSound)
    {
        var when = Enumerable.Range(0, around).Aggregate(House.Finds(Truth.NotMet), (inner, _) => Criterion.Not(inner));
        var rules = House.Rule(House.Trial, RuleKind.Contraindication, when);
        if (isSound)
            Assert.NotNull(ResultJson.Read(ResultJson.ToJson(House.With(rules).Assess(Sample.ThirdLine))));
        else
            Assert.Contains("more than 8 levels", Refusal(() => House.With(rules)), StringComparison.Ordinal);
    }

    private static string Refusal(Func<object> build) => Assert.Throws<InvalidPolicyException>(build).Message;
}
