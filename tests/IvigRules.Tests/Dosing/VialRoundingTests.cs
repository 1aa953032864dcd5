using System.Globalization;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Dosing;

public sealed class VialRoundingTests
{
    [Theory]
    [InlineData(VialRounding.Nearest, "27.5 g as 1 x 20 g + 1 x 5 g + 1 x 2.5 g, rounded from 28 g")]
    [InlineData(VialRounding.Down, "27.5 g as 1 x 20 g + 1 x 5 g + 1 x 2.5 g, rounded from 28 g")]
    [InlineData(VialRounding.Up, "30 g as 1 x 30 g, rounded from 28 g")]
    [InlineData(VialRounding.None, "28 g as 1 x 30 g, 2 g left over")]
    public void MakeUp_28GramsOfFiveSizes_TakesTheseVials(VialRounding rounding, string expected) =>
        Assert.Equal(expected, Phrases.Vials(VialRounder.MakeUp(Dose.FromGrams(28), Shelf.Five, rounding, 10)));

    [Theory]
    [InlineData("28.75", "27.5")]
    [InlineData("28.7500001", "30")]
    [InlineData("28.7499999", "27.5")]
    [InlineData("26.25", "25")]
    [InlineData("30", "30")]
    public void MakeUp_NearestOfFiveSizes_TieGoesDown(string exact, string rounded) =>
        Assert.Equal(Grams(rounded), VialRounder.MakeUp(Grams(exact), Shelf.Five, VialRounding.Nearest, 10).Rounded);

    [Fact]
    public void MakeUp_24GramsOfTenGramVialsAtTenPercent_IsNotRounded()
    {
        var made = VialRounder.MakeUp(Dose.FromGrams(24), Shelf.TenOnly, VialRounding.Nearest, 10);
        Assert.Null(made.Rounded);
        Assert.Equal(Dose.FromGrams(24), made.Given);
        Assert.Equal([new VialCount(Dose.FromGrams(10), 3)], made.Vials);
        Assert.Equal(Dose.FromGrams(6), made.Waste);
        Assert.Equal("not rounded: 20 g is more than 10 % from 24 g", made.Note);
    }

    /// <summary>9 g is 10 % less than 10 g and 11 g 10 % more: on the bound.</summary>
    [Theory]
    [InlineData(VialRounding.Nearest, "9", "10", "10", "9")]
    [InlineData(VialRounding.Nearest, "9", "10.001", "10", null)]
    [InlineData(VialRounding.Nearest, "9", "10", "9.99999999999", null)]
    [InlineData(VialRounding.Up, "11", "10", "10", "11")]
    [InlineData(VialRounding.Up, "11.001", "10", "10", null)]
    [InlineData(VialRounding.Down, "9", "10", "0", null)]
    [InlineData(VialRounding.Down, "9", "9", "0", "9")]
    public void MakeUp_OnTheTolerance_IsRoundedAndBeyondItIsNot(VialRounding rounding, string vial, string exact, string percent, string? rounded) =>
        Assert.Equal(rounded is null ? default(Dose?) : Grams(rounded), VialRounder.MakeUp(Grams(exact), Shelf.Of(Grams(vial).Grams), rounding, Grams(percent).Grams).Rounded);

    [Fact]
    public void MakeUp_DownToNothing_IsNotRoundedAndSaysSo()
    {
        var made = VialRounder.MakeUp(Dose.FromGrams(9.9m), Shelf.TenOnly, VialRounding.Down, 50);
        Assert.Null(made.Rounded);
        Assert.Equal("not rounded: rounding down would leave nothing", made.Note);
        Assert.Equal([new VialCount(Dose.FromGrams(10), 1)], made.Vials);
        Assert.Equal(Dose.FromGrams(0.1m), made.Waste);
    }

    /// <summary>Least waste comes first, then fewest vials, then larger ones.</summary>
    [Theory]
    [InlineData("12", "6,10,15", "2 x 6")] // no waste, although one vial of 15 g would do
    [InlineData("30", "6,10,15", "2 x 15")] // three of 10 g and five of 6 g make it too
    [InlineData("6", "1,3,4", "2 x 3")] // a greedy choice takes 4 + 1 + 1
    [InlineData("10", "2,4,6,8", "1 x 8 + 1 x 2")] // 6 + 4 has as many, with a smaller first
    [InlineData("14", "5,7,9", "1 x 9 + 1 x 5")] // as many as 7 + 7
    [InlineData("29", "6,10,15", "2 x 15")] // 28 and 30 are the totals around it: the first that holds it
    public void Vials_SmallSets_WasteThenCountThenSize(string exact, string vials, string expected)
    {
        var product = Shelf.Of([.. vials.Split(',').Select(size => decimal.Parse(size, CultureInfo.InvariantCulture))]);
        var made = VialRounder.MakeUp(Grams(exact), product, VialRounding.None, 10);
        Assert.Equal(expected, string.Join(" + ", made.Vials.Select(vial => $"{vial.Count} x {vial.Size.Grams:0.###}")));
    }

    /// <summary>999a + 1001b = 1,000,000 has one solution in whole numbers that are not negative: 500 of each.</summary>
    [Fact]
    public void Vials_ThreeDecimalsUpToAKilogram_AreExact()
    {
        var product = Shelf.Of(0.999m, 1.001m);
        var made = VialRounder.MakeUp(Dose.FromGrams(1_000), product, VialRounding.Nearest, 10);
        Assert.Equal(Dose.FromGrams(1_000), made.Rounded);
        Assert.Equal([new VialCount(Dose.FromGrams(1.001m), 500), new VialCount(Dose.FromGrams(0.999m), 500)], made.Vials);
    }

    /// <summary>28 vials hold 27.972 to 28.028 g in steps of 0.002 g, and 27 or 29 vials none of the totals between.</summary>
    [Theory]
    [InlineData(VialRounding.Nearest, "28.001", "28")]
    [InlineData(VialRounding.Nearest, "28.0010001", "28.002")]
    [InlineData(VialRounding.Up, "28.001", "28.002")]
    [InlineData(VialRounding.Down, "28.001", "28")]
    [InlineData(VialRounding.Up, "28.0285", "28.971")] // 29 x 0.999
    [InlineData(VialRounding.Down, "28.9", "28.028")] // 28 x 1.001
    [InlineData(VialRounding.Nearest, "999.9999", "1000")]
    public void MakeUp_VialsThatHardlyDiffer_RoundsToWhatTheyMake(VialRounding rounding, string exact, string rounded) =>
        Assert.Equal(Grams(rounded), VialRounder.MakeUp(Grams(exact), Shelf.Of(0.999m, 1.001m), rounding, 10).Rounded);

    [Theory]
    [InlineData("1000", "7", 143, "1")] // 143 x 7 = 1,001
    [InlineData("999.999", "1000", 1, "0.001")]
    [InlineData("1000", "999.999", 2, "999.998")]
    [InlineData("0.001", "0.001", 1, "0")]
    [InlineData("1000", "0.001", 1_000_000, "0")]
    [InlineData("1000", "333.334", 3, "0.002")]
    public void MakeUp_OneSizeAtTheEndsOfTheRange_CountsVialsAndWaste(string exact, string vial, int count, string waste)
    {
        var made = VialRounder.MakeUp(Grams(exact), Shelf.Of(Grams(vial).Grams), VialRounding.None, 10);
        Assert.Equal([new VialCount(Grams(vial), count)], made.Vials);
        Assert.Equal(Grams(waste), made.Waste);
    }

    [Fact]
    public void Of_SameProduct_BuildsItsTableOnce() => Assert.Same(VialTable.Of(Shelf.Five), VialTable.Of(Shelf.Five));

    private static Dose Grams(string value) => Dose.FromGrams(decimal.Parse(value, CultureInfo.InvariantCulture));
}
