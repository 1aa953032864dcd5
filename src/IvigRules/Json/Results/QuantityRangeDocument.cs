namespace IvigRules.Json.Results;

/// <summary>A quantity from its least to its largest value. Both are equal when it is one number.</summary>
[JsonConverter(typeof(ContractJsonConverter))]
public sealed class QuantityRangeDocument
{
    internal QuantityRangeDocument()
    {
    }

    /// <summary>The least.</summary>
    public QuantityDocument Low { get; internal set; } = null!;

    /// <summary>The largest.</summary>
    public QuantityDocument High { get; internal set; } = null!;
}
