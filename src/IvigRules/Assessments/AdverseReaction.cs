using System.Collections.Immutable;
using IvigRules.Evidence;
using IvigRules.Text;

namespace IvigRules.Assessments;

/// <summary>A conclusion about a recorded reaction.</summary>
/// <param name="Id">AR-01, aseptic meningitis, or AR-02, severe allergic reaction.</param>
/// <param name="Status">What it points to.</param>
/// <param name="Because">What it means, and what was recorded.</param>
public sealed record AdverseReaction(string Id, ReactionStatus Status, string Because)
{
    /// <summary>What the conclusion rests on; none in a conclusion that a program made itself.</summary>
    public ImmutableArray<Citation> Evidence { get; init; } = [];

    /// <summary>The identifier and what the reaction points to, without patient data.</summary>
    public override string ToString() => $"{Id}: {Status.ContractName()}";
}
