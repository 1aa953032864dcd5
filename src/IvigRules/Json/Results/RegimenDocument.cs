using IvigRules.Dosing;

namespace IvigRules.Json.Results;

/// <summary>A regimen worked out for one weight. Arithmetic on a stated dose, not an order.</summary>
[JsonConverter(typeof(ContractJsonConverter))]
public sealed class RegimenDocument
{
    internal RegimenDocument()
    {
    }

    /// <summary>Where the regimen comes from.</summary>
    public RegimenBasis Basis { get; internal set; }

    /// <summary>The regimen as a sentence.</summary>
    public string Says { get; internal set; } = null!;

    /// <summary>The regimen that the source states, when a site's takes its place; absent otherwise.</summary>
    public string? InPlaceOf { get; internal set; }

    /// <summary>Whether each infusion is continuous; absent when it is not said to be.</summary>
    public bool? Continuous { get; internal set; }

    /// <summary>The weight that it was worked out for.</summary>
    public DoseWeightDocument DoseWeight { get; internal set; } = null!;

    /// <summary>The dose of one infusion.</summary>
    public InfusionDoseRangeDocument PerInfusion { get; internal set; } = null!;

    /// <summary>How many infusions a course has; absent for open-ended maintenance.</summary>
    public int? Infusions { get; internal set; }

    /// <summary>Days from one infusion to the next.</summary>
    public int IntervalDays { get; internal set; }

    /// <summary>What all infusions of a course hold; absent for open-ended maintenance.</summary>
    public QuantityRangeDocument? CourseTotal { get; internal set; }

    /// <summary>The days of the infusions, where the first was given.</summary>
    public ImmutableArray<DateOnly>? Dates { get; internal set; }

    /// <summary>The product that it is made up of; absent when the site chose none.</summary>
    public string? Product { get; internal set; }

    /// <summary>The volume of one infusion; absent without a product.</summary>
    public QuantityRangeDocument? Volume { get; internal set; }

    /// <summary>How the infusion runs, for each end of the dose; absent without a product.</summary>
    public ImmutableArray<ScheduleDocument>? Schedule { get; internal set; }

    /// <summary>The identifiers of the references that it rests on.</summary>
    public ImmutableArray<string> Evidence { get; internal set; }
}
