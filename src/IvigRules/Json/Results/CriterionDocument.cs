using IvigRules.Assessments;

namespace IvigRules.Json.Results;

/// <summary>The truth of one criterion with what was seen.</summary>
public sealed class CriterionDocument
{
    /// <summary>The criterion's statement.</summary>
    public required string Says { get; init; }

    /// <summary>Whether it holds.</summary>
    public required Truth Truth { get; init; }

    /// <summary>Why it is Unknown; absent otherwise, and for a combination.</summary>
    public UnknownReason? Reason { get; init; }

    /// <summary>What was seen; absent for a combination.</summary>
    public string? Because { get; init; }

    /// <summary>The parts of a combination; absent for a criterion that reads facts.</summary>
    public ImmutableArray<CriterionDocument>? Of { get; init; }
}
