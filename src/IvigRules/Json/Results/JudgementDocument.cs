namespace IvigRules.Json.Results;

/// <summary>A point on which the source is silent and that could still change the verdict.</summary>
public sealed class JudgementDocument
{
    /// <summary>The identifier of the rule that raises it.</summary>
    public required string Rule { get; init; }

    /// <summary>The criterion's statement.</summary>
    public required string Says { get; init; }

    /// <summary>What was seen.</summary>
    public required string Because { get; init; }
}
