using System.Collections.Immutable;
using IvigRules.Facts;
using IvigRules.Logic;
using IvigRules.Policy;
using IvigRules.Text;

namespace IvigRules.Criteria;

/// <summary>Observations on the patient's own state.</summary>
internal static class PatientState
{
    // Written first: fields are initialized in the order of the text.
    private static readonly ImmutableArray<string> ReproductiveState = ["patient.reproductiveStatus", "patient.sex"];

    /// <summary>Pregnant or nursing. Not recorded is Unknown, unless the sex recorded is male; pregnant and male contradict.</summary>
    internal static Truth PregnantOrNursing(CaseView chart, Notes? trace)
    {
        const string fact = "patient.reproductiveStatus";
        var status = chart.Case.Patient.ReproductiveStatus;
        var male = chart.Case.Patient.Sex == Sex.Male;
        if (status is { } known)
        {
            trace?.Cite(fact);
            trace?.Saw($"{known.Display()}");
        }

        if (male && status != ReproductiveStatus.NotPregnant)
        {
            trace?.Cite("patient.sex");
            trace?.Saw("the sex recorded is male");
        }

        if (status == ReproductiveStatus.NotPregnant || (status is null && male))
            return Truth.NotMet;
        if (status is not null && !male)
            return Truth.Met;
        trace?.Saw(male ? "the two contradict each other" : "not recorded");
        trace?.Misses(fact);
        if (!male)
            trace?.Offers?.Add(Answers.PregnantOrNursing(fact));
        return Truth.Unknown;
    }

    /// <summary>Pregnant or nursing, as a criterion of an indication.</summary>
    internal static Criterion IsPregnantOrNursing { get; } = new FactCriterion("the patient is pregnant or nursing", PregnantOrNursing) { Reads = ReproductiveState };

    /// <summary>Pregnant or nursing, as advice: an Unknown says nothing.</summary>
    internal static Criterion IsKnownToBePregnantOrNursing { get; } = new FactCriterion("the patient is recorded as pregnant or nursing",
        (chart, trace) => Kleene.Of(PregnantOrNursing(chart, trace) == Truth.Met))
    {
        Reads = ReproductiveState,
    };

    /// <summary>Hypersensitivity recorded, or established by an anaphylaxis; an intolerance of IVIG leaves it to a clinician.</summary>
    internal static Criterion IsHypersensitiveToIvig { get; } = new FactCriterion("the patient is known to be hypersensitive to IVIG", therapies =>
    {
        var kinship = therapies.RelationsTo(Therapy.IntravenousImmunoglobulin);
        return (chart, trace) => Hypersensitivity(chart, kinship, trace);
    })
    {
        Reads = ["infusionReactions", "patient.ivigHypersensitivity", "priorTherapies"],
    };

    private static Truth Hypersensitivity(CaseView chart, TherapyRelation[] kinship, Notes? trace)
    {
        const string fact = "patient.ivigHypersensitivity";
        var recorded = chart.Case.Patient.IvigHypersensitivity;
        var anaphylaxis = false;
        var reactions = chart.Case.InfusionReactions;
        foreach (var i in chart.SevereAllergies)
        {
            anaphylaxis = true;
            trace?.Cite("infusionReactions", i);
            trace?.Saw(reactions[i].Date is { } date ? $"anaphylaxis after an infusion on {Invariant.Format(date)}" : "anaphylaxis after an infusion");
        }

        if (recorded is { } known)
        {
            trace?.Cite(fact);
            trace?.Saw(known ? "recorded as hypersensitive" : "recorded as not hypersensitive");
        }

        if (recorded == true || anaphylaxis)
            return Truth.Met;

        var intolerance = false;
        var records = chart.Case.PriorTherapies;
        for (var i = 0; i < records.Length; i++)
        {
            if (!OneTherapy.IsKin(chart, i, kinship, TherapyRelation.Within)
                || records[i].Outcome is not (TherapyOutcome.Contraindicated or TherapyOutcome.NotTolerated))
                continue;
            intolerance = true;
            trace?.Cite("priorTherapies", i);
            trace?.Saw($"IVIG itself is recorded as {new RecordInWords(chart, records[i], withTherapy: false)}");
        }

        if (intolerance)
        {
            trace?.LeavesToClinician();
            return Truth.Unknown;
        }

        if (recorded == false)
            return Truth.NotMet;
        trace?.Saw("not recorded");
        trace?.Misses(fact);
        trace?.Offers?.Add(Answers.NotHypersensitive(fact));
        return Truth.Unknown;
    }
}
