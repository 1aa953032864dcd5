namespace IvigRules.Json.Results;

/// <summary>A drug usually given before the infusion that this patient should not have.</summary>
public sealed class RemovedPremedicationDocument
{
    /// <summary>The identifier of the drug.</summary>
    public required string Drug { get; init; }

    /// <summary>What is recorded.</summary>
    public required string Because { get; init; }
}
