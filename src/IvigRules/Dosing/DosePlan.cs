namespace IvigRules.Dosing;

/// <summary>A regimen worked out for one weight. Arithmetic on a stated dose, not an order.</summary>
public sealed class DosePlan
{
    /// <summary>The regimen it was worked out from.</summary>
    public required Regimen Regimen { get; init; }

    /// <summary>The weight that the dose was worked out for, and why that one.</summary>
    public required DoseWeight DoseWeight { get; init; }

    /// <summary>What one infusion holds. A range stays a range.</summary>
    public required InfusionDoseRange PerInfusion { get; init; }

    /// <summary>What all infusions of a course hold, as given; absent for maintenance, which is open-ended.</summary>
    public DoseRange? CourseTotal { get; init; }

    /// <summary>The product it is made up of; absent when the site chose none.</summary>
    public Product? Product { get; init; }

    /// <summary>How the infusion runs, one schedule for each end of the dose; empty without a product.</summary>
    public ImmutableArray<InfusionSchedule> Schedules { get; init; } = [];

    /// <summary>
    /// The days of the infusions from a first day on: of a course, all; of open-ended maintenance, those that fall into the first 52
    /// weeks (13 when every four weeks).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The days would run past the end of the calendar.</exception>
    public ImmutableArray<DateOnly> DatesFrom(DateOnly first)
    {
        var count = Regimen.Infusions ?? 1 + (((52 * 7) - 1) / Regimen.IntervalDays);
        if (DateOnly.MaxValue.DayNumber - first.DayNumber < (count - 1) * (long)Regimen.IntervalDays)
            throw new ArgumentOutOfRangeException(nameof(first), "the infusions would run past the end of the calendar");
        return [.. Enumerable.Range(0, count).Select(infusion => first.AddDays(infusion * Regimen.IntervalDays))];
    }

    /// <summary>The most that one infusion gives, exact or rounded.</summary>
    internal Dose LargestInfusion => PerInfusion.High.Largest;

    /// <summary>The most that a course gives, exact or rounded; of open-ended maintenance, the most that one infusion gives.</summary>
    internal Dose LargestCourse => LargestInfusion * (Regimen.Infusions ?? 1);
}
