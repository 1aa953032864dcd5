using IvigRules.Policy;

namespace IvigRules.Criteria;

internal static class Stopped
{
    /// <summary>Natalizumab was given and ended by the onset of the immune reconstitution syndrome.</summary>
    internal static Criterion NatalizumabBeforeTheSyndrome { get; } =
        new FactCriterion("natalizumab was stopped before the syndrome began", Bind)
        {
            Asks = new(TherapyClaim.Stopped, Therapy.Natalizumab,
                [TherapyOutcome.NotTolerated, TherapyOutcome.Failed, TherapyOutcome.Responded]),
            Reads = ["conditions", "priorTherapies"],
        };

    /// <summary>The day by which natalizumab must have ended: the earliest onset of the syndrome, or else the as-of date.</summary>
    internal static DateOnly Bound(CaseView view) => EarliestOnset(view) ?? view.AsOf;

    private static DateOnly? EarliestOnset(CaseView view)
    {
        DateOnly? earliest = null;
        foreach (var record in view.Conditions)
        {
            if (record.IsPresent && record.Condition.Kind == ConditionKind.ImmuneReconstitutionSyndrome
                && record.Condition.Onset is { } onset && !(earliest < onset))
                earliest = onset;
        }

        return earliest;
    }

    /// <summary>A record of the syndrome without an onset may be the earliest.</summary>
    private static bool EveryOnsetIsRecorded(CaseView view)
    {
        var any = false;
        foreach (var record in view.Conditions)
        {
            if (!record.IsPresent || record.Condition.Kind != ConditionKind.ImmuneReconstitutionSyndrome)
                continue;
            if (record.Condition.Onset is null)
                return false;
            any = true;
        }

        return any;
    }

    private static Judge Bind(TherapyHierarchy therapies)
    {
        var relations = therapies.RelationsTo(Therapy.Natalizumab);
        return (view, notes) => JudgeRecords(view, relations, notes);
    }

    private static Truth JudgeRecords(CaseView view, TherapyRelation[] relations, Notes? notes)
    {
        var bound = Bound(view);
        notes?.Saw($"it had to end by {Invariant.Format(bound)}");
        var truth = Truth.Met;
        var any = false;
        foreach (var record in view.PriorTherapies)
        {
            if (record.Number >= 0 && relations[record.Number] == TherapyRelation.Above && MayRun(record))
            {
                truth = truth.And(Truth.Unknown);
                notes?.Cites("priorTherapies", record.Place);
                notes?.Misses(record, "priorTherapies.therapy", $"{record.Describe()}, which may be natalizumab");
            }

            if (!relations.IsWithin(record.Number) || !WasGiven(record))
                continue;
            any = true;
            notes?.Cites("priorTherapies", record.Place);
            notes?.Saw($"{record.Describe()}");
            truth = truth.And(JudgeRecord(record, bound, notes));
        }

        if (!any)
        {
            truth = Truth.Unknown;
            notes?.Misses("priorTherapies", Therapy.Natalizumab.Id, $"no course of natalizumab is recorded");
        }

        if (truth == Truth.NotMet || EveryOnsetIsRecorded(view))
            return truth;
        notes?.Misses("conditions.onset", ConditionKind.ImmuneReconstitutionSyndrome.Id, $"when the syndrome began is not recorded");
        return Truth.Unknown;
    }

    /// <summary>Whether a group above natalizumab is running, or may be: it may be natalizumab. Beyond the source: the safer reading.</summary>
    private static bool MayRun(TherapyRecord record) =>
        record.Outcome is TherapyOutcome.Ongoing or TherapyOutcome.Given or null;

    private static bool WasGiven(TherapyRecord record) =>
        record.Outcome is not (TherapyOutcome.Declined or TherapyOutcome.Unavailable or TherapyOutcome.Contraindicated);

    private static Truth JudgeRecord(TherapyRecord record, DateOnly bound, Notes? notes)
    {
        if (record.IsRunning || record.Outcome == TherapyOutcome.NeverGiven)
            return Truth.NotMet;
        if (record.IsEndedCourse || record.Outcome is null || record is { Outcome: TherapyOutcome.Given, EndedOn: null })
        {
            notes?.MissesOutcome(record);
            return Truth.Unknown;
        }

        if (record.EndedOn is { } ended)
            return Kleene.From(ended <= bound);
        notes?.Misses(record, "priorTherapies.endedOn",
            $"{(record.EndsLater ? "its end lies after the as-of date" : "when it ended is not recorded")}");
        return Truth.Unknown;
    }
}
