using IvigRules.Criteria;

namespace IvigRules.Json.Results;

/// <summary>A conclusion about a recorded reaction to an earlier infusion.</summary>
public sealed class AdverseReactionDocument
{
    /// <summary>The identifier of the rule, such as <c>AR-01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What the reaction points to.</summary>
    public required ReactionStatus Status { get; init; }

    /// <summary>What that means, and what was recorded.</summary>
    public required string Because { get; init; }

    /// <summary>The identifiers of the references that it rests on.</summary>
    public required ImmutableArray<string> Evidence { get; init; }
}
