using IvigRules.Dosing;

namespace IvigRules.Json.Results;

/// <summary>The weight that a dose was worked out for.</summary>
[JsonConverter(typeof(ContractJsonConverter))]
public sealed class DoseWeightDocument
{
    internal DoseWeightDocument()
    {
    }

    /// <summary>Which weight it is.</summary>
    public DoseWeightBasis Basis { get; internal set; }

    /// <summary>The number.</summary>
    public decimal Value { get; internal set; }

    /// <summary>The unit in UCUM: kg.</summary>
    public string Unit { get; internal set; } = null!;

    /// <summary>Why that one.</summary>
    public string Because { get; internal set; } = null!;
}
