using IvigRules.Facts;
using IvigRules.Logic;
using IvigRules.Policy;
using static IvigRules.Criteria.OneTherapy;

namespace IvigRules.Criteria;

/// <summary>Observations on a relapse that did not respond to a treatment.</summary>
internal static class HasNotWorked
{
    /// <summary>
    /// The relapse has not responded to corticosteroids: they were given in it without a response, or ruled out. An answer to them, or
    /// a course still running, is NotMet; a patient who declined leaves it to a clinician.
    /// </summary>
    internal static Criterion HasNotRespondedTo(Disease disease, Therapy therapy, string says) => new FactCriterion(says, therapies =>
    {
        var kinship = therapies.RelationsTo(therapy);
        return (chart, trace) => Judge(chart, trace, disease, therapy, kinship);
    })
    {
        Reads = InARelapse,
    };

    private static Truth Judge(CaseView chart, Notes? trace, Disease disease, Therapy therapy, TherapyRelation[] kinship)
    {
        var relapse = chart.Relapse(disease);
        if (relapse.IsActive == Truth.NotMet)
        {
            trace?.Saw("there is no active relapse that could have responded");
            return Truth.NotMet;
        }

        var records = chart.Case.PriorTherapies;
        var any = false;
        var result = Truth.Met;
        for (var i = 0; i < records.Length; i++)
        {
            if (!IsKin(chart, i, kinship, TherapyRelation.Within) || Place(chart, records[i], relapse.Onset) == Placed.Outside)
                continue;
            any = true;
            result = result.And(Part(records[i]));
        }

        if (!any)
            result = Truth.Unknown;
        if (trace is null)
            return result;

        for (var i = 0; i < records.Length; i++)
        {
            var record = records[i];
            if (!IsKin(chart, i, kinship, TherapyRelation.Within) || Place(chart, record, relapse.Onset) == Placed.Outside)
                continue;
            trace.Cite("priorTherapies", i);
            trace.Saw($"{new RecordInWords(chart, record, withTherapy: record.Therapy != therapy)}");
            if (result != Truth.Unknown || Part(record) != Truth.Unknown)
                continue;
            if (record.Outcome == TherapyOutcome.Declined)
            {
                trace.Saw("the source does not say what follows when it is declined");
                trace.LeavesToClinician();
            }
            else
            {
                trace.Saw("when it started is not recorded");
                trace.Misses("priorTherapies.startedOn", record.Therapy.Id);
                trace.Offers?.Add(Answers.Start(record, i, relapse.Onset));
            }
        }

        if (!any)
        {
            trace.Saw("nothing is recorded in this relapse");
            trace.Misses("priorTherapies", therapy.Id);
            trace.Offers?.Add(Answers.Outcome(therapy, [TherapyOutcome.Failed, TherapyOutcome.NotTolerated], relapse.Onset));
        }

        return result;

        Truth Part(PriorTherapy record)
        {
            if (record.Outcome == TherapyOutcome.Declined || Place(chart, record, relapse.Onset) != Placed.In)
                return Truth.Unknown;
            return Contradicts(record.Outcome) ? Truth.NotMet : Truth.Met;
        }
    }
}
