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
        _therapy = question.Therapy!.Value;
        _question = question;
        _relations = therapies.RelationsTo(_therapy);
    }

    internal static Criterion InThisRelapse(
        Disease disease, Therapy therapy, string statement, params ImmutableArray<TherapyOutcome> outcomes) =>
        Create(statement, new(therapy, outcomes, disease));

    internal static Criterion AtAnyTime(Therapy therapy, string statement, params ImmutableArray<TherapyOutcome> outcomes) =>
        Create(statement, new(therapy, outcomes));

    private static FactCriterion Create(string statement, TherapyQuestion question) =>
        new(statement, therapies => new OneTherapy(question, therapies).Judge)
        {
            Asks = question,
            Reads = question.Relapse is null ? ["priorTherapies"] : ["priorTherapies", "relapses"],
        };

    private Truth Judge(CaseView view, Notes? notes)
    {
        DateOnly? onset = null;
        if (_question.Relapse is { } disease)
        {
            var relapse = view.Relapse(disease);
            if (relapse.IsActive == Truth.NotMet)
            {
                notes?.Saw($"there is no active relapse that it could belong to");
                return Truth.NotMet;
            }

            onset = relapse.Onset;
        }

        return Satisfied(view, onset, notes).And(Contradicted(view, onset, notes).Not());
    }

    /// <summary>The Kleene "any" over the records that responded or are running.</summary>
    private Truth Contradicted(CaseView view, DateOnly? onset, Notes? notes)
    {
        var contradicted = Truth.NotMet;
        foreach (var record in view.PriorTherapies)
        {
            if (record.Contradicts && Counts(record, onset))
                contradicted = contradicted.Or(JudgeRecord(record, onset, notes));
        }

        return contradicted;
    }

    /// <summary>The Kleene "any" over the other records; Unknown without any.</summary>
    private Truth Satisfied(CaseView view, DateOnly? onset, Notes? notes)
    {
        var satisfied = Truth.NotMet;
        var nothingRecorded = true;
        var nothingCounts = true;
        var open = notes?.OpenPoints ?? 0;
        foreach (var record in view.PriorTherapies)
        {
            if (!Counts(record, onset))
                continue;
            nothingCounts = false;
            if (record.Contradicts)
                continue;
            nothingRecorded = false;
            satisfied = satisfied.Or(JudgeRecord(record, onset, notes));
        }

        notes?.Settle(satisfied, open);
        if (!nothingRecorded)
            return satisfied;
        notes?.Misses("priorTherapies", _therapy.Id);
        if (nothingCounts)
            notes?.Saw($"{(onset is null ? "nothing is recorded" : "nothing is recorded in this relapse")}");
        return Truth.Unknown;
    }

    private bool Counts(TherapyRecord record, DateOnly? onset) =>
        record.Number >= 0 && _relations[record.Number] != TherapyRelation.None && record.InRelapse(onset) != Truth.NotMet;

    /// <summary>Whether one record satisfies (or contradicts) the criterion.</summary>
    private Truth JudgeRecord(TherapyRecord record, DateOnly? onset, Notes? notes)
    {
        notes?.Cites("priorTherapies", record.Place);
        notes?.Saw($"{record.Describe(withTherapy: record.Therapy != _therapy)}");
        if (_relations[record.Number] == TherapyRelation.Above)
        {
            notes?.Misses(record, "priorTherapies.therapy", $"which agent '{record.Therapy.Id}' was is not recorded");
            return Truth.Unknown;
        }

        if (!record.Contradicts && !_question.Names(record.Outcome))
        {
            notes?.NeedsJudgement($"the source does not say what follows when it is {record.Outcome.Display()}");
            return Truth.Unknown;
        }

        var isIn = record.InRelapse(onset);
        if (isIn == Truth.Unknown)
            notes?.Misses(record, "priorTherapies.startedOn", $"when it started is not recorded");
        return isIn;
    }
}
