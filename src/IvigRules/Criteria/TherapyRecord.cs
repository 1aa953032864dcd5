using IvigRules.Policy;

namespace IvigRules.Criteria;

/// <summary>A record of a therapy as it stands at the as-of date.</summary>
/// <param name="Place">Its place among the prior therapies of the case.</param>
/// <param name="Number">
/// The therapy's number in the policy's hierarchy; <see cref="TherapyHierarchy.Unknown"/> when its name is not understood.
/// </param>
/// <param name="Therapy">The therapy by its canonical name; as it was charted when that is not understood.</param>
/// <param name="Outcome">The outcome; absent when it is not recorded.</param>
/// <param name="StartedOn">When it started, or when the outcome was established.</param>
/// <param name="EndedOn">When it ended; absent when that lies after the as-of date.</param>
/// <param name="EndsLater">Whether an end is recorded that lies after the as-of date.</param>
internal sealed record TherapyRecord(
    int Place, int Number, Therapy Therapy, TherapyOutcome? Outcome, DateOnly? StartedOn, DateOnly? EndedOn, bool EndsLater)
{
    /// <summary>
    /// Whether the outcome is not known, though the therapy was or may have been given; a running course that ended is no outcome.
    /// </summary>
    internal bool IsOutcomeOpen => Outcome is null or TherapyOutcome.Given || IsEndedCourse;

    /// <summary>Whether it is recorded as running and as ended, which contradicts itself.</summary>
    internal bool IsEndedCourse => Outcome == TherapyOutcome.Ongoing && EndedOn is not null;

    /// <summary>Whether it is running.</summary>
    internal bool IsRunning => Outcome == TherapyOutcome.Ongoing && EndedOn is null;

    /// <summary>Whether it responded or is running, which contradicts a criterion whatever else is recorded.</summary>
    internal bool Contradicts => Outcome == TherapyOutcome.Responded || IsRunning;

    /// <summary>
    /// Whether it lies in a relapse: Met from the onset on, NotMet before it, Unknown when its dates do not say or the onset is not
    /// recorded. An intolerance and a contraindication count at any time.
    /// </summary>
    internal Truth InRelapse(DateOnly? onset)
    {
        if (Outcome is TherapyOutcome.NotTolerated or TherapyOutcome.Contraindicated)
            return Truth.Met;
        if (onset is null)
            return Truth.Unknown;
        if (StartedOn is { } started)
            return Kleene.From(started >= onset);
        return EndedOn < onset ? Truth.NotMet : Truth.Unknown;
    }

    /// <summary>The therapy as it was charted.</summary>
    internal required Therapy Charted { get; init; }

    /// <summary>The therapy in words, after the name under which it was charted where that is another.</summary>
    internal string Name => TherapyWords.Charted(Charted, Therapy);

    /// <summary>The record in words: therapy, outcome and dates, such as <c>plasma exchange failed, started 2026-11-09</c>.</summary>
    internal string Describe()
    {
        var started = StartedOn is { } start ? $", {(IsEstablished ? "established" : "started")} {Invariant.Format(start)}" : "";
        var ended = EndedOn is { } end ? $", ended {Invariant.Format(end)}" : "";
        var became = IsEndedCourse
            ? ": recorded as running and as ended"
            : TherapyWords.Became(Outcome, TherapyNames.IsPlural(Therapy));
        return string.Concat(Name, became, started, ended);
    }

    /// <summary>Whether the start is the day on which the outcome was established.</summary>
    private bool IsEstablished => Outcome is TherapyOutcome.Contraindicated or TherapyOutcome.Unavailable or TherapyOutcome.Declined
        or TherapyOutcome.NeverGiven;
}
