using IvigRules.Policy;

namespace IvigRules.Criteria;

/// <summary>A criterion on one therapy: it had one of the named outcomes, has not helped and is not running.</summary>
internal sealed class OneTherapy
{
    private readonly Therapy _therapy;
    private readonly TherapyQuestion _question;
    private readonly TherapyRelation[] _relations;

    private OneTherapy(TherapyQuestion question, TherapyHierarchy therapies)
    {
        _therapy = question.Therapy;
        _question = question;
        _relations = therapies.RelationsTo(_therapy);
    }

    internal static Criterion InThisRelapse(
        Disease disease, Therapy therapy, string statement, params ImmutableArray<TherapyOutcome> outcomes) =>
        Create(statement, new(TherapyClaim.HadOutcome, therapy, outcomes, disease));

    internal static Criterion AtAnyTime(Therapy therapy, string statement, params ImmutableArray<TherapyOutcome> outcomes) =>
        Create(statement, new(TherapyClaim.HadOutcome, therapy, outcomes));

    private static FactCriterion Create(string statement, TherapyQuestion question) =>
        new(statement, therapies => new OneTherapy(question, therapies).Judge)
        {
            Asks = question,
            Reads = question.Relapse is null ? ["priorTherapies"] : ["priorTherapies", "relapses"],
        };

    private Truth Judge(CaseView view, Notes? notes)
    {
        var period = TherapyPeriod.Of(_question.Relapse, view);
        if (period.IsEmpty)
        {
            notes?.Saw($"no relapse is active that it could belong to");
            return Truth.NotMet;
        }

        return Satisfied(view, period, notes).And(Contradicted(view, period, notes).Not());
    }

    /// <summary>The Kleene "any" over the records that responded or are running, or may have.</summary>
    private Truth Contradicted(CaseView view, TherapyPeriod period, Notes? notes)
    {
        var contradicted = Truth.NotMet;
        foreach (var record in view.PriorTherapies)
        {
            if (!(record.Contradicts || record.IsOutcomeOpen) || !(Counts(record, period) || MayBeIt(record, period)))
                continue;
            notes?.Cites("priorTherapies", record.Place);
            notes?.Saw($"{record.Describe()}");
            var outcome = record.IsOutcomeOpen ? OpenOutcome(record, notes) : Truth.Met;
            contradicted = contradicted.Or(
                !_relations.IsWithin(record.Number) ? WhichAgent(record, notes)
                : outcome == Truth.Unknown ? Truth.Unknown
                : period.Holds(record, notes));
        }

        if (contradicted == Truth.Met || !view.IsIncomplete(CaseList.PriorTherapies))
            return contradicted;
        notes?.MissesRest(CaseList.PriorTherapies);
        return Truth.Unknown;
    }

    /// <summary>The Kleene "any" over the other records; Unknown without any.</summary>
    private Truth Satisfied(CaseView view, TherapyPeriod period, Notes? notes)
    {
        var satisfied = Truth.NotMet;
        var nothingRecorded = true;
        var nothingCounts = true;
        var open = notes?.OpenPoints ?? 0;
        foreach (var record in view.PriorTherapies)
        {
            if (!Counts(record, period))
                continue;
            nothingCounts = false;
            if (record.Contradicts || record.IsEndedCourse)
                continue;
            nothingRecorded = false;
            satisfied = satisfied.Or(JudgeRecord(record, period, notes));
        }

        notes?.Settle(satisfied, open);
        if (!nothingRecorded)
            return satisfied;
        notes?.Misses("priorTherapies", _therapy.Id);
        if (nothingCounts)
            period.SayWhatWasLeftAside(view, _therapy, _relations, notes);
        return Truth.Unknown;
    }

    /// <summary>Whether one record satisfies the criterion.</summary>
    private Truth JudgeRecord(TherapyRecord record, TherapyPeriod period, Notes? notes)
    {
        notes?.Cites("priorTherapies", record.Place);
        notes?.Saw($"{record.Describe()}");
        var isBeneath = record.Therapy != _therapy && !IsAbove(record);
        if (record.Outcome == TherapyOutcome.NeverGiven)
            return isBeneath ? OnlyAPart(record, notes) : Truth.NotMet;
        if (record.IsOutcomeOpen)
            OpenOutcome(record, notes);
        if (IsAbove(record))
            return WhichAgent(record, notes);
        if (record.IsOutcomeOpen)
            return Truth.Unknown;
        if (!_question.Names(record.Outcome))
        {
            notes?.NeedsJudgement(
                $"the source does not say what follows when it {TherapyWords.Became(record.Outcome, isPlural: false).TrimStart()}");
            return Truth.Unknown;
        }

        return isBeneath && record.Outcome is (TherapyOutcome.Contraindicated or TherapyOutcome.Unavailable)
            ? OnlyAPart(record, notes)
            : period.Holds(record, notes);
    }

    /// <summary>A part is not the whole: what speaks against one agent, or that it was not tried, does not speak of every one.</summary>
    private Truth OnlyAPart(TherapyRecord record, Notes? notes)
    {
        notes?.Misses("priorTherapies", _therapy.Id,
            $"only {TherapyNames.InWords(record.Therapy)}, or every kind of {TherapyNames.InWords(_therapy)}?");
        return Truth.Unknown;
    }

    private static Truth WhichAgent(TherapyRecord record, Notes? notes)
    {
        notes?.Misses(record, "priorTherapies.therapy", $"which agent is meant by {record.Name} is not recorded");
        return Truth.Unknown;
    }

    private static Truth OpenOutcome(TherapyRecord record, Notes? notes)
    {
        notes?.MissesOutcome(record);
        return Truth.Unknown;
    }

    private bool IsAbove(TherapyRecord record) => _relations[record.Number] == TherapyRelation.Above;

    private bool Counts(TherapyRecord record, TherapyPeriod period) => record.Number >= 0
        && _relations[record.Number] is TherapyRelation.Within or TherapyRelation.Above && period.IsPossible(record);

    /// <summary>
    /// A record on another group that has an agent in common, such as methylprednisolone without a route with the intravenous
    /// corticosteroids: running or helping, it may be that agent. Beyond the source: the safer reading.
    /// </summary>
    private bool MayBeIt(TherapyRecord record, TherapyPeriod period) =>
        record.Number >= 0 && _relations[record.Number] == TherapyRelation.Sharing && period.IsPossible(record);
}
