using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck.Fluent;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Text;

/// <summary>Section 5, display: no trailing zero, always a leading zero, thousands separated from 1,000.</summary>
public sealed partial class InvariantFormatTests
{
    private static readonly FsCheck.Gen<decimal> Decimals =
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        from middle in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(int.MinValue, int.MaxValue)))
        from high in Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Choose(int.MinValue, int.MaxValue)))
        from scale in Gen.Choose(0, 28)
        from negative in Gen.Elements(true, false)
        select new decimal(low, middle, high, negative, (byte)scale);

    [Theory]
    [InlineData("28", "28")]
    [InlineData("28.0", "28")]
    [InlineData("27.50", "27.5")]
    [InlineData("0.070", "0.07")]
    [InlineData(".5", "0.5")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("0", "0")]
    [InlineData("0.000", "0")]
    [InlineData("100", "100")]
    [InlineData("999", "999")]
    [InlineData("999.999", "999.999")]
    [InlineData("1000", "1,000")]
    [InlineData("-1000", "-1,000")]
    [InlineData("1000.0001", "1,000.0001")]
    [InlineData("28000", "28,000")]
    [InlineData("1234567.125", "1,234,567.125")]
    [InlineData("999999999999", "999,999,999,999")]
    [InlineData("0.000000000001", "0.000000000001")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "79,228,162,514,264,337,593,543,950,335")]
    public void Show_Number_IsWrittenAsTheSpecificationSays(string value, string shown) =>
        Assert.Equal(shown, Invariant.Format(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Fact]
    public void Show_ZeroWithASign_HasNone()
    {
        Assert.Equal("0", Invariant.Format(new decimal(0, 0, 0, isNegative: true, 0)));
        Assert.Equal("0", Invariant.Format(new decimal(0, 0, 0, isNegative: true, 5)));
    }

    [Fact]
    public void Show_RandomNumber_HasItsFormAndItsValue() =>
        Law.Holds(Decimals, value =>
        {
            var shown = Invariant.Format(value);
            Assert.Matches(Form(), shown);
            Assert.Equal(value, decimal.Parse(shown.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));
        });

    [Fact]
    public void Show_RandomNumberInAnotherCulture_IsTheSame() =>
        Law.Holds(Decimals, value =>
        {
            var shown = Invariant.Format(value);
            Cultures.Everywhere(() => Assert.Equal(shown, Invariant.Format(value)));
        });

    [Fact]
    public void Show_DateOrYearOrUnitInAnotherCulture_IsTheSame() =>
        Cultures.Everywhere(() =>
        {
            Assert.Equal("2026-11-22", Invariant.Format(new DateOnly(2026, 11, 22)));
            Assert.Equal("0001-01-01", Invariant.Format(DateOnly.MinValue));
            Assert.Equal("2026", Invariant.Digits(2026));
            Assert.Equal("-1", Invariant.Digits(-1));
            Assert.Equal("1,250.5 mg", Invariant.Format(1250.50m, "mg"));
        });

    [Fact]
    public void Normalized_RandomNumber_IsTheSameNumberWithoutTrailingZeros() =>
        Law.Holds(Decimals, value =>
        {
            var normalized = Invariant.Normalized(value);
            Assert.Equal(value, normalized);
            Assert.True(normalized.Scale == 0 || normalized.ToString(CultureInfo.InvariantCulture)[^1] != '0', normalized.ToString(CultureInfo.InvariantCulture));
        });

    [GeneratedRegex(@"\A-?(?:0|[1-9][0-9]{0,2}(?:,[0-9]{3})*)(?:\.[0-9]*[1-9])?\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
