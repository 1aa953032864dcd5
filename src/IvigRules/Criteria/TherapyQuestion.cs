namespace IvigRules.Criteria;

/// <summary>A criterion's question: did a therapy have one of these outcomes in this period?</summary>
/// <param name="Therapy">The therapy; absent for all therapies of a group.</param>
/// <param name="Outcomes">The outcomes that the rule names, in its order.</param>
/// <param name="Relapse">The disease whose active relapse is the period; absent for any time.</param>
/// <param name="BeforeSyndrome">Whether it must have ended by the onset of the immune reconstitution syndrome.</param>
internal sealed record TherapyQuestion(
    Therapy? Therapy, ImmutableArray<TherapyOutcome> Outcomes, Disease? Relapse = null, bool BeforeSyndrome = false)
{
    private readonly uint _named = Outcomes.Aggregate(0u, (bits, outcome) => bits | 1u << (int)outcome);

    /// <summary>Whether the rule names an outcome.</summary>
    internal bool Names(TherapyOutcome outcome) => (_named >> (int)outcome & 1) != 0;
}
