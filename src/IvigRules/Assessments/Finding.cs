using System.Collections.Immutable;
using IvigRules.Knowledge;
using IvigRules.Logic;

namespace IvigRules.Assessments;

/// <summary>What became of one criterion, with what was observed: a node of the explanation.</summary>
public sealed class Finding
{
    /// <summary>The criterion's statement.</summary>
    public required string Statement { get; init; }

    /// <summary>Whether it holds.</summary>
    public required Truth Truth { get; init; }

    /// <summary>Why it is Unknown; absent otherwise, and for a combination. Missing where both reasons apply.</summary>
    public UnknownReason? Reason { get; init; }

    /// <summary>What was observed; absent for a combination.</summary>
    public string? Because { get; init; }

    /// <summary>The parts of a combination; empty for an observation.</summary>
    public ImmutableArray<Finding> Parts { get; init; } = [];
}
