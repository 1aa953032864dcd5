namespace IvigRules.Json.Results;

/// <summary>The truth of one rule with what was seen.</summary>
[JsonConverter(typeof(ContractJsonConverter))]
public sealed class RuleDocument
{
    internal RuleDocument()
    {
    }

    /// <summary>The identifier of the rule, such as <c>MS-01</c>.</summary>
    public string Id { get; internal set; } = null!;

    /// <summary>What the rule is for.</summary>
    public RuleKind Kind { get; internal set; }

    /// <summary>How the source puts it.</summary>
    public string Strength { get; internal set; } = null!;

    /// <summary>Whether it holds.</summary>
    public Truth Truth { get; internal set; }

    /// <summary>The rule as a sentence.</summary>
    public string Statement { get; internal set; } = null!;

    /// <summary>Every criterion of it, met or not.</summary>
    public CriterionDocument Criterion { get; internal set; } = null!;

    /// <summary>The identifiers of the references that it rests on.</summary>
    public ImmutableArray<string> Evidence { get; internal set; }
}
