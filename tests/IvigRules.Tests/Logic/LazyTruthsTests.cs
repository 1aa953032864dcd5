namespace IvigRules.Tests.Logic;

/// <summary>Each truth is judged when it is first asked for, and once.</summary>
public sealed class LazyTruthsTests
{
    [Theory]
    [InlineData(Truth.Met)]
    [InlineData(Truth.NotMet)]
    [InlineData(Truth.Unknown)]
    public void Item_AskedForTwice_IsJudgedOnce(Truth truth)
    {
        var truths = new Counted(_ => truth);
        Assert.Equal((truth, truth, truth), (truths[1], truths[1], truths[1]));
        Assert.Equal([1], truths.Asked);
    }

    [Fact]
    public void Item_OfEachCriterion_IsItsOwn()
    {
        var truths = new Counted(criterion => (Truth)(criterion - 1));
        Assert.Equal([Truth.Met, Truth.NotMet, Truth.Unknown, Truth.Met], new[] { truths[2], truths[0], truths[1], truths[2] });
        Assert.Equal([2, 0, 1], truths.Asked);
    }

    [Fact]
    public void Item_NotAskedFor_IsNotJudged()
    {
        var truths = new Counted(_ => Truth.Met);
        Assert.Empty(truths.Asked);
    }

    /// <summary>Nothing is kept of a criterion that threw, so it throws again instead of passing for an answer.</summary>
    [Fact]
    public void Item_ThatThrew_IsJudgedAgain()
    {
        var truths = new Counted(_ => throw new InvalidOperationException("no answer"));
        Assert.Throws<InvalidOperationException>(() => truths[0]);
        Assert.Throws<InvalidOperationException>(() => truths[0]);
        Assert.Equal([0, 0], truths.Asked);
    }

    private sealed class Counted(Func<int, Truth> judge) : LazyTruths(3)
    {
        internal List<int> Asked { get; } = [];

        protected override Truth Judge(int criterion)
        {
            Asked.Add(criterion);
            return judge(criterion);
        }
    }
}
