using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using IvigRules.Tests.Support;
using UnitsNet.Units;

namespace IvigRules.UnitsNetTests;

/// <summary>Into IvigRules, a number moves by half a unit in its 12th significant digit at most, and noise is gone.</summary>
public sealed class NumberLaws
{
    [Fact]
    public void FromDouble_AnyDouble_IsWithinHalfAUnitOfTheTwelfthDigit() =>
        Law.Holds(Draw.Doubles(0.1, 1_000).SelectMany(number => Gen.Choose(-3, 8).Select(power => number * Math.Pow(10, power))), number =>
        {
            var taken = Numbers.FromDouble(number);
            Assert.True(DistanceInUnitsOf12thDigit(number, taken) <= 0.501, $"{number:R} became {taken}");
            Assert.Equal(-taken, Numbers.FromDouble(-number));
        });

    [Fact]
    public void FromDouble_DecimalOfTwelveDigits_IsThatDecimalWhateverItsLastBits() =>
        Law.Holds(from digits in Gen.Choose(1, 999_999).Two()
                  from places in Gen.Choose(0, 12)
                  from bits in Gen.Choose(-20, 20)
                  select ((digits.Item1 * 1_000_000m) + digits.Item2, places, bits), drawn =>
        {
            var (digits, places, bits) = drawn;
            for (var i = 0; i < places; i++)
                digits /= 10m;
            var noisy = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(Numbers.ToDouble(digits)) + bits);
            Assert.Equal(digits, Numbers.FromDouble(noisy));
        });

    [Theory]
    [InlineData(28.000000000000004, "28")]
    [InlineData(0.30000000000000004, "0.3")]
    [InlineData(69.99999999999999, "70")]
    [InlineData(0.0, "0")]
    [InlineData(1e-12, "0.000000000001")]
    [InlineData(5e-13, "0.000000000001")]
    [InlineData(0.03333333333333333, "0.033333333333")]
    [InlineData(0.3333333333333333, "0.333333333333")]
    [InlineData(123456789.0125, "123456789.013")]
    [InlineData(123456789.0135, "123456789.014")]
    [InlineData(-123456789.0125, "-123456789.013")]
    [InlineData(123456789012.5, "123456789013")]
    [InlineData(999999999999.4, "999999999999")]
    public void FromDouble_Example_BecomesTheDecimalOfTheDocument(double value, string expected)
    {
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Numbers.FromDouble(value));
        Assert.Equal(expected, Numbers.FromDouble(value).ToString("0.############", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void FromDouble_CommaCulture_ChangesNothing()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("de-DE");
            Assert.Equal(0.4m, Numbers.FromDouble(0.4));
            Assert.Equal(0.4, Numbers.ToDouble(0.4m));
            Assert.Equal(BodyWeight.FromKilograms(70.5m), UnitsNet.Mass.FromKilograms(70.5).ToBodyWeight());
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void UnitsNetArithmetic_DoseOfAWeight_IsTheDoseOfTheCore() =>
        Law.Holds(Draw.Steps(10m, 350m, 0.01m), kilograms =>
        {
            foreach (var dose in (ReadOnlySpan<decimal>)[0.2m, 0.4m, 1m, 2m])
            {
                var foreign = UnitsNet.MassFraction.FromGramsPerKilogram((double)dose) * UnitsNet.Mass.FromKilograms((double)kilograms);
                Assert.Equal(DosePerWeight.FromGramsPerKilogram(dose) * BodyWeight.FromKilograms(kilograms), foreign.ToDose());
            }
        });

    [Fact]
    public void UnitsNetArithmetic_RateOfAVolumeAndATime_IsTheRateOfTheCore() =>
        Law.Holds(Draw.Steps(1m, 3_000m, 0.01m), millilitres =>
        {
            var flow = UnitsNet.Volume.FromMilliliters((double)millilitres) / UnitsNet.Duration.FromMinutes(30);
            Assert.Equal(InfusionRate.FromMillilitresPerHour(millilitres * 2m), flow.ToInfusionRate());
        });

    [Fact]
    public void ForeignUnits_OfBodyWeights_AgreeWithTheirExactFactors() =>
        Law.Holds(Draw.Doubles(10, 350), kilograms =>
        {
            foreach (var (unit, factor) in (ReadOnlySpan<(MassUnit, decimal)>)
                [(MassUnit.Stone, 6.35029318m), (MassUnit.Ounce, 0.028349523125m), (MassUnit.Kilopound, 453.59237m), (MassUnit.Decagram, 0.01m), (MassUnit.Microgram, 1e-9m)])
            {
                var mass = new UnitsNet.Mass(kilograms / (double)factor, unit);
                var exact = (decimal)mass.Value * factor;
                // Stones are rounded to 0.01 kg, as pounds are.
                var most = unit == MassUnit.Stone ? 0.005m : exact * 5.1e-12m;
                Assert.True(Math.Abs(mass.ToBodyWeight().Kilograms - exact) <= most, $"{mass.Value:R} {unit}");
            }
        });

    /// <summary>Exactly, in whole numbers: the double as mantissa and power of two against the decimal.</summary>
    private static double DistanceInUnitsOf12thDigit(double number, decimal taken)
    {
        var bits = BitConverter.DoubleToInt64Bits(number);
        var power = (int)((bits >> 52) & 0x7FF) - 1075;
        var mantissa = new BigInteger((bits & 0xFFFFFFFFFFFFFL) | 0x10000000000000L);
        var scale = BigInteger.Pow(10, 40);
        var exact = power >= 0 ? (mantissa << power) * scale : (mantissa * scale) >> -power;
        var became = new BigInteger(taken * 1_000_000_000_000m) * BigInteger.Pow(10, 28);
        var place = Math.Max(-12, (int)Math.Floor(Math.Log10(number)) - 11);
        return (double)BigInteger.Abs(exact - became) / (double)BigInteger.Pow(10, 40 + place);
    }
}
