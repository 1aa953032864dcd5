namespace IvigRules.Json.Results;

/// <summary>One end of the dose of one infusion.</summary>
public sealed class InfusionDoseDocument
{
    /// <summary>Dose for each kilogram times weight, exactly.</summary>
    public required QuantityDocument Exact { get; init; }

    /// <summary>The dose after rounding to whole vials; absent when it was not rounded.</summary>
    public QuantityDocument? Rounded { get; init; }

    /// <summary>The vials that hold the dose; absent without a product.</summary>
    public ImmutableArray<VialDocument>? Vials { get; init; }

    /// <summary>What is left over in the vials; absent without a product.</summary>
    public QuantityDocument? Waste { get; init; }

    /// <summary>What is to be said of the rounding.</summary>
    public string? Note { get; init; }
}
