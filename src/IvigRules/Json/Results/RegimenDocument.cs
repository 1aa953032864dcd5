using IvigRules.Dosing;

namespace IvigRules.Json.Results;

/// <summary>A regimen worked out for one weight. Arithmetic on a stated dose, not an order.</summary>
public sealed class RegimenDocument
{
    /// <summary>Where the regimen comes from.</summary>
    public required RegimenBasis Basis { get; init; }

    /// <summary>The regimen as a sentence.</summary>
    public required string Says { get; init; }

    /// <summary>The weight that it was worked out for.</summary>
    public required DoseWeightDocument DoseWeight { get; init; }

    /// <summary>The dose of one infusion.</summary>
    public required InfusionDoseRangeDocument PerInfusion { get; init; }

    /// <summary>How many infusions a course has; absent for open-ended maintenance.</summary>
    public int? Infusions { get; init; }

    /// <summary>Days from one infusion to the next.</summary>
    public required int IntervalDays { get; init; }

    /// <summary>What all infusions of a course hold; absent for open-ended maintenance.</summary>
    public QuantityRangeDocument? CourseTotal { get; init; }

    /// <summary>The days of the infusions, where the first was given.</summary>
    public ImmutableArray<DateOnly>? Dates { get; init; }

    /// <summary>The product that it is made up of; absent when the site chose none.</summary>
    public string? Product { get; init; }

    /// <summary>The volume of one infusion; absent without a product.</summary>
    public QuantityRangeDocument? Volume { get; init; }

    /// <summary>How the infusion runs, for each end of the dose; absent without a product.</summary>
    public ImmutableArray<ScheduleDocument>? Schedule { get; init; }

    /// <summary>The identifiers of the references that it rests on.</summary>
    public required ImmutableArray<string> Evidence { get; init; }
}
