using System.Collections.Immutable;
using IvigRules.Dosing;
using IvigRules.Evidence;
using IvigRules.Knowledge;

namespace IvigRules.Logic;

/// <summary>One guideline sentence: an id, when it holds, how strongly the source puts it, and where it stands.</summary>
public sealed class Rule
{
    /// <summary>The stable identifier, such as <c>MS-01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is for.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>How the source puts it, such as <c>would consider (third line)</c>.</summary>
    public required string Strength { get; init; }

    /// <summary>The rule as a sentence.</summary>
    public required string Statement { get; init; }

    /// <summary>When it holds.</summary>
    public required Criterion When { get; init; }

    /// <summary>What it rests on; never empty.</summary>
    public required ImmutableArray<Citation> Evidence { get; init; }

    /// <summary>The regimen that goes with an indication; absent where the source states none.</summary>
    public Regimen? Regimen { get; init; }

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;
}
