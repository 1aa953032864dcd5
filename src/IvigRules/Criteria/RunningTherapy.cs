using IvigRules.Policy;

namespace IvigRules.Criteria;

internal static class RunningTherapy
{
    /// <summary>A course is recorded as started in this relapse and running. For advice: Unknown counts as NotMet.</summary>
    internal static Criterion InThisRelapse(Disease disease, Therapy therapy, string statement) => new FactCriterion(statement, therapies =>
    {
        var relations = therapies.RelationsTo(therapy);
        return (view, notes) =>
        {
            var truth = Truth.NotMet;
            var relapse = view.Relapse(disease);
            foreach (var record in view.PriorTherapies)
            {
                if (record.Outcome != TherapyOutcome.Ongoing || relapse.IsActive != Truth.Met
                    || !relations.IsWithin(record.Number) || record.InRelapse(relapse.Onset) != Truth.Met)
                    continue;
                truth = Truth.Met;
                notes?.Cites("priorTherapies", record.Place);
                notes?.Saw($"{record.Describe(withTherapy: record.Therapy != therapy)}");
            }

            return truth;
        };
    })
    {
        Reads = ["priorTherapies", "relapses"],
    };

    /// <summary>A single therapy is recorded as running; Unknown when it has no record.</summary>
    internal static Criterion IsOngoing(Therapy therapy, string statement) => new FactCriterion(statement, (view, notes) =>
    {
        var truth = Truth.Unknown;
        foreach (var record in view.PriorTherapies)
        {
            if (record.Therapy != therapy)
                continue;
            truth = truth == Truth.Met ? truth : Kleene.From(record.Outcome == TherapyOutcome.Ongoing);
            notes?.Cites("priorTherapies", record.Place);
            notes?.Saw($"{record.Describe(withTherapy: false)}");
        }

        if (truth == Truth.Unknown)
            notes?.Misses("priorTherapies", therapy.Id, $"nothing is recorded on {therapy.Id}");
        return truth;
    })
    {
        Reads = ["priorTherapies"],
    };
}
