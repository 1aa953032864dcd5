namespace IvigRules.Json.Results;

/// <summary>A quantity from its least to its largest value. Both are equal when it is one number.</summary>
public sealed class QuantityRangeDocument
{
    /// <summary>The least.</summary>
    public required QuantityDocument Low { get; init; }

    /// <summary>The largest.</summary>
    public required QuantityDocument High { get; init; }
}
