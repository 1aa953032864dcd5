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
        _ => BodyWeight.FromPounds(value),
    };

    internal static BodyHeight ToLength(decimal value, string unit) => unit switch
    {
        "cm" => BodyHeight.FromCentimetres(value),
        "m" => BodyHeight.FromMetres(value),
        _ => BodyHeight.FromInches(value),
    };

    internal static Dose ToDose(decimal value, string unit) => unit is "g" ? Dose.FromGrams(value) : Dose.FromMilligrams(value);

    internal static DosePerWeight ToDosePerWeight(decimal value, string unit) =>
        unit is "g/kg" ? DosePerWeight.FromGramsPerKilogram(value) : DosePerWeight.FromMilligramsPerKilogram(value);

    internal static BodyTemperature ToTemperature(decimal value, string unit) =>
        unit is "Cel" ? BodyTemperature.FromCelsius(value) : BodyTemperature.FromFahrenheit(value);

    /// <summary>A laboratory value as a mass concentration; null when the unit is not one.</summary>
    internal static Concentration? ToMassConcentration(decimal value, string unit) => unit switch
    {
        "g/L" => Concentration.FromGramsPerLitre(value),
        "g/dL" => Concentration.FromGramsPerDecilitre(value),
        "mg/dL" => Concentration.FromMilligramsPerDecilitre(value),
        "mg/L" => Concentration.FromMilligramsPerLitre(value),
        _ => null,
    };

}
