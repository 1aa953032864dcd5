namespace IvigRules;

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

    internal static Length ToLength(decimal value, string unit) => unit switch
    {
        "cm" => Length.FromCentimetres(value),
        "m" => Length.FromMetres(value),
        _ => Length.FromInches(value),
    };

    internal static Dose ToDose(decimal value, string unit) => unit is "g" ? Dose.FromGrams(value) : Dose.FromMilligrams(value);

    internal static DosePerWeight ToDosePerWeight(decimal value, string unit) =>
        unit is "g/kg" ? DosePerWeight.FromGramsPerKilogram(value) : DosePerWeight.FromMilligramsPerKilogram(value);

    internal static Temperature ToTemperature(decimal value, string unit) =>
        unit is "Cel" ? Temperature.FromCelsius(value) : Temperature.FromFahrenheit(value);

    /// <summary>A laboratory value as a mass concentration; null when the unit is not one.</summary>
    internal static MassConcentration? ToMassConcentration(decimal value, string unit) => unit switch
    {
        "g/L" => MassConcentration.FromGramsPerLitre(value),
        "g/dL" => MassConcentration.FromGramsPerDecilitre(value),
        "mg/dL" => MassConcentration.FromMilligramsPerDecilitre(value),
        "mg/L" => MassConcentration.FromMilligramsPerLitre(value),
        _ => null,
    };

    internal static string Symbol(Comparator? comparator) => comparator switch
    {
        Comparator.LessThan => "<",
        Comparator.LessThanOrEqual => "<=",
        Comparator.GreaterThan => ">",
        Comparator.GreaterThanOrEqual => ">=",
        _ => "",
    };
}
