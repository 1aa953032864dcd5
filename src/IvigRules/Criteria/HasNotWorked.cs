using IvigRules.Policy;

namespace IvigRules.Criteria;

internal static class HasNotWorked
{
    /// <summary>
    /// The relapse has not responded to the therapy, which was given without a response or is ruled out. A response or a running course
    /// is NotMet; a therapy that the patient declined is left to a clinician.
    /// </summary>
    internal static Criterion InThisRelapse(Disease disease, Therapy therapy, string statement) => new FactCriterion(statement, therapies =>
    {
        var relations = therapies.RelationsTo(therapy);
        return (view, notes) =>
        {
            var relapse = view.Relapse(disease);
            if (relapse.IsActive == Truth.NotMet)
            {
                notes?.Saw($"there is no active relapse that could have responded");
                return Truth.NotMet;
            }

            var any = false;
            var truth = Truth.Met;
            foreach (var record in view.PriorTherapies)
            {
                if (!relations.IsWithin(record.Number) || record.InRelapse(relapse.Onset) == Truth.NotMet)
                    continue;
                any = true;
                notes?.Cites("priorTherapies", record.Place);
                notes?.Saw($"{record.Describe(withTherapy: record.Therapy != therapy)}");
                truth = truth.And(JudgeRecord(record, relapse.Onset, notes));
            }

            if (any)
                return truth;
            notes?.Misses("priorTherapies", therapy.Id, $"nothing is recorded in this relapse");
            return Truth.Unknown;
        };
    })
    {
        Asks = new(therapy, [TherapyOutcome.Failed, TherapyOutcome.NotTolerated], disease),
        Reads = ["priorTherapies", "relapses"],
    };

    private static Truth JudgeRecord(TherapyRecord record, DateOnly onset, Notes? notes)
    {
        if (record.Outcome == TherapyOutcome.Declined)
        {
            notes?.NeedsJudgement($"the source does not say what follows when it is {record.Outcome.Display()}");
            return Truth.Unknown;
        }

        if (record.InRelapse(onset) == Truth.Unknown)
        {
            notes?.Misses(record, "priorTherapies.startedOn", $"when it started is not recorded");
            return Truth.Unknown;
        }

        return Kleene.From(!record.Contradicts);
    }
}
