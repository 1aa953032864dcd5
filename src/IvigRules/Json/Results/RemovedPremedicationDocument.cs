namespace IvigRules.Json.Results;

/// <summary>A drug usually given before the infusion that this patient should not have.</summary>
[JsonConverter(typeof(ContractJsonConverter))]
public sealed class RemovedPremedicationDocument
{
    internal RemovedPremedicationDocument()
    {
    }

    /// <summary>The identifier of the drug.</summary>
    public string Drug { get; internal set; } = null!;

    /// <summary>What is recorded.</summary>
    public string Because { get; internal set; } = null!;
}
