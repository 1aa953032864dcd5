using IvigRules.Policy;

namespace IvigRules.Criteria;

internal static class PatientState
{
    // Declared first: static fields are initialized in textual order.
    private static readonly ImmutableArray<string> ReproductiveState = ["patient.reproductiveStatus", "patient.sex"];

    internal static Criterion IsPregnantOrNursing { get; } =
        new FactCriterion("the patient is pregnant or nursing", JudgePregnantOrNursing) { Reads = ReproductiveState };

    /// <summary>The same for advice, where Unknown counts as NotMet.</summary>
    internal static Criterion IsKnownToBePregnantOrNursing { get; } = new FactCriterion("the patient is recorded as pregnant or nursing",
        (view, notes) => Kleene.From(JudgePregnantOrNursing(view, notes) == Truth.Met))
    {
        Reads = ReproductiveState,
    };

    /// <summary>Hypersensitivity is recorded or follows from anaphylaxis; an intolerance of IVIG is left to a clinician.</summary>
    internal static Criterion IsHypersensitiveToIvig { get; } =
        new FactCriterion("the patient is known to be hypersensitive to IVIG", BindHypersensitivity)
        {
            Reads = ["infusionReactions", "patient.ivigHypersensitivity", "patient.ivigHypersensitivityAssessedOn", "priorTherapies"],
        };

    /// <summary>The patient has reached the policy's adult age; Unknown for a younger patient or an unknown age.</summary>
    internal static Criterion IsAdult { get; } = new FactCriterion("the patient is an adult", (view, notes) =>
    {
        if (view.Age is not { } age)
        {
            notes?.Misses("patient.birthDate", null,
                $"{(view.IsBornLater ? "the date of birth lies after the as-of date" : "the date of birth is not recorded")}");
            return Truth.Unknown;
        }

        notes?.Saw($"{Invariant.Format(age)} years");
        return age >= view.Policy.AdultAge ? Truth.Met : Truth.Unknown;
    })
    {
        Reads = ["patient.birthDate"],
    };

    /// <summary>Not recorded is Unknown unless the sex is male; pregnant and male contradict each other, which is Unknown.</summary>
    private static Truth JudgePregnantOrNursing(CaseView view, Notes? notes)
    {
        const string fact = "patient.reproductiveStatus";
        var status = view.Case.Patient.ReproductiveStatus;
        var male = view.Case.Patient.Sex == Sex.Male;
        if (status is { } known)
        {
            notes?.Cites(fact);
            notes?.Saw($"{known.Display()}");
        }

        if (male && status != ReproductiveStatus.NotPregnant)
        {
            notes?.Cites("patient.sex");
            notes?.Saw($"the sex recorded is male");
        }

        if (status == ReproductiveStatus.NotPregnant || (status is null && male))
            return Truth.NotMet;
        if (status is not null && !male)
            return Truth.Met;

        // An observation and not only an open point, so that advice, which is then NotMet, shows it.
        notes?.Saw($"{(male ? "the two contradict each other" : "not recorded")}");
        notes?.Misses(fact);
        return Truth.Unknown;
    }

    private static Judge BindHypersensitivity(TherapyHierarchy therapies)
    {
        var relations = therapies.RelationsTo(Therapy.IntravenousImmunoglobulin);
        return (view, notes) => JudgeHypersensitivity(view, relations, notes);
    }

    private static Truth JudgeHypersensitivity(CaseView view, TherapyRelation[] relations, Notes? notes)
    {
        const string fact = "patient.ivigHypersensitivity";
        var recorded = view.IvigHypersensitivity;
        var anaphylaxis = false;
        foreach (ref readonly var record in view.Reactions)
        {
            if (!record.IsSevereAllergy)
                continue;
            anaphylaxis = true;
            notes?.Cites("infusionReactions", record.Place);
            notes?.Saw($"anaphylaxis after an infusion{(record.Reaction.Date is { } date ? $" on {Invariant.Format(date)}" : "")}");
        }

        if (recorded is { } known)
        {
            notes?.Cites(fact);
            notes?.Saw($"{(known ? "known hypersensitivity to IVIG is recorded"
                : anaphylaxis ? "it outweighs the record that no hypersensitivity is known"
                : "no known hypersensitivity to IVIG is recorded")}");
        }

        if (recorded == true || anaphylaxis)
            return Truth.Met;
        if (JudgeIvigRecords(view, relations, recorded, notes) is { } open)
            return open;
        if (recorded == false)
            return Truth.NotMet;
        notes?.Misses(fact, null, $"hypersensitivity to IVIG is not recorded");
        return Truth.Unknown;
    }

    /// <summary>
    /// The day from which a hypersensitivity that was ruled out settles what happened with IVIG; absent when a record has no end.
    /// </summary>
    internal static DateOnly? LastIntolerance(CaseView view)
    {
        var ends = view.PriorTherapies.ToArray()
            .Where(record => record.Therapy == Therapy.IntravenousImmunoglobulin && MayBeIntolerance(record))
            .Select(record => record.EndedOn).ToList();
        return ends.Contains(null) ? null : ends.Max();
    }

    internal static bool MayBeIntolerance(TherapyRecord record) =>
        record.Outcome is TherapyOutcome.NotTolerated or TherapyOutcome.Given or null;

    /// <summary>
    /// Judges the records on IVIG itself. A contraindication is left to a clinician; after an intolerance, or a course of which the outcome
    /// is not known, hypersensitivity must have been ruled out after its end. Null when they say nothing.
    /// </summary>
    private static Truth? JudgeIvigRecords(CaseView view, TherapyRelation[] relations, bool? recorded, Notes? notes)
    {
        var assessed = view.Case.Patient.IvigHypersensitivityAssessedOn;
        bool contraindicated = false, intolerance = false, settled = recorded == false;
        foreach (var record in view.PriorTherapies)
        {
            if (!relations.IsWithin(record.Number))
                continue;
            if (record is { Outcome: TherapyOutcome.Contraindicated, EndedOn: null })
            {
                contraindicated = true;
                notes?.Cites("priorTherapies", record.Place);
                notes?.NeedsJudgement($"on record: {record.Describe()}");
            }
            else if (MayBeIntolerance(record))
            {
                intolerance = true;
                settled &= assessed >= record.EndedOn;
                notes?.Cites("priorTherapies", record.Place);
                notes?.Saw($"{record.Describe()}");
            }
        }

        if (contraindicated)
            return Truth.Unknown;
        if (!intolerance)
            return null;
        if (recorded == false && assessed is { } day)
            notes?.Saw($"ruled out on {Invariant.Format(day)}");
        if (settled)
            return Truth.NotMet;
        if (recorded == false)
            notes?.Misses("patient.ivigHypersensitivityAssessedOn", null, $"whether it was ruled out after that course is not recorded");
        else
            notes?.Misses("patient.ivigHypersensitivity", null, $"whether it was hypersensitivity is not recorded");
        return Truth.Unknown;
    }
}
