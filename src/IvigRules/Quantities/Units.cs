namespace IvigRules.Quantities;

/// <summary>The UCUM unit codes that are read and written.</summary>
internal static class Units
{
    internal const string Pound = "[lb_av]";

    /// <summary>The unit of an estimated glomerular filtration rate.</summary>
    internal const string FiltrationRate = "mL/min/{1.73_m2}";

    internal static UnitTable<BodyWeight> Weights { get; } = new(
        ("kg", BodyWeight.FromKilograms, weight => weight.Kilograms),
        ("g", BodyWeight.FromGrams, weight => weight.Kilograms * 1_000m),
        ("mg", BodyWeight.FromMilligrams, weight => weight.Kilograms * 1_000_000m),
        (Pound, BodyWeight.RoundedFromPounds, weight => weight.Kilograms / BodyWeight.KilogramsPerPound));

    internal static UnitTable<BodyHeight> Heights { get; } = new(
        ("cm", BodyHeight.FromCentimetres, height => height.Centimetres),
        ("m", BodyHeight.FromMetres, height => height.Centimetres / 100m),
        ("[in_i]", BodyHeight.FromInches, height => height.Centimetres / BodyHeight.CentimetresPerInch));

    internal static UnitTable<BodyTemperature> Temperatures { get; } = new(
        ("Cel", BodyTemperature.FromCelsius, temperature => temperature.Celsius),
        ("[degF]", BodyTemperature.FromFahrenheit, temperature => temperature.Fahrenheit));

    /// <summary>The units of a substance in serum.</summary>
    internal static UnitTable<Concentration> Concentrations { get; } = new(
        ("g/L", Concentration.FromGramsPerLitre, concentration => concentration.GramsPerLitre),
        ("mg/dL", Concentration.FromMilligramsPerDecilitre, concentration => concentration.GramsPerLitre * 100m),
        ("g/dL", Concentration.FromGramsPerDecilitre, concentration => concentration.GramsPerLitre / 10m),
        ("mg/L", Concentration.FromMilligramsPerLitre, concentration => concentration.GramsPerLitre * 1_000m));

    /// <summary>The units of immunoglobulin in a product.</summary>
    internal static UnitTable<Concentration> ProductConcentrations { get; } = new(
        ("g/L", Concentration.FromGramsPerLitre, concentration => concentration.GramsPerLitre),
        ("mg/mL", Concentration.FromMilligramsPerMillilitre, concentration => concentration.GramsPerLitre),
        ("g/dL", Concentration.FromGramsPerDecilitre, concentration => concentration.GramsPerLitre / 10m));

    /// <summary>The units of a concentration of which it is not known whether it is in serum or in a product.</summary>
    internal static UnitTable<Concentration> AllConcentrations { get; } = new(
        ("g/L", Concentration.FromGramsPerLitre, concentration => concentration.GramsPerLitre),
        ("mg/dL", Concentration.FromMilligramsPerDecilitre, concentration => concentration.GramsPerLitre * 100m),
        ("g/dL", Concentration.FromGramsPerDecilitre, concentration => concentration.GramsPerLitre / 10m),
        ("mg/L", Concentration.FromMilligramsPerLitre, concentration => concentration.GramsPerLitre * 1_000m),
        ("mg/mL", Concentration.FromMilligramsPerMillilitre, concentration => concentration.GramsPerLitre));

    internal static UnitTable<InfusionVolume> Volumes { get; } = new(
        ("mL", InfusionVolume.FromMillilitres, volume => volume.Millilitres),
        ("L", InfusionVolume.FromLitres, volume => volume.Millilitres / 1_000m));

    internal static UnitTable<Dose> Doses { get; } = new(
        ("g", Dose.FromGrams, dose => dose.Grams),
        ("mg", Dose.FromMilligrams, dose => dose.Milligrams));

    internal static UnitTable<DosePerWeight> DosesPerWeight { get; } = new(
        ("g/kg", DosePerWeight.FromGramsPerKilogram, dose => dose.GramsPerKilogram),
        ("mg/kg", DosePerWeight.FromMilligramsPerKilogram, dose => dose.GramsPerKilogram * 1_000m));

    /// <summary>The units of the dose of an order; a dose per day is a dose of one infusion a day.</summary>
    internal static UnitTable<(Dose Dose, bool IsDaily)> OrderedDoses { get; } = new(
        ("g", value => (Dose.FromGrams(value), false), ordered => ordered.Dose.Grams),
        ("mg", value => (Dose.FromMilligrams(value), false), ordered => ordered.Dose.Milligrams),
        ("g/d", value => (Dose.FromGrams(value), true), ordered => ordered.Dose.Grams),
        ("mg/d", value => (Dose.FromMilligrams(value), true), ordered => ordered.Dose.Milligrams));

    /// <summary>The units of the dose per weight of an order; a dose per day is a dose of one infusion a day.</summary>
    internal static UnitTable<(DosePerWeight Dose, bool IsDaily)> OrderedDosesPerWeight { get; } = new(
        ("g/kg", value => (DosePerWeight.FromGramsPerKilogram(value), false), ordered => ordered.Dose.GramsPerKilogram),
        ("mg/kg", value => (DosePerWeight.FromMilligramsPerKilogram(value), false), ordered => ordered.Dose.GramsPerKilogram * 1_000m),
        ("g/kg/d", value => (DosePerWeight.FromGramsPerKilogram(value), true), ordered => ordered.Dose.GramsPerKilogram),
        ("mg/kg/d", value => (DosePerWeight.FromMilligramsPerKilogram(value), true), ordered => ordered.Dose.GramsPerKilogram * 1_000m));

    internal static UnitTable<RatePerWeight> RatesPerWeight { get; } = new(
        ("mL/kg/h", RatePerWeight.FromMillilitresPerKilogramPerHour, rate => rate.MillilitresPerKilogramPerHour));

    internal static UnitTable<InfusionRate> Rates { get; } = new(
        ("mL/h", InfusionRate.FromMillilitresPerHour, rate => rate.MillilitresPerHour));

    internal static UnitTable<decimal> FiltrationRates { get; } = new((FiltrationRate, value => value, value => value));

    /// <summary>The units of the duration of an infusion step.</summary>
    internal static UnitTable<TimeSpan> Times { get; } = new(
        ("min", value => Time(value, TimeSpan.TicksPerMinute), time => (decimal)time.Ticks / TimeSpan.TicksPerMinute),
        ("h", value => Time(value, TimeSpan.TicksPerHour), time => (decimal)time.Ticks / TimeSpan.TicksPerHour),
        ("s", value => Time(value, TimeSpan.TicksPerSecond), time => (decimal)time.Ticks / TimeSpan.TicksPerSecond));

    /// <summary>The units of the duration of an infusion.</summary>
    internal static UnitTable<TimeSpan> Durations { get; } = new(
        ("min", value => Time(value, TimeSpan.TicksPerMinute), time => (decimal)time.Ticks / TimeSpan.TicksPerMinute),
        ("h", value => Time(value, TimeSpan.TicksPerHour), time => (decimal)time.Ticks / TimeSpan.TicksPerHour));

    /// <summary>A laboratory value as a mass concentration; null when the unit is not one.</summary>
    internal static Concentration? ToMassConcentration(decimal value, string unit) => Concentrations.Make(value, unit);

    // Limited to the range of a time span: every reader accepts far less.
    private static TimeSpan Time(decimal value, long ticks) => new((long)Math.Min(value * ticks, TimeSpan.TicksPerDay * 1_000));
}
