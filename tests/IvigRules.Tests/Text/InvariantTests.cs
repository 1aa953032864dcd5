using FsCheck.Fluent;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Text;

public sealed class InvariantTests
{
    [Theory]
    [InlineData("28.0", "28")]
    [InlineData("0.50", "0.5")]
    [InlineData("0", "0")]
    [InlineData("999", "999")]
    [InlineData("1000", "1,000")]
    [InlineData("1234567.8900", "1,234,567.89")]
    [InlineData("-1234.5", "-1,234.5")]
    [InlineData("0.000000000001", "0.000000000001")]
    public void Show_Number_HasNoTrailingZeroALeadingZeroAndThousandsApart(string number, string expected) =>
        Assert.Equal(expected, Invariant.Format(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Show_AnyNumber_LosesNoDigit() => Law.Holds(Numbers.Any, value =>
        decimal.Parse(Invariant.Format(value), System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture) == value);

    [Fact]
    public void Show_WithUnit_PutsASpaceBetween() => Assert.Equal("1,000 mg", Invariant.Format(1_000, "mg"));

    [Fact]
    public void Show_Date_IsIso() => Assert.Equal("0987-06-05", Invariant.Format(new DateOnly(987, 6, 5)));

    [Fact]
    public void IsReadable_EveryNumberOfTwelveDigits_IsReadable() => Law.Holds(Numbers.Any, Invariant.IsReadable);

    [Fact]
    public void IsReadable_ThirteenDigits_IsNot() => Law.Holds(
        from value in Gen.Choose(1, 9)
        from last in Gen.Choose(1, 9)
        from scale in Gen.Choose(0, 12)
        select Shift((value * 1_000_000_000_000m) + last, scale), value => !Invariant.IsReadable(value));

    [Fact]
    public void Normalized_TrailingZeros_AreGone()
    {
        Assert.Equal(0, Invariant.Normalized(28.000m).Scale);
        Assert.Equal(1, Invariant.Normalized(0.50m).Scale);
        Law.Holds(Numbers.Any, value => Invariant.Normalized(value) == value);
    }

    private static decimal Shift(decimal value, int places)
    {
        for (; places > 0; places--)
            value /= 10;
        return value;
    }
}
