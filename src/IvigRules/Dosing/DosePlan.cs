namespace IvigRules.Dosing;

/// <summary>The dose of a regimen for one weight. Arithmetic on a stated dose, not an order.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed class DosePlan
{
    /// <summary>The regimen.</summary>
    public required Regimen Regimen { get; init; }

    /// <summary>The weight that the dose is calculated for, with the reason.</summary>
    public required DoseWeight DoseWeight { get; init; }

    /// <summary>The dose of one infusion. A range stays a range.</summary>
    public required InfusionDoseRange PerInfusion { get; init; }

    /// <summary>The total of all infusions of a course, as given; absent for maintenance, which is open-ended.</summary>
    public DoseRange? CourseTotal { get; init; }

    /// <summary>The product that the dose is made up from; absent when the site chose none.</summary>
    public Product? Product { get; init; }

    /// <summary>The infusion schedules, one for each end of the dose; empty without a product.</summary>
    public ImmutableArray<InfusionSchedule> Schedules { get; init; } = [];

    /// <summary>
    /// The days of the infusions from a first day on: all days of a course; for open-ended maintenance, those in the first 52 weeks (13
    /// when every four weeks).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The days would run past the end of the calendar.</exception>
    public ImmutableArray<DateOnly> DatesFrom(DateOnly first)
    {
        var count = Regimen.Infusions ?? 1 + (((52 * 7) - 1) / Regimen.IntervalDays);
        if (DateOnly.MaxValue.DayNumber - first.DayNumber < (count - 1) * (long)Regimen.IntervalDays)
            throw new ArgumentOutOfRangeException(nameof(first), "the infusions would run past the end of the calendar");
        return [.. Enumerable.Range(0, count).Select(infusion => first.AddDays(infusion * Regimen.IntervalDays))];
    }

    /// <summary>The largest dose of one infusion, exact or rounded.</summary>
    internal Dose LargestInfusion => PerInfusion.High.Largest;

    /// <summary>The largest total of a course, exact or rounded; for open-ended maintenance, the largest dose of one infusion.</summary>
    internal Dose LargestCourse => LargestInfusion * (Regimen.Infusions ?? 1);
}
