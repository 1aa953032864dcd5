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
    }

    /// <summary>The international pound, 0.45359237 kg, rounded half up to 0.01 kg before anything is worked out with it.</summary>
    [Theory]
    [InlineData("154", "69.85")]
    [InlineData("1", "0.45")]
    [InlineData("100", "45.36")]
    [InlineData("154.323", "70")]
    [InlineData("22.0462262184", "10")]
    [InlineData("771.617917648", "350")]
    [InlineData("0.0111", "0.01")]
    [InlineData("0.02", "0.01")]
    public void FromPounds_AnyNumber_IsRoundedToTenGrams(string pounds, string kilograms) =>
        Assert.Equal(decimal.Parse(kilograms, System.Globalization.CultureInfo.InvariantCulture), FromPounds(decimal.Parse(pounds, System.Globalization.CultureInfo.InvariantCulture)).Kilograms);

    /// <summary>Half of 0.01 kg goes up. Half a kilogram of a hundredth is no whole number of pounds, so the bounds around it are tried.</summary>
    [Fact]
    public void FromPounds_AnyNumber_IsNearestToTheExactWeight() => Tests.Support.Law.Holds(FsCheck.Fluent.Gen.Choose(23, 100_000_000), drawn =>
    {
        var pounds = drawn / 1_000m;
        var exact = pounds * 0.45359237m;
        var rounded = FromPounds(pounds).Kilograms;
        return rounded % 0.01m == 0 && rounded - exact is > -0.005m and <= 0.005m;
    });

    [Fact]
    public void FromPounds_RoundedToNothing_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FromPounds(0.011m));
        Assert.Throws<ArgumentOutOfRangeException>(() => FromPounds(0.000001m));
    }

    [Fact]
    public void Equality_OfTheSameWeight_DoesNotDependOnTheUnit()
    {
        Assert.Equal(FromKilograms(70), FromGrams(70_000));
        Assert.Equal(FromKilograms(70.000m), FromMilligrams(70_000_000));
        Assert.Equal(FromKilograms(70).GetHashCode(), FromGrams(70_000).GetHashCode());
        Assert.Equal(FromKilograms(45.36m), FromPounds(100));
        Assert.NotEqual(FromKilograms(45.359237m), FromPounds(100));
    }

    [Fact]
    public void Order_OfAnyTwo_IsThatOfTheKilograms() => QuantityLaws.IsOrdered(FromKilograms, weight => weight.Kilograms,
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
        Assert.Equal("45.36 kg", FromPounds(100).ToString());
        Assert.Equal("1,234.5 kg", 1_234.50m.Kilograms.ToString());
    }
}
