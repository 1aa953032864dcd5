using IvigRules.Criteria;

namespace IvigRules.Json.Results;

/// <summary>A conclusion about a recorded reaction to an earlier infusion.</summary>
[JsonConverter(typeof(ContractJsonConverter))]
public sealed class AdverseReactionDocument
{
    internal AdverseReactionDocument()
    {
    }

    /// <summary>The identifier of the rule, such as <c>AR-01</c>.</summary>
    public string Id { get; internal set; } = null!;

    /// <summary>What the reaction points to.</summary>
    public ReactionStatus Status { get; internal set; }

    /// <summary>What that means, and what was recorded.</summary>
    public string Because { get; internal set; } = null!;

    /// <summary>The identifiers of the references that it rests on.</summary>
    public ImmutableArray<string> Evidence { get; internal set; }
}
