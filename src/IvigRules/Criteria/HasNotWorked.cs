using IvigRules.Policy;

namespace IvigRules.Criteria;

/// <summary>Criteria that a therapy has not worked in the active relapse.</summary>
internal static class HasNotWorked
{
    internal const string NothingAgainst = "nothing recorded speaks against it";

    /// <summary>The therapy has not worked in the relapse and is not running. Met also when nothing is recorded.</summary>
    internal static Criterion NorIsRunning(Disease disease, Therapy therapy, string statement) =>
        Create(TherapyClaim.NoResponseNorCourse, disease, therapy, statement,
            record => record.Contradicts, record => record.IsOutcomeOpen);

    /// <summary>The relapse has not responded to the therapy; a running course does not count. Met also when nothing is recorded.</summary>
    internal static Criterion NoResponse(Disease disease, Therapy therapy, string statement) =>
        Create(TherapyClaim.NoResponse, disease, therapy, statement,
            record => record.Outcome == TherapyOutcome.Responded, record => record.Outcome is null or TherapyOutcome.Given);

    /// <summary>
    /// The relapse has not responded to the therapy, which was given without a response or is ruled out. A response or a running course
    /// is NotMet; a therapy that the patient declined is left to a clinician.
    /// </summary>
    internal static Criterion Tried(Disease disease, Therapy therapy, string statement) => new FactCriterion(statement, therapies =>
    {
        var relations = therapies.RelationsTo(therapy);
        return (view, notes) =>
        {
            var period = TherapyPeriod.Of(disease, view);
            if (period.IsEmpty)
            {
                notes?.Saw($"no relapse is active that could have responded");
                return Truth.NotMet;
            }

            var any = false;
            var truth = Truth.Met;
            foreach (var record in view.PriorTherapies)
            {
                if (!relations.IsWithin(record.Number) || !period.IsPossible(record)
                    || (record.Outcome == TherapyOutcome.NeverGiven && record.Therapy != therapy))
                    continue;
                any = true;
                Observe(record, notes);
                truth = truth.And(JudgeTried(record, period, notes));
            }

            if (any)
                return truth;
            notes?.Misses("priorTherapies", therapy.Id);
            period.SayWhatWasLeftAside(view, therapy, relations, notes);
            return Truth.Unknown;
        };
    })
    {
        Asks = new(TherapyClaim.Tried, therapy, [TherapyOutcome.Failed, TherapyOutcome.NotTolerated], disease),
        Reads = ["priorTherapies", "relapses"],
    };

    private static FactCriterion Create(TherapyClaim claim,
        Disease disease, Therapy therapy, string statement, Predicate<TherapyRecord> speaksAgainst, Predicate<TherapyRecord> isOpen) =>
        new(statement, therapies =>
        {
            var relations = therapies.RelationsTo(therapy);
            return (view, notes) =>
            {
                var period = TherapyPeriod.Of(disease, view);
                if (period.IsEmpty)
                {
                    notes?.Saw($"no relapse is active that could have responded");
                    return Truth.NotMet;
                }

                var any = false;
                var against = Truth.NotMet;
                foreach (var record in view.PriorTherapies)
                {
                    if (!relations.IsWithin(record.Number) || !period.IsPossible(record) || !(speaksAgainst(record) || isOpen(record)))
                        continue;
                    any = true;
                    Observe(record, notes);
                    if (isOpen(record))
                        notes?.MissesOutcome(record);
                    against = against.Or(isOpen(record) ? Truth.Unknown : period.Holds(record, notes));
                }

                if (!any)
                    notes?.Saw($"{NothingAgainst}");
                if (against == Truth.Met || !view.IsIncomplete(CaseList.PriorTherapies))
                    return against.Not();
                notes?.MissesRest(CaseList.PriorTherapies);
                return Truth.Unknown;
            };
        })
        {
            Asks = new(claim, therapy, [], disease),
            Reads = ["priorTherapies", "relapses"],
        };

    private static Truth JudgeTried(TherapyRecord record, TherapyPeriod period, Notes? notes)
    {
        if (record.Outcome == TherapyOutcome.NeverGiven)
            return Truth.NotMet;
        if (record.Outcome == TherapyOutcome.Declined)
        {
            notes?.NeedsJudgement($"the source does not say what follows when they were declined");
            return Truth.Unknown;
        }

        if (record.IsOutcomeOpen)
        {
            notes?.MissesOutcome(record);
            return Truth.Unknown;
        }

        var isIn = period.Holds(record, notes);
        return isIn == Truth.Unknown ? Truth.Unknown : Kleene.From(!record.Contradicts);
    }

    private static void Observe(TherapyRecord record, Notes? notes)
    {
        notes?.Cites("priorTherapies", record.Place);
        notes?.Saw($"{record.Describe()}");
    }
}
