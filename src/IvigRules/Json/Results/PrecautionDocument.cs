namespace IvigRules.Json.Results;

/// <summary>A precaution.</summary>
public sealed class PrecautionDocument
{
    /// <summary>The identifier of the precaution, such as <c>PC-02</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it applies.</summary>
    public required Truth Truth { get; init; }

    /// <summary>The precaution as a sentence.</summary>
    public required string Says { get; init; }

    /// <summary>What was seen.</summary>
    public required string Because { get; init; }

    /// <summary>The identifiers of the references that it rests on.</summary>
    public required ImmutableArray<string> Evidence { get; init; }
}
