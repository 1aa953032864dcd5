using FsCheck.Fluent;
using IvigRules.Tests.Support;
using static IvigRules.Quantities.BodyTemperature;

namespace IvigRules.Tests.Quantities;

public sealed class BodyTemperatureTests
{
    private static readonly Rational FiveNinths = new(5, 9);

    [Fact]
    public void Compare_CelsiusAndFahrenheit_IsExact() => Law.Holds(
        from hundredths in Gen.Choose(3_000, 4_500)
        from step in Gen.Choose(-1, 1)
        from fine in Gen.Elements(0.01m, 0.000000001m)
        select (Celsius: hundredths / 100m, Fahrenheit: (hundredths / 100m * 9 / 5) + 32 + (step * fine)), pair =>
    {
        var expected = ((Rational.Of(pair.Fahrenheit) - Rational.Of(32)) * FiveNinths).CompareTo(Rational.Of(pair.Celsius));
        var (fahrenheit, celsius) = (FromFahrenheit(pair.Fahrenheit), FromCelsius(pair.Celsius));
        Assert.Equal(expected, Math.Sign(fahrenheit.CompareTo(celsius)));
        Assert.Equal(
            [expected < 0, expected > 0, expected <= 0, expected >= 0, expected == 0, expected == 0],
            [fahrenheit < celsius, fahrenheit > celsius, fahrenheit <= celsius, fahrenheit >= celsius, fahrenheit == celsius, fahrenheit.Equals(celsius)]);
    });

    [Fact]
    public void Compare_AnyTwoReadableNumbers_IsExact() => Law.Holds(
        from celsius in Numbers.Any
        from fahrenheit in Numbers.Any
        select (celsius, fahrenheit), pair =>
            Math.Sign(FromFahrenheit(pair.fahrenheit).CompareTo(FromCelsius(pair.celsius)))
            == ((Rational.Of(pair.fahrenheit) - Rational.Of(32)) * FiveNinths).CompareTo(Rational.Of(pair.celsius)));

    [Theory]
    [InlineData(100.94, 38.3)]
    [InlineData(98.6, 37)]
    [InlineData(32, 0)]
    [InlineData(-40, -40)]
    [InlineData(212, 100)]
    public void FromFahrenheit_KnownPairs_EqualsCelsius(double fahrenheit, double celsius) =>
        Assert.Equal(FromCelsius((decimal)celsius), FromFahrenheit((decimal)fahrenheit));

    [Fact]
    public void FromFahrenheit_AHundredthBelowTheFeverBound_IsBelow() => Assert.True(FromFahrenheit(100.93m) < FromCelsius(38.3m), "100.93 [degF] is below 38.3 Cel");

    [Fact]
    public void Celsius_FromCelsius_ComesBack() => Law.Holds(Numbers.Any, value => FromCelsius(value).Celsius == value);

    [Fact]
    public void From_TooManyDigits_IsRefusedAndNegativeIsNot()
    {
        QuantityLaws.RefusesMoreThanTwelveDigits(FromCelsius, FromFahrenheit);
        Assert.Equal(-1m, FromCelsius(-1).Celsius);
        Assert.Equal(default, FromCelsius(0));
    }

    [Fact]
    public void ToString_AnyUnit_ShowsCelsiusToTwoPlaces()
    {
        Assert.Equal("38.3 Cel", 38.30m.DegreesCelsius.ToString());
        Assert.Equal("38.33 Cel", FromFahrenheit(101).ToString());
        Assert.Equal("37.78 Cel", FromFahrenheit(100).ToString());
        Assert.Equal("37.01 Cel", FromCelsius(37.005m).ToString());
    }
}
