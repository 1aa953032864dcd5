using System.Collections.Immutable;

namespace IvigRules;

/// <summary>A regimen worked out for one patient. Arithmetic on a stated dose, not an order.</summary>
public sealed class RegimenPlan
{
    /// <summary>The regimen it was worked out from.</summary>
    public required Regimen Regimen { get; init; }

    /// <summary>The weight that the dose was worked out for, and why that one.</summary>
    public required DoseWeight DoseWeight { get; init; }

    /// <summary>What one infusion holds. A range stays a range.</summary>
    public required PlannedRange PerInfusion { get; init; }

    /// <summary>What all infusions of a course hold; absent for maintenance, which is open-ended.</summary>
    public DoseRange? CourseTotal { get; init; }

    /// <summary>The most a course gives; of open-ended maintenance, the most one infusion gives.</summary>
    internal Dose Largest => CourseTotal?.High ?? PerInfusion.High.Exact;
}

/// <summary>Which weight a dose is worked out for.</summary>
public enum DoseWeightBasis
{
    /// <summary>The body weight on record.</summary>
    Actual,
}

/// <summary>The weight that a dose was worked out for.</summary>
/// <param name="Basis">Which weight it is.</param>
/// <param name="Weight">The weight.</param>
/// <param name="Because">Why that one.</param>
public sealed record DoseWeight(DoseWeightBasis Basis, BodyWeight Weight, string Because);

/// <summary>The dose of one infusion.</summary>
/// <param name="Exact">Dose per weight times weight, exactly.</param>
public sealed record PlannedDose(Dose Exact);

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

/// <summary>Works a regimen out for a weight.</summary>
internal static class Planner
{
    internal static RegimenPlan Plan(Regimen regimen, BodyWeight actual)
    {
        var low = regimen.Low * actual;
        var high = regimen.High * actual;
        return new RegimenPlan
        {
            Regimen = regimen,
            DoseWeight = new(DoseWeightBasis.Actual, actual, "the policy doses by actual weight"),
            PerInfusion = new(new(low), new(high)),
            CourseTotal = regimen.Infusions is { } infusions ? new(low * infusions, high * infusions) : null,
        };
    }
}
