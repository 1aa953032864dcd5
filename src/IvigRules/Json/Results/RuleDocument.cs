namespace IvigRules.Json.Results;

/// <summary>The truth of one rule with what was seen.</summary>
public sealed class RuleDocument
{
    /// <summary>The identifier of the rule, such as <c>MS-01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What the rule is for.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>How the source puts it.</summary>
    public required string Strength { get; init; }

    /// <summary>Whether it holds.</summary>
    public required Truth Truth { get; init; }

    /// <summary>The rule as a sentence.</summary>
    public required string Statement { get; init; }

    /// <summary>Every criterion of it, met or not.</summary>
    public required CriterionDocument Criterion { get; init; }

    /// <summary>The identifiers of the references that it rests on.</summary>
    public required ImmutableArray<string> Evidence { get; init; }
}
