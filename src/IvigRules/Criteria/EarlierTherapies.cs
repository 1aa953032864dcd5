using IvigRules.Policy;

namespace IvigRules.Criteria;

/// <summary>What the record of therapies must say before an infusion.</summary>
internal static class EarlierTherapies
{
    private static readonly ImmutableArray<string> ReadsTherapies = ["priorTherapies"];

    /// <summary>No course of IVIG was given in this relapse, or may have been.</summary>
    internal static Criterion NoIvigInThisRelapse(Disease disease) => NoIvig(disease, "IVIG was not given in this relapse already",
        outcome => outcome is TherapyOutcome.Responded or TherapyOutcome.Failed or TherapyOutcome.Ongoing or TherapyOutcome.Given or null);

    /// <summary>No course of IVIG is running, or may be.</summary>
    internal static Criterion NoIvigIsRunning { get; } = NoIvig(disease: null, "IVIG is not being given already",
        outcome => outcome is TherapyOutcome.Ongoing or TherapyOutcome.Given or null);

    /// <summary>
    /// Every therapy on record has a name that is understood, or is one that the site knows to have no bearing. One that was never given
    /// counts as well: under its right name it could be the one that a rule asks about.
    /// </summary>
    internal static Criterion AreUnderstood { get; } = new FactCriterion("every therapy on record is understood", (view, notes) =>
    {
        var truth = Truth.Met;
        foreach (var record in view.PriorTherapies)
        {
            if (view.IsUnderstood(record))
                continue;
            truth = Truth.Unknown;
            notes?.Cites("priorTherapies", record.Place);
            notes?.Saw($"'{record.Therapy.Id}' is not understood");
        }

        if (truth == Truth.Met)
            notes?.Saw($"no other name is recorded");
        if (!view.IsIncomplete(CaseList.PriorTherapies))
            return truth;
        notes?.MissesRest(CaseList.PriorTherapies);
        return Truth.Unknown;
    })
    {
        Reads = ReadsTherapies,
    };

    private static FactCriterion NoIvig(
        Disease? disease, string statement, Func<TherapyOutcome?, bool> counts) => new(statement, therapies =>
    {
        var relations = therapies.RelationsTo(Therapy.IntravenousImmunoglobulin);
        return (view, notes) =>
        {
            var truth = Truth.Met;
            var period = TherapyPeriod.Of(disease, view);
            foreach (var record in view.PriorTherapies)
            {
                if (!relations.IsWithin(record.Number) || !counts(record.Outcome) || !period.IsPossible(record))
                    continue;
                truth = Truth.Unknown;
                notes?.Cites("priorTherapies", record.Place);
                notes?.Saw($"{record.Describe()}, and the source says nothing of a second course");
            }

            if (truth == Truth.Met)
                notes?.Saw($"none is recorded");
            if (!view.IsIncomplete(CaseList.PriorTherapies))
                return truth;
            notes?.MissesRest(CaseList.PriorTherapies);
            return Truth.Unknown;
        };
    })
        {
            Reads = disease is null ? ReadsTherapies : ["priorTherapies", "relapses"],
        };
}
