namespace IvigRules.Json.Results;

/// <summary>The dose of one infusion. Both ends are equal when it is one number.</summary>
[JsonConverter(typeof(ContractJsonConverter))]
public sealed class InfusionDoseRangeDocument
{
    internal InfusionDoseRangeDocument()
    {
    }

    /// <summary>The least.</summary>
    public InfusionDoseDocument Low { get; internal set; } = null!;

    /// <summary>The largest.</summary>
    public InfusionDoseDocument High { get; internal set; } = null!;
}
