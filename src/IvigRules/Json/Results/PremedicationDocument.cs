namespace IvigRules.Json.Results;

/// <summary>A drug usually given before the infusion.</summary>
[JsonConverter(typeof(ContractJsonConverter))]
public sealed class PremedicationDocument
{
    internal PremedicationDocument()
    {
    }

    /// <summary>The identifier of the drug.</summary>
    public string Drug { get; internal set; } = null!;

    /// <summary>The least usual dose; absent when the patient is not known to be an adult.</summary>
    public QuantityDocument? Low { get; internal set; }

    /// <summary>The largest usual dose; absent when the patient is not known to be an adult.</summary>
    public QuantityDocument? High { get; internal set; }

    /// <summary>A note for this patient; absent when there is none.</summary>
    public string? Note { get; internal set; }
}
