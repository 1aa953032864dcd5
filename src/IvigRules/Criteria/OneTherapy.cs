using System.Collections.Immutable;
using IvigRules.Facts;
using IvigRules.Logic;
using IvigRules.Policy;
using IvigRules.Text;

namespace IvigRules.Criteria;

/// <summary>What a criterion asks of a therapy: the outcomes that satisfy it.</summary>
internal static class OneTherapy
{
    /// <summary>What a criterion on therapies in a relapse reads.</summary>
    internal static readonly ImmutableArray<string> InARelapse = ["priorTherapies", "relapses"];

    /// <summary>How a record stands to the relapse that counts.</summary>
    internal enum Placed
    {
        Outside,
        Undated,
        In,
    }

    /// <summary>The therapy had one of these outcomes in this relapse, and has not helped and is not running.</summary>
    internal static Criterion InThisRelapse(Disease disease, Therapy therapy, string says, params ImmutableArray<TherapyOutcome> outcomes) =>
        OnOneTherapy(disease, therapy, says, new(outcomes));

    /// <summary>The therapy had one of these outcomes at any time, and has not helped and is not running.</summary>
    internal static Criterion AtAnyTime(Therapy therapy, string says, params ImmutableArray<TherapyOutcome> outcomes) =>
        OnOneTherapy(null, therapy, says, new(outcomes));

    /// <summary>A course of the therapy is on record as started in this relapse and running. Decides nothing, so an Unknown is a no.</summary>
    internal static Criterion IsRunningInThisRelapse(Disease disease, Therapy therapy, string says) => new FactCriterion(says, therapies =>
    {
        var kinship = therapies.RelationsTo(therapy);
        return (chart, trace) =>
        {
            var truth = Truth.NotMet;
            var relapse = chart.Relapse(disease);
            var records = chart.Case.PriorTherapies;
            for (var i = 0; i < records.Length; i++)
            {
                if (records[i].Outcome != TherapyOutcome.Ongoing || relapse.IsActive != Truth.Met
                    || !IsKin(chart, i, kinship, TherapyRelation.Within) || Place(chart, records[i], relapse.Onset) != Placed.In)
                    continue;
                truth = Truth.Met;
                trace?.Cite("priorTherapies", i);
                trace?.Saw($"{new RecordInWords(chart, records[i], withTherapy: records[i].Therapy != therapy)}");
            }

            return truth;
        };
    })
    {
        Reads = InARelapse,
    };

    /// <summary>Whether a record counts and its therapy stands so to the one asked about.</summary>
    internal static bool IsKin(CaseView chart, int record, TherapyRelation[] kinship, TherapyRelation wanted)
    {
        var number = chart.Therapies[record];
        return number >= 0 && kinship[number] == wanted;
    }

    /// <summary>Responded, or still running: it speaks against the criterion, whatever else is recorded.</summary>
    internal static bool Contradicts(TherapyOutcome outcome) => outcome is TherapyOutcome.Responded or TherapyOutcome.Ongoing;

    private static FactCriterion OnOneTherapy(Disease? disease, Therapy therapy, string says, Outcomes outcomes) => new(says, therapies =>
    {
        var kinship = therapies.RelationsTo(therapy);
        return (chart, trace) => Judge(chart, trace, disease, therapy, kinship, outcomes);
    })
    {
        Reads = disease is null ? ["priorTherapies"] : InARelapse,
    };

    private static Truth Judge(CaseView chart, Notes? trace, Disease? disease, Therapy therapy, TherapyRelation[] kinship, Outcomes outcomes)
    {
        DateOnly? onset = null;
        if (disease is { } acute)
        {
            var relapse = chart.Relapse(acute);
            if (relapse.IsActive == Truth.NotMet)
            {
                trace?.Saw("there is no active relapse that it could belong to");
                return Truth.NotMet;
            }

            onset = relapse.Onset;
        }

        var contradicted = Truth.NotMet;
        var satisfied = Truth.NotMet;
        var nothingRecorded = true;
        var records = chart.Case.PriorTherapies;
        for (var i = 0; i < records.Length; i++)
        {
            if (!Counts(chart, i, kinship, onset))
                continue;
            var truth = JudgeRecord(chart, i, kinship, onset, outcomes);
            if (Contradicts(records[i].Outcome))
            {
                contradicted = contradicted.Or(truth);
            }
            else
            {
                satisfied = satisfied.Or(truth);
                nothingRecorded = false;
            }
        }

        if (nothingRecorded)
            satisfied = Truth.Unknown;
        var result = satisfied.And(contradicted.Not());
        if (trace is not null)
            Explain(chart, trace, therapy, kinship, onset, outcomes, result, satisfied, nothingRecorded);
        return result;
    }

    private static bool Counts(CaseView chart, int record, TherapyRelation[] kinship, DateOnly? onset)
    {
        var number = chart.Therapies[record];
        return number >= 0 && kinship[number] != TherapyRelation.None && Place(chart, chart.Case.PriorTherapies[record], onset) != Placed.Outside;
    }

    /// <summary>A record's own part: whether it contradicts, or satisfies, or leaves that open.</summary>
    private static Truth JudgeRecord(CaseView chart, int record, TherapyRelation[] kinship, DateOnly? onset, Outcomes outcomes)
    {
        var recorded = chart.Case.PriorTherapies[record];
        if (IsKin(chart, record, kinship, TherapyRelation.Above))
            return Truth.Unknown;
        if (!Contradicts(recorded.Outcome) && !outcomes.Contains(recorded.Outcome))
            return Truth.Unknown;
        return Place(chart, recorded, onset) == Placed.In ? Truth.Met : Truth.Unknown;
    }

    /// <summary>Where a record lies; without an onset, every record counts.</summary>
    internal static Placed Place(CaseView chart, PriorTherapy record, DateOnly? onset)
    {
        if (onset is null || record.Outcome is TherapyOutcome.NotTolerated or TherapyOutcome.Contraindicated)
            return Placed.In;
        if (record.StartedOn is { } started)
            return started >= onset ? Placed.In : Placed.Outside;
        return chart.EndByNow(record.EndedOn) < onset ? Placed.Outside : Placed.Undated;
    }

    private static void Explain(CaseView chart, Notes trace, Therapy therapy, TherapyRelation[] kinship, DateOnly? onset,
        Outcomes outcomes, Truth result, Truth satisfied, bool nothingRecorded)
    {
        var records = chart.Case.PriorTherapies;
        var any = false;
        for (var i = 0; i < records.Length; i++)
        {
            if (!Counts(chart, i, kinship, onset))
                continue;
            any = true;
            var record = records[i];
            trace.Cite("priorTherapies", i);
            trace.Saw($"{new RecordInWords(chart, record, withTherapy: record.Therapy != therapy)}");

            // Only what left the criterion open is asked for.
            var open = result == Truth.Unknown
                && (Contradicts(record.Outcome) || satisfied == Truth.Unknown)
                && JudgeRecord(chart, i, kinship, onset, outcomes) == Truth.Unknown;
            if (!open)
                continue;
            if (IsKin(chart, i, kinship, TherapyRelation.Above))
            {
                trace.Saw($"which agent '{record.Therapy.Id}' was is not recorded");
                trace.Misses("priorTherapies.therapy", record.Therapy.Id);
                if (outcomes.Contains(record.Outcome))
                    trace.Offers?.Add(Answers.Agent(record, i, therapy));
            }
            else if (Contradicts(record.Outcome) || outcomes.Contains(record.Outcome))
            {
                trace.Saw("when it started is not recorded");
                trace.Misses("priorTherapies.startedOn", record.Therapy.Id);
                trace.Offers?.Add(Answers.Start(record, i, onset.GetValueOrDefault()));
            }
            else
            {
                trace.Saw($"the source does not say what follows when it is {record.Outcome.Display()}");
                trace.LeavesToClinician();
            }
        }

        if (!any)
            trace.Saw(onset is null ? "nothing is recorded" : "nothing is recorded in this relapse");
        if (nothingRecorded && result == Truth.Unknown)
        {
            trace.Misses("priorTherapies", therapy.Id);
            trace.Offers?.Add(Answers.Outcome(therapy, outcomes.All, onset));
        }
    }
}
