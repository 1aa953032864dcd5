using System.Globalization;
using System.Numerics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Text;

/// <summary>Numbers from JSON text, against whole-number arithmetic without bounds.</summary>
public sealed class InvariantParseTests
{
    private static readonly Gen<string> Digits =
        from count in Gen.Frequency((6, Gen.Choose(1, 6)), (3, Gen.Choose(10, 14)), (1, Gen.Choose(25, 40)))
        from digits in Gen.ArrayOf(Gen.Frequency((2, Gen.Constant('0')), (3, Gen.Choose('0', '9').Select(digit => (char)digit))), count)
        select new string(digits);

    private static readonly Gen<string> Zeros = Gen.Frequency((5, Gen.Constant(0)), (2, Gen.Choose(1, 14)), (1, Gen.Choose(25, 60))).Select(count => new string('0', count));

    private static readonly Gen<string> Whole = Gen.Frequency(
        (1, Gen.Constant("0")),
        (3, from digits in Digits from zeros in Zeros select digits.TrimStart('0') is { Length: > 0 } whole ? whole + zeros : "0"));

    private static readonly Gen<string> Fraction = Gen.Frequency(
        (1, Gen.Constant("")),
        (2, from before in Zeros from digits in Digits from after in Zeros select $".{before}{digits}{after}"));

    private static readonly Gen<string> Exponent = Gen.Frequency(
        (3, Gen.Constant("")),
        (2, from letter in Gen.Elements("e", "E")
            from sign in Gen.Elements("", "+", "-")
            from zeros in Gen.Elements("", "", "0", "000")
            from power in Gen.Frequency((5, Gen.Choose(0, 14)), (2, Gen.Choose(0, 80)), (1, Gen.Choose(0, 5_000)))
            select string.Create(CultureInfo.InvariantCulture, $"{letter}{sign}{zeros}{power}")));

    private static readonly Gen<string> JsonNumbers =
        from sign in Gen.Elements("", "", "-")
        from whole in Whole
        from fraction in Fraction
        from exponent in Exponent
        select sign + whole + fraction + exponent;

    private static readonly Gen<decimal> Decimals = Gen.Frequency(
        (1, from low in Gen.Choose(int.MinValue, int.MaxValue)
            from middle in Gen.Choose(int.MinValue, int.MaxValue)
            from high in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(int.MinValue, int.MaxValue)))
            from scale in Gen.Choose(0, 28)
            from negative in Gen.Elements(true, false)
            select new decimal(low, middle, high, negative, (byte)scale)),
        (2, from digits in Gen.Choose(-999_999_999, 999_999_999)
            from zeros in Gen.Choose(0, 4)
            from scale in Gen.Choose(0, 16)
            select (decimal)(digits * BigInteger.Pow(10, zeros)) * new decimal(1, 0, 0, isNegative: false, (byte)scale)));

    [Fact]
    public void Parse_RandomJsonNumber_IsExactOrRefusedAsTheReferenceSays()
    {
        var (read, refused) = (0, 0);
        Law.Holds(JsonNumbers, text =>
        {
            var reference = JsonNumber.Parse(text);

            var parsed = Invariant.Parse(Encoding.UTF8.GetBytes(text));

            _ = reference.IsReadable ? read++ : refused++;
            Assert.Equal(reference.IsReadable ? reference.ToDecimal() : null, parsed);
            Assert.False(parsed is 0m && decimal.IsNegative(parsed.Value), "zero has no sign");
        });

        // Neither answer is rare, or the law would say little.
        Assert.True(Law.IsSample || Math.Min(read, refused) * 10 > Law.Cases, $"{read} read, {refused} refused");
    }

    [Fact]
    public void Parse_OneNumberWrittenInManyWays_IsOneNumber() =>
        Law.Holds(
            from digits in Gen.Choose(1, 999_999)
            from zeros in Gen.Choose(0, 30)
            select (digits, zeros),
            sample =>
            {
                var (digits, zeros) = (sample.digits.ToString(CultureInfo.InvariantCulture), new string('0', sample.zeros));
                foreach (var text in new[] { $"{digits}.{zeros}0", $"{digits}{zeros}e-{zeros.Length}", $"{digits}.{zeros}0E+0", $"0.{zeros}{digits}e{zeros.Length + digits.Length}" })
                    Assert.Equal(sample.digits, Invariant.Parse(Encoding.UTF8.GetBytes(text)));
            });

    [Fact]
    public void Parse_AnotherCulture_ChangesNothing() =>
        Cultures.Everywhere(() =>
        {
            Assert.Equal(1234.5m, Invariant.Parse("1234.5"u8));
            Assert.Equal(-0.25m, Invariant.Parse("-2.5e-1"u8));
        });

    [Fact]
    public void IsReadable_RandomDecimal_AgreesWithTheReference()
    {
        var (readable, not) = (0, 0);
        Law.Holds(Decimals, value =>
        {
            var reference = JsonNumber.Parse(value.ToString(CultureInfo.InvariantCulture));
            _ = reference.IsReadable ? readable++ : not++;
            Assert.Equal(reference.IsReadable, Invariant.IsReadable(value));
        });
        Assert.True(Law.IsSample || Math.Min(readable, not) * 20 > Law.Cases, $"{readable} readable, {not} not");
    }

    [Fact]
    public void IsReadable_WhateverParseGives_IsReadable() =>
        Law.Holds(JsonNumbers, text => Invariant.Parse(Encoding.UTF8.GetBytes(text)) is not { } parsed || Invariant.IsReadable(parsed));

    [Theory]
    [InlineData("999999999999", true)]
    [InlineData("1000000000000", false)]
    [InlineData("-999999999999", true)]
    [InlineData("-1000000000000", false)]
    [InlineData("0.000000000001", true)]
    [InlineData("0.0000000000005", false)]
    [InlineData("0.0000000000000000000000000001", false)]
    [InlineData("123456789012.5", false)]
    [InlineData("100000000000.0000000000000000", true)]
    [InlineData("79228162514264337593543950335", false)]
    [InlineData("0", true)]
    public void IsReadable_AtItsBounds_IsAsTheSpecificationSays(string value, bool readable) =>
        Assert.Equal(readable, Invariant.IsReadable(decimal.Parse(value, CultureInfo.InvariantCulture)));
}
