using System.Collections.Immutable;
using IvigRules.Evidence;
using IvigRules.Knowledge;
using IvigRules.Logic;
using IvigRules.Text;

namespace IvigRules.Assessments;

/// <summary>Something to watch for in this patient. It warns and never changes a verdict.</summary>
/// <param name="Id">The stable identifier, such as <c>PC-02</c>.</param>
/// <param name="Truth">Whether it applies.</param>
/// <param name="Statement">What to watch for and do.</param>
/// <param name="Because">What was observed.</param>
public sealed record Precaution(string Id, Truth Truth, string Statement, string Because)
{
    /// <summary>What the precaution rests on; none in one that a program made itself.</summary>
    public ImmutableArray<Citation> Evidence { get; init; } = [];

    /// <summary>The identifier and whether it applies, without patient data.</summary>
    public override string ToString() => $"{Id}: {Truth.ContractName()}";
}
