using System.Collections.Immutable;
using IvigRules.Facts;

namespace IvigRules.Logic;

/// <summary>The rules of one indication, in table order.</summary>
public sealed class RuleSet
{
    /// <summary>What the rules decide.</summary>
    public required Indication Indication { get; init; }

    /// <summary>The rules in the order in which they are reported: indications and advice, then contraindications.</summary>
    public required ImmutableArray<Rule> Rules { get; init; }
}
