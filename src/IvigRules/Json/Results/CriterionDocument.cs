using IvigRules.Assessments;

namespace IvigRules.Json.Results;

/// <summary>The truth of one criterion with what was seen.</summary>
[JsonConverter(typeof(ContractJsonConverter))]
public sealed class CriterionDocument
{
    internal CriterionDocument()
    {
    }

    /// <summary>The criterion's statement.</summary>
    public string Says { get; internal set; } = null!;

    /// <summary>Whether it holds.</summary>
    public Truth Truth { get; internal set; }

    /// <summary>Why it is Unknown; absent otherwise, and for a combination.</summary>
    public UnknownReason? Reason { get; internal set; }

    /// <summary>What was seen; absent for a combination.</summary>
    public string? Because { get; internal set; }

    /// <summary>The parts of a combination; absent for a criterion that reads facts.</summary>
    public ImmutableArray<CriterionDocument>? Of { get; internal set; }
}
