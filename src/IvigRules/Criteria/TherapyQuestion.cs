namespace IvigRules.Criteria;

/// <summary>The question of a criterion on therapies.</summary>
/// <param name="Claim">The kind of question.</param>
/// <param name="Therapy">The therapy, or the group whose every therapy is meant.</param>
/// <param name="Outcomes">The outcomes that the rule names, in its order.</param>
/// <param name="Relapse">The disease whose active relapse is the period; absent for any time.</param>
internal sealed record TherapyQuestion(
    TherapyClaim Claim, Therapy Therapy, ImmutableArray<TherapyOutcome> Outcomes, Disease? Relapse = null)
{
    private readonly uint _named = Outcomes.Aggregate(0u, (bits, outcome) => bits | 1u << (int)outcome);

    /// <summary>Whether the rule names an outcome.</summary>
    internal bool Names(TherapyOutcome? outcome) => outcome is { } known && (_named >> (int)known & 1) != 0;

    /// <summary>
    /// Whether the answer yes to this question is one to another: an outcome that the rule names, or that the therapy was tried, says that
    /// it has not helped and is not running.
    /// </summary>
    internal bool Implies(TherapyQuestion other) => Therapy == other.Therapy && Relapse == other.Relapse && other.Claim switch
    {
        TherapyClaim.NoResponse => Claim is TherapyClaim.HadOutcome or TherapyClaim.Tried or TherapyClaim.NoResponseNorCourse,
        TherapyClaim.NoResponseNorCourse => Claim is TherapyClaim.HadOutcome or TherapyClaim.Tried,
        TherapyClaim.HadOutcome or TherapyClaim.EveryHadOutcome or TherapyClaim.Tried or TherapyClaim.Stopped => false,
        _ => throw new InvalidOperationException("not a kind of question"),
    };
}
