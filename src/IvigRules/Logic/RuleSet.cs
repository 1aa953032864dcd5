namespace IvigRules.Logic;

/// <summary>The rules of one indication, in the order in which they are reported.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed class RuleSet
{
    /// <summary>The indication that the rules decide on.</summary>
    public required Indication Indication { get; init; }

    /// <summary>The rules of all five kinds: indications and advice, contraindications, checks, precautions.</summary>
    public required ImmutableArray<Rule> Rules { get; init; }

    /// <summary>The rules of these kinds, in order.</summary>
    internal IEnumerable<Rule> Of(params ImmutableArray<RuleKind> kinds) => Rules.Where(rule => kinds.Contains(rule.Kind));
}
