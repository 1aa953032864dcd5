using IvigRules.Policy;

namespace IvigRules.Criteria;

internal static class Stopped
{
    /// <summary>Natalizumab was given and ended by the onset of the immune reconstitution syndrome.</summary>
    internal static Criterion NatalizumabBeforeTheSyndrome { get; } =
        new FactCriterion("natalizumab was stopped before the syndrome began", Bind)
        {
            Asks = new(Therapy.Natalizumab, [TherapyOutcome.NotTolerated, TherapyOutcome.Failed, TherapyOutcome.Responded],
                BeforeSyndrome: true),
            Reads = ["conditions", "priorTherapies"],
        };

    /// <summary>The day by which natalizumab must have ended: the earliest onset of the syndrome, or else the as-of date.</summary>
    internal static DateOnly Bound(CaseView view)
    {
        DateOnly? earliest = null;
        foreach (var record in view.Conditions)
        {
            if (record.IsPresent && record.Condition is { Kind: ConditionKind.ImmuneReconstitutionSyndrome, Onset: { } onset }
                && !(earliest < onset))
                earliest = onset;
        }

        return earliest ?? view.AsOf;
    }

    private static Judge Bind(TherapyHierarchy therapies)
    {
        var relations = therapies.RelationsTo(Therapy.Natalizumab);
        return (view, notes) => JudgeRecords(view, relations, notes);
    }

    private static Truth JudgeRecords(CaseView view, TherapyRelation[] relations, Notes? notes)
    {
        var bound = Bound(view);
        notes?.Saw($"the bound is {Invariant.Format(bound)}");
        var truth = Truth.Met;
        var any = false;
        foreach (var record in view.PriorTherapies)
        {
            if (!relations.IsWithin(record.Number) || !WasGiven(record))
                continue;
            any = true;
            notes?.Cites("priorTherapies", record.Place);
            notes?.Saw($"{record.Describe(withTherapy: true)}");
            truth = truth.And(JudgeRecord(record, bound, notes));
        }

        if (any)
            return truth;
        notes?.Misses("priorTherapies", Therapy.Natalizumab.Id, $"no course of natalizumab is recorded");
        return Truth.Unknown;
    }

    private static bool WasGiven(TherapyRecord record) =>
        record.Outcome is not (TherapyOutcome.Declined or TherapyOutcome.Unavailable or TherapyOutcome.Contraindicated);

    private static Truth JudgeRecord(TherapyRecord record, DateOnly bound, Notes? notes)
    {
        if (record.Outcome == TherapyOutcome.Ongoing)
            return Truth.NotMet;
        if (record.EndedOn is { } ended)
            return Kleene.From(ended <= bound);
        notes?.Misses(record, "priorTherapies.endedOn",
            $"{(record.EndsLater ? "its end lies after the as-of date" : "when it ended is not recorded")}");
        return Truth.Unknown;
    }
}
