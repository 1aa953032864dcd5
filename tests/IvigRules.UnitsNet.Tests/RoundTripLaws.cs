using FsCheck.Fluent;
using IvigRules.Tests.Support;
using UnitsNet.Units;

namespace IvigRules.UnitsNetTests;

/// <summary>Out of IvigRules and back is the identity over the clinical range, whichever unit it was made from.</summary>
public sealed class RoundTripLaws
{
    [Fact]
    public void BodyWeight_Metric_ComesBackFromEveryMetricUnit() =>
        Law.Holds(Draw.In(Draw.Steps(10m, 350m, 0.01m), MassUnit.Kilogram, MassUnit.Gram, MassUnit.Milligram, MassUnit.Hectogram, MassUnit.Tonne), drawn =>
        {
            var weight = BodyWeight.FromKilograms(drawn.Number);
            Assert.Equal(weight, weight.ToUnitsNet(drawn.Unit).ToBodyWeight());
            Assert.Equal(weight, BodyWeight.FromGrams(drawn.Number * 1_000m).ToUnitsNet().ToBodyWeight());
            Assert.Equal(weight, BodyWeight.FromMilligrams(drawn.Number * 1_000_000m).ToUnitsNet().ToBodyWeight());
        });

    [Fact]
    public void BodyWeight_InTenthsOfPounds_ComesBackInKilogramsAndInPounds() =>
        Law.Holds(Draw.Steps(22.1m, 771m, 0.1m), pounds =>
        {
            var weight = BodyWeight.FromPounds(pounds);
            Assert.Equal(weight, weight.ToUnitsNet().ToBodyWeight());
            Assert.Equal(weight, weight.ToUnitsNet(MassUnit.Pound).ToBodyWeight());
            var stones = BodyWeight.FromPounds(pounds * 14m);
            Assert.Equal(stones, stones.ToUnitsNet(MassUnit.Stone).ToWeight().Mass);
        });

    [Fact]
    public void Weight_RecordedInPounds_ComesBackWithItsFlag() =>
        Law.Holds(Draw.Steps(22.05m, 771.61m, 0.01m), pounds =>
        {
            var weight = Weight.FromPounds(pounds, new DateOnly(2026, 11, 20));
            Assert.Equal(MassUnit.Pound, weight.ToUnitsNet().Unit);
            Assert.Equal((double)pounds, weight.ToUnitsNet().Value);
            Assert.Equal(weight, weight.ToUnitsNet().ToWeight(weight.MeasuredOn));
        });

    [Fact]
    public void Weight_RecordedInKilograms_ComesBackWithoutFlag() =>
        Law.Holds(Draw.Steps(10m, 350m, 0.01m), kilograms =>
        {
            var weight = new Weight(BodyWeight.FromKilograms(kilograms));
            Assert.Equal((double)kilograms, weight.ToUnitsNet().Value);
            Assert.Equal(weight, weight.ToUnitsNet().ToWeight());
        });

    [Fact]
    public void Dose_StatedOrWorkedOut_ComesBackFromEveryMetricUnit() =>
        Law.Holds(Draw.In(Draw.Steps(10m, 350m, 0.01m), MassUnit.Gram, MassUnit.Milligram, MassUnit.Kilogram, MassUnit.Microgram), drawn =>
        {
            var stated = Dose.FromGrams(drawn.Number);
            var workedOut = DosePerWeight.FromGramsPerKilogram(0.4m) * BodyWeight.FromKilograms(drawn.Number);
            Assert.Equal(stated, stated.ToUnitsNet(drawn.Unit).ToDose());
            Assert.Equal(workedOut, workedOut.ToUnitsNet(drawn.Unit).ToDose());
            Assert.Equal(stated, Dose.FromMilligrams(drawn.Number * 1_000m).ToUnitsNet().ToDose());
        });

    [Fact]
    public void DosePerWeight_ComesBackFromEveryUnit() =>
        Law.Holds(Draw.In(Draw.Steps(0m, 3m, 0.001m), Enum.GetValues<MassFractionUnit>()), drawn =>
        {
            var dose = DosePerWeight.FromGramsPerKilogram(drawn.Number);
            Assert.Equal(dose, dose.ToUnitsNet(drawn.Unit).ToDosePerWeight());
            Assert.Equal(dose, DosePerWeight.FromMilligramsPerKilogram(drawn.Number * 1_000m).ToUnitsNet().ToDosePerWeight());
        });

    [Fact]
    public void MassConcentration_ComesBackFromEveryUnitOfLaboratoriesAndLabels() =>
        Law.Holds(
            Draw.In(
                Draw.Steps(0m, 250m, 0.001m),
                MassConcentrationUnit.GramPerLiter, MassConcentrationUnit.GramPerDeciliter, MassConcentrationUnit.MilligramPerDeciliter,
                MassConcentrationUnit.MilligramPerLiter, MassConcentrationUnit.MilligramPerMilliliter, MassConcentrationUnit.KilogramPerCubicMeter,
                MassConcentrationUnit.GramPerMilliliter, MassConcentrationUnit.MicrogramPerMilliliter),
            drawn =>
            {
                var concentration = Concentration.FromGramsPerLitre(drawn.Number);
                Assert.Equal(concentration, concentration.ToUnitsNet(drawn.Unit).ToConcentration());
                Assert.Equal(concentration, Concentration.FromMilligramsPerDecilitre(drawn.Number * 100m).ToUnitsNet().ToConcentration());
            });

    [Fact]
    public void Volume_ComesBackFromEveryMetricUnit() =>
        Law.Holds(
            Draw.In(Draw.Steps(0m, 10_000m, 0.01m), VolumeUnit.Milliliter, VolumeUnit.Liter, VolumeUnit.CubicCentimeter, VolumeUnit.CubicMeter, VolumeUnit.Deciliter),
            drawn =>
            {
                var volume = InfusionVolume.FromMillilitres(drawn.Number);
                Assert.Equal(volume, volume.ToUnitsNet(drawn.Unit).ToInfusionVolume());
            });

    [Fact]
    public void InfusionRate_ComesBackFromEveryMetricUnit() =>
        Law.Holds(
            Draw.In(
                Draw.Steps(0.01m, 5_000m, 0.01m),
                VolumeFlowUnit.MilliliterPerHour, VolumeFlowUnit.MilliliterPerMinute, VolumeFlowUnit.LiterPerHour, VolumeFlowUnit.LiterPerDay,
                VolumeFlowUnit.CubicMeterPerSecond, VolumeFlowUnit.CubicCentimeterPerMinute),
            drawn =>
            {
                var rate = InfusionRate.FromMillilitresPerHour(drawn.Number);
                Assert.Equal(rate, rate.ToUnitsNet(drawn.Unit).ToInfusionRate());
            });

    [Fact]
    public void Length_ComesBackFromEveryUnitForHeights() =>
        Law.Holds(Draw.In(Draw.Steps(30m, 250m, 0.01m), LengthUnit.Centimeter, LengthUnit.Meter, LengthUnit.Millimeter, LengthUnit.Decimeter), drawn =>
        {
            var height = BodyHeight.FromCentimetres(drawn.Number);
            Assert.Equal(height, height.ToUnitsNet(drawn.Unit).ToBodyHeight());
            var inches = BodyHeight.FromInches(drawn.Number);
            Assert.Equal(inches, inches.ToUnitsNet(LengthUnit.Inch).ToBodyHeight());
            Assert.Equal(inches, inches.ToUnitsNet().ToBodyHeight());
            Assert.Equal((double)drawn.Number, inches.ToUnitsNet(LengthUnit.Inch).Value);
        });

    [Fact]
    public void Temperature_ComesBackFromTheScaleItWasReadOn() =>
        Law.Holds(Draw.Steps(25m, 115m, 0.01m), degrees =>
        {
            var celsius = BodyTemperature.FromCelsius(degrees);
            Assert.Equal(celsius, celsius.ToUnitsNet().ToBodyTemperature());
            Assert.Equal(celsius, celsius.ToUnitsNet(TemperatureUnit.Kelvin).ToBodyTemperature());
            Assert.Equal(celsius, celsius.ToUnitsNet(TemperatureUnit.DegreeFahrenheit).ToBodyTemperature());
            var fahrenheit = BodyTemperature.FromFahrenheit(degrees);
            Assert.Equal((double)degrees, fahrenheit.ToUnitsNet(TemperatureUnit.DegreeFahrenheit).Value);
            Assert.Equal(fahrenheit, fahrenheit.ToUnitsNet(TemperatureUnit.DegreeFahrenheit).ToBodyTemperature());
        });

    [Fact]
    public void TimeSpan_OfWholeSeconds_ComesBackFromEveryUnitOfTime() =>
        Law.Holds(
            Gen.Choose(0, 7 * 86_400).SelectMany(seconds => Gen.Elements(DurationUnit.Second, DurationUnit.Minute, DurationUnit.Hour, DurationUnit.Day).Select(unit => (seconds, unit))),
            drawn =>
            {
                var time = TimeSpan.FromSeconds(drawn.seconds);
                Assert.Equal(time, time.ToUnitsNet().ToUnit(drawn.unit).ToNearestTimeSpan());
            });
}
