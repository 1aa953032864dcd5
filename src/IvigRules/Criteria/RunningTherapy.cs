using IvigRules.Policy;

namespace IvigRules.Criteria;

internal static class RunningTherapy
{
    /// <summary>No therapy of the group is running or helping. For advice, which is no verdict.</summary>
    internal static Criterion NoneOf(Therapy group, string statement) => new FactCriterion(statement, therapies =>
    {
        var relations = therapies.RelationsTo(group);
        return (view, notes) =>
        {
            var truth = Truth.Met;
            foreach (var record in view.PriorTherapies)
            {
                if (!relations.IsWithin(record.Number) || !IsRunningOrHelping(record))
                    continue;
                truth = Truth.NotMet;
                notes?.Cites("priorTherapies", record.Place);
                notes?.Saw($"{record.Describe()}");
            }

            return truth;
        };
    })
    {
        Reads = ["priorTherapies"],
    };

    /// <summary>A course that is recorded as running and as ended contradicts itself, and may be running.</summary>
    private static bool IsRunningOrHelping(TherapyRecord record) =>
        record.Outcome == TherapyOutcome.Ongoing || record is { Outcome: TherapyOutcome.Responded, EndedOn: null };

    /// <summary>A single therapy is recorded as running; Unknown when it has no record.</summary>
    internal static Criterion IsOngoing(Therapy therapy, string statement) => new FactCriterion(statement, (view, notes) =>
    {
        var any = false;
        var truth = Truth.Unknown;
        foreach (var record in view.PriorTherapies)
        {
            if (record.Therapy != therapy)
                continue;
            truth = (any ? truth : Truth.NotMet).Or(record.IsOutcomeOpen ? Truth.Unknown : Kleene.From(record.IsRunning));
            any = true;
            notes?.Cites("priorTherapies", record.Place);
            notes?.Saw($"{record.Describe()}");
        }

        if (!any)
            notes?.Misses("priorTherapies", therapy.Id, $"nothing is recorded on {TherapyNames.InWords(therapy)}");
        return truth;
    })
    {
        Reads = ["priorTherapies"],
    };
}
