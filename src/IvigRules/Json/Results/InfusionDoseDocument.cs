namespace IvigRules.Json.Results;

/// <summary>One end of the dose of one infusion.</summary>
[JsonConverter(typeof(ContractJsonConverter))]
public sealed class InfusionDoseDocument
{
    internal InfusionDoseDocument()
    {
    }

    /// <summary>Dose for each kilogram times weight, exactly.</summary>
    public QuantityDocument Exact { get; internal set; } = null!;

    /// <summary>The dose after rounding to whole vials; absent when it was not rounded.</summary>
    public QuantityDocument? Rounded { get; internal set; }

    /// <summary>The vials that hold the dose; absent without a product.</summary>
    public ImmutableArray<VialDocument>? Vials { get; internal set; }

    /// <summary>What is left over in the vials; absent without a product.</summary>
    public QuantityDocument? Waste { get; internal set; }

    /// <summary>What is to be said of the rounding.</summary>
    public string? Note { get; internal set; }
}
