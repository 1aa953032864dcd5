namespace IvigRules.Json.Results;

/// <summary>The dose of one infusion. Both ends are equal when it is one number.</summary>
public sealed class InfusionDoseRangeDocument
{
    /// <summary>The least.</summary>
    public required InfusionDoseDocument Low { get; init; }

    /// <summary>The largest.</summary>
    public required InfusionDoseDocument High { get; init; }
}
