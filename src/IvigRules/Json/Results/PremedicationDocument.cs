namespace IvigRules.Json.Results;

/// <summary>A drug usually given before the infusion.</summary>
public sealed class PremedicationDocument
{
    /// <summary>The identifier of the drug.</summary>
    public required string Drug { get; init; }

    /// <summary>The least usual dose; absent when the patient is not known to be an adult.</summary>
    public QuantityDocument? Low { get; init; }

    /// <summary>The largest usual dose; absent when the patient is not known to be an adult.</summary>
    public QuantityDocument? High { get; init; }
}
