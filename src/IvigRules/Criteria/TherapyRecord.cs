namespace IvigRules.Criteria;

/// <summary>A record of a therapy as it stands at the as-of date.</summary>
/// <param name="Place">Its place among the prior therapies of the case.</param>
/// <param name="Number">
/// The therapy's number in the policy's hierarchy; <see cref="Policy.TherapyHierarchy.Unknown"/> when no group or rule names it.
/// </param>
/// <param name="Therapy">The therapy as the policy spells it; as it was recorded when no group or rule names it.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="StartedOn">When it started, or when the outcome was established.</param>
/// <param name="EndedOn">When it ended; absent when that lies after the as-of date.</param>
/// <param name="EndsLater">Whether an end is recorded that lies after the as-of date.</param>
internal sealed record TherapyRecord(
    int Place, int Number, Therapy Therapy, TherapyOutcome Outcome, DateOnly? StartedOn, DateOnly? EndedOn, bool EndsLater)
{
    /// <summary>Whether it responded or is running, which contradicts a criterion whatever else is recorded.</summary>
    internal bool Contradicts => Outcome is TherapyOutcome.Responded or TherapyOutcome.Ongoing;

    /// <summary>
    /// Whether it lies in a relapse: Met from the onset on, NotMet before it, Unknown when its dates do not say. An intolerance and a
    /// contraindication count at any time, and without an onset every record counts.
    /// </summary>
    internal Truth InRelapse(DateOnly? onset)
    {
        if (onset is null || Outcome is TherapyOutcome.NotTolerated or TherapyOutcome.Contraindicated)
            return Truth.Met;
        if (StartedOn is { } started)
            return Kleene.From(started >= onset);
        return EndedOn < onset ? Truth.NotMet : Truth.Unknown;
    }

    /// <summary>The record in words: the therapy if requested, the outcome and the dates.</summary>
    internal string Describe(bool withTherapy)
    {
        var therapy = withTherapy ? $"{Therapy.Id}: " : "";
        var started = StartedOn is { } start ? $", {(IsEstablished ? "established" : "started")} {Invariant.Format(start)}" : "";
        var ended = EndedOn is { } end ? $", ended {Invariant.Format(end)}" : "";
        return string.Concat(therapy, Outcome.Display(), started, ended);
    }

    /// <summary>Whether the start is the day on which the outcome was established.</summary>
    private bool IsEstablished => Outcome is TherapyOutcome.Contraindicated or TherapyOutcome.Unavailable or TherapyOutcome.Declined;
}
