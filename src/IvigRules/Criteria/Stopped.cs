using IvigRules.Facts;
using IvigRules.Logic;
using IvigRules.Policy;
using IvigRules.Text;

namespace IvigRules.Criteria;

/// <summary>Observations on a therapy that was stopped.</summary>
internal static class Stopped
{
    /// <summary>Natalizumab was given and ended by the onset of the immune reconstitution syndrome.</summary>
    internal static Criterion NatalizumabBeforeTheSyndrome { get; } = new FactCriterion("natalizumab was stopped before the syndrome began", therapies =>
    {
        var kinship = therapies.RelationsTo(Therapy.Natalizumab);
        return (chart, trace) => Judge(chart, trace, kinship);
    })
    {
        Reads = ["conditions", "priorTherapies"],
    };

    private static Truth Judge(CaseView chart, Notes? trace, TherapyRelation[] kinship)
    {
        var bound = EarliestSyndromeOnset(chart) ?? chart.AsOf;
        var records = chart.Case.PriorTherapies;
        var result = Truth.Met;
        var any = false;
        for (var i = 0; i < records.Length; i++)
        {
            if (!WasGiven(chart, i, kinship))
                continue;
            any = true;
            result = result.And(Part(chart, records[i], bound));
        }

        if (!any)
            result = Truth.Unknown;
        if (trace is null)
            return result;

        trace.Saw($"the bound is {Invariant.Format(bound)}");
        for (var i = 0; i < records.Length; i++)
        {
            if (!WasGiven(chart, i, kinship))
                continue;
            trace.Cite("priorTherapies", i);
            trace.Saw($"{new RecordInWords(chart, records[i], withTherapy: true)}");
            if (result == Truth.Unknown && Part(chart, records[i], bound) == Truth.Unknown)
            {
                trace.Saw(records[i].EndedOn is null ? "when it ended is not recorded" : "its end lies after the as-of date");
                trace.Misses("priorTherapies.endedOn", records[i].Therapy.Id);
                trace.Offers?.Add(Answers.End(records[i], i, bound));
            }
        }

        if (!any)
        {
            trace.Saw("no course of natalizumab is recorded");
            trace.Misses("priorTherapies", Therapy.Natalizumab.Id);
            trace.Offers?.Add(Answers.EndedCourse(Therapy.Natalizumab, bound));
        }

        return result;
    }

    private static bool WasGiven(CaseView chart, int record, TherapyRelation[] kinship) =>
        OneTherapy.IsKin(chart, record, kinship, TherapyRelation.Within)
        && chart.Case.PriorTherapies[record].Outcome
            is not (TherapyOutcome.Declined or TherapyOutcome.Unavailable or TherapyOutcome.Contraindicated);

    private static Truth Part(CaseView chart, PriorTherapy record, DateOnly bound)
    {
        if (record.Outcome == TherapyOutcome.Ongoing)
            return Truth.NotMet;
        return chart.EndByNow(record.EndedOn) is { } ended ? Kleene.Of(ended <= bound) : Truth.Unknown;
    }

    private static DateOnly? EarliestSyndromeOnset(CaseView chart)
    {
        DateOnly? earliest = null;
        foreach (var condition in chart.Case.Conditions)
        {
            if (condition.Kind == ConditionKind.ImmuneReconstitutionSyndrome && chart.IsRecorded(condition)
                && condition.Onset is { } onset && !(earliest < onset))
                earliest = onset;
        }

        return earliest;
    }
}
