namespace IvigRules.Dosing;

/// <summary>The schedule of one infusion: steps whose volumes sum exactly to the total, none above the maximum rate.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed class InfusionSchedule
{
    /// <summary>The dose of the infusion.</summary>
    public required Dose Dose { get; init; }

    /// <summary>The volume of the infusion.</summary>
    public required InfusionVolume Volume { get; init; }

    /// <summary>The maximum rate, with the reason.</summary>
    public required string RateBecause { get; init; }

    /// <summary>The steps in order.</summary>
    public required ImmutableArray<ScheduleStep> Steps { get; init; }

    /// <summary>The total duration.</summary>
    public TimeSpan Duration => new(Steps.Sum(step => step.Duration.Ticks));

    internal static InfusionSchedule Of(Dose dose, Product product, BodyWeight weight, bool atRisk)
    {
        var total = InfusionVolume.Of(dose, product.Concentration);
        var highest = HighestRate(product, atRisk);
        var steps = ImmutableArray.CreateBuilder<ScheduleStep>();
        var given = default(InfusionVolume);
        foreach (var step in product.RateSteps)
        {
            var rate = (step.Rate > highest ? highest : step.Rate) * weight;
            var left = total - given;
            var inStep = step.Duration is { } time
                ? InfusionVolume.RoundedDown(rate.MillilitresPerHour * time.Ticks / TimeSpan.TicksPerHour)
                : left;

            // A step too short for 0.01 mL is left out; the step that reaches the total is the last.
            if (inStep == default)
                continue;
            var last = inStep >= left;
            var volume = last ? left : inStep;
            given += volume;
            steps.Add(new(rate, last ? Time(volume, rate) : step.Duration!.Value, volume, given));
            if (last)
                break;
        }

        return new()
        {
            Dose = dose,
            Volume = total,
            RateBecause = $"at most {highest}"
                + (atRisk ? ": not known to be free of risk of thrombosis or renal failure (PC-02, PC-03)" : ""),
            Steps = steps.DrainToImmutable(),
        };
    }

    internal static RatePerWeight HighestRate(Product product, bool atRisk) => atRisk ? product.AtRiskMaximumRate : product.MaximumRate;

    private static TimeSpan Time(InfusionVolume volume, InfusionRate rate) =>
        new((long)decimal.Ceiling(volume.Millilitres * 3_600m / rate.MillilitresPerHour) * TimeSpan.TicksPerSecond);
}
