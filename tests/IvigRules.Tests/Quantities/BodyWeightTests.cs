using static IvigRules.Quantities.BodyWeight;

namespace IvigRules.Tests.Quantities;

public sealed class BodyWeightTests
{
    [Fact]
    public void From_EveryUnit_ConvertsExactly()
    {
        QuantityLaws.Converts(FromKilograms, weight => weight.Kilograms, 1, 1);
        QuantityLaws.Converts(FromGrams, weight => weight.Kilograms, 1, 1_000);
        QuantityLaws.Converts(FromMilligrams, weight => weight.Kilograms, 1, 1_000_000);
        QuantityLaws.Converts(FromPounds, weight => weight.Kilograms, 45_359_237, 100_000_000);
    }

    [Fact]
    public void FromPounds_OneAndAHundred_AreTheInternationalPound()
    {
        Assert.Equal(0.45359237m, FromPounds(1).Kilograms);
        Assert.Equal(45.359237m, FromPounds(100).Kilograms);
    }

    [Fact]
    public void Equality_OfTheSameWeight_DoesNotDependOnTheUnit()
    {
        Assert.Equal(FromKilograms(70), FromGrams(70_000));
        Assert.Equal(FromKilograms(70.000m), FromMilligrams(70_000_000));
        Assert.Equal(FromKilograms(70).GetHashCode(), FromGrams(70_000).GetHashCode());
        Assert.Equal(FromKilograms(45.359237m), FromPounds(100));
        Assert.NotEqual(FromKilograms(45.3592m), FromPounds(100));
    }

    [Fact]
    public void Order_OfAnyTwo_IsThatOfTheKilograms() => QuantityLaws.IsOrdered(FromPounds, weight => weight.Kilograms,
        [(left, right) => left < right, (left, right) => left > right, (left, right) => left <= right, (left, right) => left >= right, (left, right) => left == right, (left, right) => left != right]);

    [Fact]
    public void From_ZeroNegativeOrTooManyDigits_IsRefused()
    {
        QuantityLaws.RefusesZeroAndBelow(FromKilograms, FromGrams, FromMilligrams, FromPounds);
        QuantityLaws.RefusesMoreThanTwelveDigits(FromKilograms, FromGrams, FromMilligrams, FromPounds);
    }

    [Fact]
    public void From_Refused_NamesTheCallAndWhatItNeeds()
    {
        Assert.StartsWith("FromKilograms needs a number above zero", Assert.Throws<ArgumentOutOfRangeException>(() => FromKilograms(0)).Message, StringComparison.Ordinal);
        Assert.StartsWith($"FromPounds: {Invariant.Readable}", Assert.Throws<ArgumentOutOfRangeException>(() => FromPounds(1.2345678901234m)).Message, StringComparison.Ordinal);
        Assert.StartsWith("FromGramsPerLitre needs a number that is not below zero", Assert.Throws<ArgumentOutOfRangeException>(() => Concentration.FromGramsPerLitre(-1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_AnyUnit_ShowsKilograms()
    {
        Assert.Equal("70 kg", FromGrams(70_000).ToString());
        Assert.Equal("0.5 kg", FromGrams(500).ToString());
        Assert.Equal("45.359237 kg", FromPounds(100).ToString());
        Assert.Equal("1,234.5 kg", 1_234.50m.Kilograms.ToString());
    }
}
