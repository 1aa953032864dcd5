using System.Collections.Immutable;
using IvigRules.Evidence;
using IvigRules.Knowledge;
using IvigRules.Text;

namespace IvigRules.Assessments;

/// <summary>A check before the infusion.</summary>
/// <param name="Id">The stable identifier, such as <c>PRE-01</c>.</param>
/// <param name="Status">How it came out.</param>
/// <param name="Statement">What is checked.</param>
/// <param name="Because">What was observed.</param>
public sealed record Check(string Id, CheckStatus Status, string Statement, string Because)
{
    /// <summary>What the check rests on; none in one that a program made itself.</summary>
    public ImmutableArray<Citation> Evidence { get; init; } = [];

    /// <summary>The identifier and how it came out, without patient data.</summary>
    public override string ToString() => $"{Id}: {Status.ContractName()}";
}
