using UnitsNet.Units;

namespace IvigRules;

public static partial class UnitsNetExtensions
{
    /// <summary>A length of UnitsNet as a body height; exact factors for centimetre, metre and inch.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Zero or less, or a number that cannot be taken.</exception>
    public static BodyHeight ToBodyHeight(this UnitsNet.Length length) => length.Unit switch
    {
        LengthUnit.Centimeter => BodyHeight.FromCentimetres(Numbers.FromDouble(length.Value)),
        LengthUnit.Meter => BodyHeight.FromMetres(Numbers.FromDouble(length.Value)),
        LengthUnit.Inch => BodyHeight.FromInches(Numbers.FromDouble(length.Value)),
        _ => BodyHeight.FromCentimetres(Foreign.Number(length, LengthUnit.Centimeter)),
    };

    /// <summary>A body height as a length of UnitsNet, in centimetres unless another unit is asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit does not exist.</exception>
    public static UnitsNet.Length ToUnitsNet(this BodyHeight length, LengthUnit unit = LengthUnit.Centimeter) => unit switch
    {
        LengthUnit.Meter => UnitsNet.Length.FromMeters(Numbers.ToDouble(length.Centimetres / 100m)),
        LengthUnit.Inch => UnitsNet.Length.FromInches(Numbers.ToDouble(length.Centimetres / BodyHeight.FromInches(1m).Centimetres)),
        _ => UnitsNet.Length.FromCentimeters(Numbers.ToDouble(length.Centimetres)).ToUnit(Foreign.Defined(unit)),
    };

    /// <summary>A temperature of UnitsNet as a body temperature; exact for degrees Celsius and Fahrenheit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number that cannot be taken.</exception>
    public static BodyTemperature ToBodyTemperature(this UnitsNet.Temperature temperature) => temperature.Unit switch
    {
        TemperatureUnit.DegreeCelsius => BodyTemperature.FromCelsius(Numbers.FromDouble(temperature.Value)),
        TemperatureUnit.DegreeFahrenheit => BodyTemperature.FromFahrenheit(Numbers.FromDouble(temperature.Value)),
        _ => BodyTemperature.FromCelsius(Foreign.Number(temperature, TemperatureUnit.DegreeCelsius)),
    };

    /// <summary>A body temperature as one of UnitsNet, in degrees Celsius unless another unit is asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit does not exist.</exception>
    public static UnitsNet.Temperature ToUnitsNet(this BodyTemperature temperature, TemperatureUnit unit = TemperatureUnit.DegreeCelsius) =>
        unit switch
        {
            TemperatureUnit.DegreeFahrenheit =>
                UnitsNet.Temperature.FromDegreesFahrenheit(Numbers.ToDouble((temperature.Celsius * 9m / 5m) + 32m)),
            _ => UnitsNet.Temperature.FromDegreesCelsius(Numbers.ToDouble(temperature.Celsius)).ToUnit(Foreign.Defined(unit)),
        };

    /// <summary>The same patient with a body weight, flagged as recorded in pounds when the unit of the mass is the pound.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="weight">The weight, in the unit in which it was recorded.</param>
    /// <param name="measuredOn">The day it was measured; absent means not recorded.</param>
    /// <exception cref="ArgumentOutOfRangeException">Zero or less, or a number that cannot be taken.</exception>
    public static Patient WithWeight(this Patient patient, UnitsNet.Mass weight, DateOnly? measuredOn = null)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return patient with { Weight = weight.ToWeight(measuredOn) };
    }

    /// <summary>The same patient with a body height.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Zero or less, or a number that cannot be taken.</exception>
    public static Patient WithHeight(this Patient patient, UnitsNet.Length height)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return patient with { Height = height.ToBodyHeight() };
    }

    /// <summary>The same reaction with its highest body temperature.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number that cannot be taken.</exception>
    public static InfusionReaction WithTemperature(this InfusionReaction reaction, UnitsNet.Temperature highest)
    {
        ArgumentNullException.ThrowIfNull(reaction);
        return reaction with { Temperature = highest.ToBodyTemperature() };
    }

    /// <summary>A concentration as a laboratory result, such as IgA in serum.</summary>
    /// <param name="concentration">The result: in g/L, g/dL, mg/dL or mg/L it keeps its unit, from any other it is converted to
    /// g/L.</param>
    /// <param name="analyte">What was measured, such as <see cref="LabResult.Iga"/>.</param>
    /// <param name="collectedOn">When the sample was taken.</param>
    /// <param name="comparator">How the true value relates to the number; absent means equal.</param>
    /// <exception cref="ArgumentOutOfRangeException">Below zero, or a number that cannot be taken.</exception>
    public static LabResult ToLabResult(
        this UnitsNet.MassConcentration concentration, string analyte, DateOnly collectedOn, Comparator? comparator = null)
    {
        var gramsPerLitre = concentration.ToConcentration().GramsPerLitre;
        var (value, unit) = concentration.Unit switch
        {
            MassConcentrationUnit.GramPerDeciliter => (gramsPerLitre / 10m, "g/dL"),
            MassConcentrationUnit.MilligramPerDeciliter => (gramsPerLitre * 100m, "mg/dL"),
            MassConcentrationUnit.MilligramPerLiter => (gramsPerLitre * 1_000m, "mg/L"),
            _ => (gramsPerLitre, "g/L"),
        };
        return new(analyte, value, unit, collectedOn) { Comparator = comparator };
    }
}
