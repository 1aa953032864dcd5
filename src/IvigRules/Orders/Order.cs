using System.Collections.Immutable;

namespace IvigRules;

/// <summary>How a drug is given.</summary>
public enum Route
{
    /// <summary>Into a vein: the only route of IVIG.</summary>
    Intravenous = 1,

    /// <summary>Under the skin.</summary>
    Subcutaneous,

    /// <summary>Into a muscle.</summary>
    Intramuscular,

    /// <summary>By mouth.</summary>
    Oral,

    /// <summary>Into the spinal canal.</summary>
    Intrathecal,
}

/// <summary>What a prescriber is about to sign. Give the dose as a mass or for each kilogram, not both.</summary>
/// <remarks><see cref="ToString"/> prints none of it.</remarks>
public sealed record Order
{
    /// <summary>The dose of one infusion as a mass.</summary>
    public Dose? Dose { get; init; }

    /// <summary>The dose of one infusion for each kilogram of body weight.</summary>
    public DosePerWeight? DosePerKilogram { get; init; }

    /// <summary>How many infusions.</summary>
    public int? Infusions { get; init; }

    /// <summary>Days from one infusion to the next.</summary>
    public int? IntervalDays { get; init; }

    /// <summary>How it is given.</summary>
    public Route? Route { get; init; }

    /// <summary>The product by its name in the formulary; absent, the policy's product is meant.</summary>
    public string? Product { get; init; }

    /// <summary>The highest rate of the infusion.</summary>
    public InfusionRate? Rate { get; init; }

    /// <summary>The kind of object, without its data.</summary>
    public override string ToString() => nameof(Order);
}

/// <summary>How an order stands to the plan.</summary>
public enum OrderStatus
{
    /// <summary>Something could not be compared, and nothing deviates.</summary>
    CannotBeJudged,

    /// <summary>Everything was compared and agrees.</summary>
    Agrees,

    /// <summary>Something differs.</summary>
    Deviates,
}

/// <summary>In what an order differs, and the classic slips that would explain it.</summary>
public enum OrderFinding
{
    /// <summary>The dose is neither within the plan's range nor one of its rounded ends.</summary>
    Dose,

    /// <summary>The dose is ten times what it should be.</summary>
    TenFoldTooHigh,

    /// <summary>The dose is a tenth of what it should be.</summary>
    TenFoldTooLow,

    /// <summary>The dose fits a weight in pounds that was taken for kilograms.</summary>
    PoundsTakenForKilograms,

    /// <summary>The total of the course is written as the dose of one infusion.</summary>
    CourseTotalAsDailyDose,

    /// <summary>The dose of one infusion is written as the total of the course.</summary>
    DailyDoseAsCourseTotal,

    /// <summary>The figure for each kilogram is written as grams.</summary>
    PerKilogramAsGrams,

    /// <summary>The number of infusions is another one.</summary>
    Infusions,

    /// <summary>The days between infusions are others.</summary>
    Interval,

    /// <summary>The rate is above the product's maximum for this patient.</summary>
    RateAboveMaximum,

    /// <summary>IVIG is not given that way.</summary>
    Route,
}

/// <summary>One thing in which an order differs.</summary>
/// <param name="Finding">What it is.</param>
/// <param name="Says">The same as a sentence with its figures.</param>
public sealed record OrderDeviation(OrderFinding Finding, string Says)
{
    /// <summary>What it is, without its figures.</summary>
    public override string ToString() => Finding.Spell();
}

/// <summary>How an order stands to the plan of the case it is for.</summary>
/// <param name="Status">Agrees, deviates or cannot be judged.</param>
/// <param name="Deviations">Everything in which it differs; never empty when it deviates, always empty otherwise.</param>
/// <param name="NotJudged">What could not be compared, and why.</param>
/// <param name="DoseDifference">Ordered dose less the nearest planned one, in grams; negative when too low; absent when the dose agrees or was not compared.</param>
/// <param name="WithinTolerance">Whether that difference is within the policy's order tolerance; absent like the difference.</param>
public sealed record OrderCheck(
    OrderStatus Status, ImmutableArray<OrderDeviation> Deviations, ImmutableArray<string> NotJudged, Dose? DoseDifference, bool? WithinTolerance)
{
    /// <summary>Whether the infusion could go ahead as far as the checks are concerned: an order that agrees with the plan may still be on hold.</summary>
    public required Readiness Readiness { get; init; }

    /// <summary>How the order stands to the plan, without its figures.</summary>
    public override string ToString() => Status.Spell();
}
