using System.Collections.Immutable;
using IvigRules.Facts;

namespace IvigRules.Criteria;

/// <summary>The outcomes of a therapy that satisfy a criterion.</summary>
internal sealed class Outcomes(ImmutableArray<TherapyOutcome> all)
{
    private readonly uint _bits = all.Aggregate(0u, (bits, outcome) => bits | 1u << (int)outcome);

    internal ImmutableArray<TherapyOutcome> All => all;

    internal bool Contains(TherapyOutcome outcome) => (_bits >> (int)outcome & 1) != 0;
}
