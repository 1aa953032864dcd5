using System.Collections.Immutable;

namespace IvigRules;

/// <summary>A regimen worked out for one weight. Arithmetic on a stated dose, not an order.</summary>
public sealed class RegimenPlan
{
    /// <summary>The regimen it was worked out from.</summary>
    public required Regimen Regimen { get; init; }

    /// <summary>The weight that the dose was worked out for, and why that one.</summary>
    public required DoseWeight DoseWeight { get; init; }

    /// <summary>What one infusion holds. A range stays a range.</summary>
    public required PlannedRange PerInfusion { get; init; }

    /// <summary>What all infusions of a course hold, as given; absent for maintenance, which is open-ended.</summary>
    public DoseRange? CourseTotal { get; init; }

    /// <summary>The product it is made up of; absent when the site chose none.</summary>
    public Product? Product { get; init; }

    /// <summary>How the infusion runs, one schedule for each end of the dose; empty without a product.</summary>
    public ImmutableArray<InfusionSchedule> Schedules { get; init; } = [];

    /// <summary>The days of the infusions from a first day on: of a course, all; of open-ended maintenance, those that fall into the first 52 weeks (13 when every four weeks).</summary>
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

/// <summary>The dose of one infusion.</summary>
/// <param name="Exact">Dose per weight times weight, exactly.</param>
public sealed record PlannedDose(Dose Exact)
{
    /// <summary>The dose after rounding to whole vials; absent when it was not rounded.</summary>
    public Dose? Rounded { get; init; }

    /// <summary>The vials that hold the dose: least waste, then fewest, then larger ones first; empty without a product.</summary>
    public ImmutableArray<VialCount> Vials { get; init; } = [];

    /// <summary>What is left in the vials; absent without a product.</summary>
    public Dose? Waste { get; init; }

    /// <summary>Why a dose that should have been rounded was not; absent otherwise.</summary>
    public string? Note { get; init; }

    /// <summary>The dose that is given: rounded if it was rounded, else exact.</summary>
    public Dose Given => Rounded ?? Exact;

    /// <summary>The kind of object, without its figures.</summary>
    public override string ToString() => nameof(PlannedDose);

    internal Dose Largest => Given > Exact ? Given : Exact;
}

/// <summary>The dose of one infusion, from the least to the largest; the two are equal where the dose is one number.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The largest; never below the least.</param>
public sealed record PlannedRange(PlannedDose Low, PlannedDose High)
{
    /// <summary>The exact dose in words, such as <c>28 g</c> or <c>14 g to 28 g</c>.</summary>
    public override string ToString() => new DoseRange(Low.Exact, High.Exact).ToString();
}

/// <summary>A total from the least to the largest; the two are equal where it is one number.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The largest; never below the least.</param>
public sealed record DoseRange(Dose Low, Dose High)
{
    /// <summary>The total in words, such as <c>140 g</c> or <c>14 g to 28 g</c>.</summary>
    public override string ToString() => Low == High ? Low.ToString() : $"{Low} to {High}";
}
