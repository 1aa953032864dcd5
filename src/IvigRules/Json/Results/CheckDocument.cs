using System.Text.Json.Serialization;

namespace IvigRules.Json.Results;

/// <summary>A check before the infusion.</summary>
public sealed class CheckDocument
{
    /// <summary>The identifier of the check, such as <c>PRE-01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Met: passed. Unknown: outstanding. NotMet: failed.</summary>
    [JsonConverter(typeof(CheckStatusConverter))]
    public required Truth Status { get; init; }

    /// <summary>What must be so.</summary>
    public required string Says { get; init; }

    /// <summary>What was seen.</summary>
    public required string Because { get; init; }

    /// <summary>The identifiers of the references that it rests on.</summary>
    public required ImmutableArray<string> Evidence { get; init; }
}
