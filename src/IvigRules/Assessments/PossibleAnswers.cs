using IvigRules.Criteria;

namespace IvigRules.Assessments;

/// <summary>Finds the answer to a missing fact that can make a criterion hold or rule out a contraindication.</summary>
/// <remarks>
/// No answer makes a relapse active or adds a diagnosis, and none attributes a response or a running course of a group of therapies
/// to an agent that is not recorded.
/// </remarks>
internal static class PossibleAnswers
{
    /// <summary>The answer to a fact that a criterion misses; null when no answer can help.</summary>
    internal static PossibleAnswer? To(MissedFact missed, FactCriterion criterion, CaseView view)
    {
        var fact = missed.Fact;
        return fact.Fact switch
        {
            "patient.ivigHypersensitivity" =>
                new(fact, [new("false", completed => completed.Patient = completed.Patient with { IvigHypersensitivity = false })]),
            "patient.reproductiveStatus" when view.Case.Patient.ReproductiveStatus is null =>
                new(fact, [Reproductive(ReproductiveStatus.Pregnant), Reproductive(ReproductiveStatus.Nursing)]),
            "conditions.course" => new(fact, [new(MsCourse.RelapsingRemitting.ContractName(), RecordCourse)]),
            "priorTherapies" => Outcome(fact, criterion.Asks!, view),
            "priorTherapies.startedOn" => Start(missed, criterion.Asks!, view),
            "priorTherapies.endedOn" => End(missed, view),
            "priorTherapies.therapy" => Agent(missed, criterion, view),
            _ => null,
        };
    }

    private static PossibleValue Reproductive(ReproductiveStatus status) =>
        new(status.ContractName(), completed => completed.Patient = completed.Patient with { ReproductiveStatus = status });

    private static void RecordCourse(CompletedCase completed) => completed.Conditions =
    [
        .. completed.Conditions.Select(condition => condition is { Kind: ConditionKind.MultipleSclerosis, Course: null }
            ? condition with { Course = MsCourse.RelapsingRemitting }
            : condition),
    ];

    /// <summary>The outcomes that the rule names, in the period that it asks for.</summary>
    private static PossibleAnswer Outcome(MissingFact fact, TherapyQuestion question, CaseView view)
    {
        var therapy = new Therapy(fact.Subject!);
        DateOnly? started = question.Relapse is { } disease ? view.Relapse(disease).Onset : null;
        DateOnly? ended = question.BeforeSyndrome ? Stopped.Bound(view) : null;
        var after = started is { } first ? $", {Invariant.Format(first)} or later"
            : ended is { } last ? $", ended {Invariant.Format(last)} or earlier"
            : "";
        return new(fact, [.. question.Outcomes.Select(outcome => new PossibleValue(outcome.ContractName(),
            completed => completed.Add(new(therapy, outcome) { StartedOn = started, EndedOn = ended }), outcome))], After: after);
    }

    /// <summary>A record that supports the criterion started in the relapse, one that contradicts it before the relapse.</summary>
    private static PossibleAnswer? Start(MissedFact missed, TherapyQuestion question, CaseView view)
    {
        var onset = view.Relapse(question.Relapse!.Value).Onset;
        if (view.Case.PriorTherapies[missed.Record!.Value].Outcome is not (TherapyOutcome.Responded or TherapyOutcome.Ongoing))
            return Dated(onset, "later");
        return onset > DateOnly.MinValue ? Dated(onset.AddDays(-1), "earlier") : null;

        PossibleAnswer Dated(DateOnly date, string or) =>
            Completed(missed, view, $"{Invariant.Format(date)} or {or}", record => record with { StartedOn = date });
    }

    /// <summary>The course ended by the onset of the syndrome; null if it began later.</summary>
    private static PossibleAnswer? End(MissedFact missed, CaseView view)
    {
        var bound = Stopped.Bound(view);
        return view.Case.PriorTherapies[missed.Record!.Value].StartedOn > bound ? null
            : Completed(missed, view, $"{Invariant.Format(bound)} or earlier", record => record with { EndedOn = bound });
    }

    /// <summary>The agent, recorded only as a group, is the one that the criterion asks about.</summary>
    private static PossibleAnswer? Agent(MissedFact missed, FactCriterion criterion, CaseView view) =>
        criterion.Asks is { Therapy: { } therapy } question && question.Names(view.Case.PriorTherapies[missed.Record!.Value].Outcome)
            ? Completed(missed, view, therapy.Id, record => record with { Therapy = therapy })
            : null;

    private static PossibleAnswer Completed(MissedFact missed, CaseView view, string word, Func<PriorTherapy, PriorTherapy> with)
    {
        var place = missed.Record!.Value;
        return new(missed.Fact, [new(word, completed => completed.Complete(place, with))],
            Before: $"{view.Case.PriorTherapies[place].Outcome.ContractName()}: ", Record: place);
    }
}
