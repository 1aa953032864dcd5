namespace IvigRules.Quantities;

/// <summary>The UCUM spellings that are read, once.</summary>
internal static class Units
{
    internal const string Pound = "[lb_av]";

    /// <summary>The unit of an estimated glomerular filtration rate.</summary>
    internal const string FiltrationRate = "mL/min/{1.73_m2}";

    internal static readonly string[] Mass = ["kg", "g", "mg", Pound];

    internal static readonly string[] Lengths = ["cm", "m", "[in_i]"];

    internal static readonly string[] Concentrations = ["g/L", "mg/dL", "g/dL", "mg/L"];

    internal static readonly string[] DoseUnits = ["g", "mg"];

    internal static readonly string[] DosePerWeightUnits = ["g/kg", "mg/kg"];

    internal static readonly string[] Temperatures = ["Cel", "[degF]"];

    internal static BodyWeight ToBodyWeight(decimal value, string unit) => unit switch
    {
        "kg" => BodyWeight.FromKilograms(value),
        "g" => BodyWeight.FromGrams(value),
        "mg" => BodyWeight.FromMilligrams(value),
        Pound => BodyWeight.FromPounds(value),
        _ => throw Unknown(unit),
    };

    internal static BodyHeight ToLength(decimal value, string unit) => unit switch
    {
        "cm" => BodyHeight.FromCentimetres(value),
        "m" => BodyHeight.FromMetres(value),
        "[in_i]" => BodyHeight.FromInches(value),
        _ => throw Unknown(unit),
    };

    internal static Dose ToDose(decimal value, string unit) => unit switch
    {
        "g" => Dose.FromGrams(value),
        "mg" => Dose.FromMilligrams(value),
        _ => throw Unknown(unit),
    };

    internal static DosePerWeight ToDosePerWeight(decimal value, string unit) => unit switch
    {
        "g/kg" => DosePerWeight.FromGramsPerKilogram(value),
        "mg/kg" => DosePerWeight.FromMilligramsPerKilogram(value),
        _ => throw Unknown(unit),
    };

    internal static BodyTemperature ToTemperature(decimal value, string unit) => unit switch
    {
        "Cel" => BodyTemperature.FromCelsius(value),
        "[degF]" => BodyTemperature.FromFahrenheit(value),
        _ => throw Unknown(unit),
    };

    /// <summary>A laboratory value as a mass concentration; null when the unit is not one.</summary>
    internal static Concentration? ToMassConcentration(decimal value, string unit) => unit switch
    {
        "g/L" => Concentration.FromGramsPerLitre(value),
        "g/dL" => Concentration.FromGramsPerDecilitre(value),
        "mg/dL" => Concentration.FromMilligramsPerDecilitre(value),
        "mg/L" => Concentration.FromMilligramsPerLitre(value),
        _ => null,
    };

    private static ArgumentOutOfRangeException Unknown(string unit) => new(nameof(unit), $"the unit {unit} is not one of this quantity");
}
