using System.Reflection;

namespace IvigRules.Tests.Logic;

public sealed class KleeneTests
{
    public static TheoryData<Truth> Truths { get; } = [Truth.NotMet, Truth.Unknown, Truth.Met];

    [Theory]
    [InlineData(Truth.Met, Truth.Met, Truth.Met)]
    [InlineData(Truth.Met, Truth.Unknown, Truth.Unknown)]
    [InlineData(Truth.Met, Truth.NotMet, Truth.NotMet)]
    [InlineData(Truth.Unknown, Truth.Met, Truth.Unknown)]
    [InlineData(Truth.Unknown, Truth.Unknown, Truth.Unknown)]
    [InlineData(Truth.Unknown, Truth.NotMet, Truth.NotMet)]
    [InlineData(Truth.NotMet, Truth.Met, Truth.NotMet)]
    [InlineData(Truth.NotMet, Truth.Unknown, Truth.NotMet)]
    [InlineData(Truth.NotMet, Truth.NotMet, Truth.NotMet)]
    public void And_EveryPair_IsStrongKleene(Truth left, Truth right, Truth expected) => Assert.Equal(expected, left.And(right));

    [Theory]
    [InlineData(Truth.Met, Truth.Met, Truth.Met)]
    [InlineData(Truth.Met, Truth.Unknown, Truth.Met)]
    [InlineData(Truth.Met, Truth.NotMet, Truth.Met)]
    [InlineData(Truth.Unknown, Truth.Met, Truth.Met)]
    [InlineData(Truth.Unknown, Truth.Unknown, Truth.Unknown)]
    [InlineData(Truth.Unknown, Truth.NotMet, Truth.Unknown)]
    [InlineData(Truth.NotMet, Truth.Met, Truth.Met)]
    [InlineData(Truth.NotMet, Truth.Unknown, Truth.Unknown)]
    [InlineData(Truth.NotMet, Truth.NotMet, Truth.NotMet)]
    public void Or_EveryPair_IsStrongKleene(Truth left, Truth right, Truth expected) => Assert.Equal(expected, left.Or(right));

    [Theory]
    [InlineData(Truth.Met, Truth.NotMet)]
    [InlineData(Truth.Unknown, Truth.Unknown)]
    [InlineData(Truth.NotMet, Truth.Met)]
    public void Not_EveryTruth_IsTheOpposite(Truth truth, Truth expected) => Assert.Equal(expected, truth.Not());

    [Theory]
    [MemberData(nameof(Truths))]
    public void Not_OfAndAndOr_FollowsDeMorgan(Truth left)
    {
        foreach (var right in Enum.GetValues<Truth>())
        {
            Assert.Equal(left.Not().Or(right.Not()), left.And(right).Not());
            Assert.Equal(left.Not().And(right.Not()), left.Or(right).Not());
        }
    }

    [Fact]
    public void Of_KnownAnswer_IsNeverUnknown()
    {
        Assert.Equal(Truth.Met, Kleene.From(true));
        Assert.Equal(Truth.NotMet, Kleene.From(false));
    }

    [Fact]
    public void Truth_Default_IsUnknown() => Assert.Equal(Truth.Unknown, default);

    [Fact]
    public void Truth_Type_HasThreeValuesAndNeverBecomesBool()
    {
        Assert.True(typeof(Truth).IsEnum, "an enum has no operators true and false and no conversion to bool");
        Assert.Equal(3, Enum.GetValues<Truth>().Length);
        var conversions = typeof(Truth).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(bool)
                && method.GetParameters() is [var only] && only.ParameterType == typeof(Truth));
        Assert.Empty(conversions);
    }
}
