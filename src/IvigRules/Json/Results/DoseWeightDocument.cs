using IvigRules.Dosing;

namespace IvigRules.Json.Results;

/// <summary>The weight that a dose was worked out for.</summary>
public sealed class DoseWeightDocument
{
    /// <summary>Which weight it is.</summary>
    public required DoseWeightBasis Basis { get; init; }

    /// <summary>The number.</summary>
    public required decimal Value { get; init; }

    /// <summary>The unit in UCUM: kg.</summary>
    public required string Unit { get; init; }

    /// <summary>Why that one.</summary>
    public required string Because { get; init; }
}
