namespace IvigRules.Json.Results;

/// <summary>A number with its unit. The number is exact and may have up to 28 digits.</summary>
public sealed class QuantityDocument
{
    /// <summary>The number.</summary>
    public required decimal Value { get; init; }

    /// <summary>The unit in UCUM.</summary>
    public required string Unit { get; init; }
}
