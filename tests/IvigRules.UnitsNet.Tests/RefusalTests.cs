using System.Runtime.Serialization;
using System.Text;
using System.Xml;
using UnitsNet.Units;

namespace IvigRules.UnitsNetTests;

/// <summary>What cannot be taken is refused in one way, and no message holds the number.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e12)]
    [InlineData(-1e12)]
    [InlineData(double.MaxValue)]
    [InlineData(4.9e-13)]
    [InlineData(-4.9e-13)]
    [InlineData(double.Epsilon)]
    public void FromDouble_NumberThatCannotBeTaken_IsRefused(double value) => Refused(() => Numbers.FromDouble(value));

    [Fact]
    public void ToDose_MassSoSmallThatUnitsNetConvertsItToZero_IsRefused()
    {
        Refused(() => new UnitsNet.Mass(double.Epsilon, MassUnit.Ounce).ToDose());
        Refused(() => new UnitsNet.Mass(-double.Epsilon, MassUnit.Ounce).ToDose());
        Refused(() => new UnitsNet.MassFraction(1e-320, MassFractionUnit.NanogramPerKilogram).ToDosePerWeight());
        Assert.Equal(BodyTemperature.FromCelsius(0), UnitsNet.Temperature.FromKelvins(273.15).ToBodyTemperature());
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("INF")]
    [InlineData("-INF")]
    public void ToBodyWeight_MassReadFromXmlThatHoldsNoNumber_IsRefused(string value)
    {
        var written = new StringBuilder();
        var serializer = new DataContractSerializer(typeof(UnitsNet.Mass));
        using (var writer = XmlWriter.Create(written))
            serializer.WriteObject(writer, UnitsNet.Mass.FromKilograms(70));
        using var reader = XmlReader.Create(new StringReader(written.ToString().Replace(">70<", $">{value}<", StringComparison.Ordinal)));
        var mass = (UnitsNet.Mass)serializer.ReadObject(reader)!;

        Assert.False(double.IsFinite(mass.Value));
        Refused(() => mass.ToBodyWeight());
        Refused(() => mass.ToDose());
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-70.0)]
    [InlineData(1e12)]
    [InlineData(999999999999.5)]
    public void PositiveQuantities_ZeroNegativeOrBeyondRange_AreRefused(double value)
    {
        foreach (var unit in (ReadOnlySpan<MassUnit>)[MassUnit.Kilogram, MassUnit.Gram, MassUnit.Milligram, MassUnit.Pound, MassUnit.Tonne])
            Refused(() => new UnitsNet.Mass(value, unit).ToWeight());
        foreach (var unit in (ReadOnlySpan<LengthUnit>)[LengthUnit.Centimeter, LengthUnit.Meter, LengthUnit.Inch, LengthUnit.Foot])
            Refused(() => new UnitsNet.Length(value, unit).ToBodyHeight());
        Refused(() => UnitsNet.VolumeFlow.FromMillilitersPerHour(value).ToInfusionRate());
        Refused(() => UnitsNet.VolumeFlow.FromLitersPerMinute(value).ToInfusionRate());
    }

    [Theory]
    [InlineData(1e12)]
    public void QuantitiesThatMayBeZero_NegativeOrBeyondRange_AreRefused(double value)
    {
        Refused(() => UnitsNet.Mass.FromGrams(value).ToDose());
        Refused(() => UnitsNet.Mass.FromKilograms(value).ToDose());
        Refused(() => UnitsNet.MassFraction.FromGramsPerKilogram(value).ToDosePerWeight());
        Refused(() => UnitsNet.MassFraction.FromDecimalFractions(value).ToDosePerWeight());
        Refused(() => UnitsNet.MassConcentration.FromGramsPerLiter(value).ToConcentration());
        Refused(() => UnitsNet.MassConcentration.FromMilligramsPerDeciliter(value).ToLabResult(LabResult.Iga, default));
        Refused(() => UnitsNet.Volume.FromMilliliters(value).ToInfusionVolume());
        Refused(() => UnitsNet.Volume.FromCubicMeters(value).ToInfusionVolume());
    }

    [Fact]
    public void Zero_WhereItMeansSomething_IsTaken()
    {
        Assert.Equal(default, default(UnitsNet.Mass).ToDose());
        Assert.Equal(default, UnitsNet.MassFraction.Zero.ToDosePerWeight());
        Assert.Equal(default, UnitsNet.MassConcentration.Zero.ToConcentration());
        Assert.Equal(default, UnitsNet.Volume.Zero.ToInfusionVolume());
        Assert.Equal(default, UnitsNet.Temperature.FromDegreesCelsius(0).ToBodyTemperature());
        Assert.Equal("0 g", UnitsNet.Mass.FromGrams(-0.0).ToDose().ToString());
    }

    [Fact]
    public void Conversion_OverflowWithinUnitsNet_IsRefused() => Refused(() => UnitsNet.Mass.FromSolarMasses(1e300).ToBodyWeight());

    [Fact]
    public void Units_ThatDoNotExist_AreRefusedBothWays()
    {
        Refused(() => new UnitsNet.Mass(70, (MassUnit)999).ToBodyWeight());
        Refused(() => new UnitsNet.Mass(70, (MassUnit)999).ToDose());
        Refused(() => new UnitsNet.Temperature(37, (TemperatureUnit)999).ToBodyTemperature());
        Refused(() => new UnitsNet.Duration(1, (DurationUnit)999).ToNearestTimeSpan());
        Refused(() => BodyWeight.FromKilograms(70).ToUnitsNet((MassUnit)999));
        Refused(() => Dose.FromGrams(28).ToUnitsNet((MassUnit)999));
        Refused(() => DosePerWeight.FromGramsPerKilogram(1).ToUnitsNet((MassFractionUnit)999));
        Refused(() => Concentration.FromGramsPerLitre(1).ToUnitsNet((MassConcentrationUnit)999));
        Refused(() => InfusionVolume.FromMillilitres(1).ToUnitsNet((VolumeUnit)999));
        Refused(() => InfusionRate.FromMillilitresPerHour(1).ToUnitsNet((VolumeFlowUnit)999));
        Refused(() => BodyHeight.FromCentimetres(170).ToUnitsNet((LengthUnit)999));
        Refused(() => BodyTemperature.FromCelsius(37).ToUnitsNet((TemperatureUnit)999));
    }

    [Fact]
    public void Durations_NotWholeOrTooLong_AreRefused()
    {
        Assert.Equal(28, UnitsNet.Duration.FromWeeks(4).ToWholeDays());
        Assert.Equal(1, UnitsNet.Duration.FromHours(24).ToWholeDays());
        Refused(() => UnitsNet.Duration.FromHours(36).ToWholeDays());
        Refused(() => UnitsNet.Duration.FromDays(3e9).ToWholeDays());
        Refused(() => UnitsNet.Duration.FromSeconds(9.9e11).ToNearestTimeSpan().ToUnitsNet().ToWholeDays());
        Refused(() => UnitsNet.Duration.FromWeeks(1e9).ToNearestTimeSpan());
    }

    [Fact]
    public void ToNearestTimeSpan_WhereUnitsNetCutsOff_IsTheNearestTick()
    {
        Assert.Equal(TimeSpan.FromMinutes(65), UnitsNet.Duration.FromHours(65 / 60.0).ToNearestTimeSpan());
        Assert.Equal(TimeSpan.FromMilliseconds(410), UnitsNet.Duration.FromSeconds(0.41).ToNearestTimeSpan());
        Assert.Equal(TimeSpan.FromTicks(2), UnitsNet.Duration.FromNanoseconds(150).ToNearestTimeSpan());
        Assert.Equal(TimeSpan.FromMinutes(-15), UnitsNet.Duration.FromMinutes(-15).ToNearestTimeSpan());
    }

    private static void Refused(Action conversion)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(conversion);
        Assert.Null(refusal.ActualValue);
    }
}
