namespace IvigRules.Tests.Logic;

public sealed class DecisionTests
{
    [Theory]
    [InlineData(Truth.NotMet, Truth.NotMet, Verdict.NotIndicated)]
    [InlineData(Truth.NotMet, Truth.Unknown, Verdict.NotIndicated)]
    [InlineData(Truth.NotMet, Truth.Met, Verdict.Contraindicated)]
    [InlineData(Truth.Unknown, Truth.NotMet, Verdict.Indeterminate)]
    [InlineData(Truth.Unknown, Truth.Unknown, Verdict.Indeterminate)]
    [InlineData(Truth.Unknown, Truth.Met, Verdict.Contraindicated)]
    [InlineData(Truth.Met, Truth.NotMet, Verdict.Consider)]
    [InlineData(Truth.Met, Truth.Unknown, Verdict.Indeterminate)]
    [InlineData(Truth.Met, Truth.Met, Verdict.Contraindicated)]
    public void Combine_EveryPair_FollowsTheFourSentences(Truth indication, Truth contraindication, Verdict expected) =>
        Assert.Equal(expected, Decision.Combine(indication, contraindication));

    [Fact]
    public void Combine_NothingKnown_IsNotAYes() => Assert.NotEqual(Verdict.Consider, Decision.Combine(default, default));

    [Fact]
    public void Verdict_Default_IsNotToGive() => Assert.Equal(Verdict.NotIndicated, default);

    [Theory]
    [InlineData(Truth.Met, Readiness.ChecksPassed)]
    [InlineData(Truth.Unknown, Readiness.ChecksOutstanding)]
    [InlineData(Truth.NotMet, Readiness.Hold)]
    public void Combine_TheChecks_FollowsTheSpecification(Truth checks, Readiness expected) => Assert.Equal(expected, Decision.Combine(checks));

    [Theory]
    [InlineData(Verdict.Contraindicated, "contraindication Met")]
    [InlineData(Verdict.Consider, "indication Met")]
    [InlineData(Verdict.Indeterminate, "indication Met, indication Unknown, contraindication Unknown")]
    [InlineData(Verdict.NotIndicated, "indication Met, indication Unknown, indication NotMet")]
    public void Determines_EveryKindAndTruth_FollowsTheSpecification(Verdict verdict, string expected)
    {
        var determining =
            from kind in Enum.GetValues<RuleKind>()
            from truth in new[] { Truth.Met, Truth.Unknown, Truth.NotMet }
            where Decision.Determines(verdict, kind, truth)
            select $"{kind.ContractName()} {truth.Title()}";
        Assert.Equal(expected, string.Join(", ", determining));
    }
}
