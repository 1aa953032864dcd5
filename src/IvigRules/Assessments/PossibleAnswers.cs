using IvigRules.Criteria;

namespace IvigRules.Assessments;

/// <summary>The answers to a missing fact that can let a criterion hold, or rule a contraindication out.</summary>
/// <remarks>
/// There is none that makes a relapse active or a diagnosis be there, and none that explains away a response or a running course on a
/// group of therapies by an agent that nobody named.
/// </remarks>
internal static class PossibleAnswers
{
    /// <summary>How a fact that a criterion misses would have to be answered; none where no answer can help.</summary>
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

    /// <summary>
    /// The outcomes that the rule names, from the onset of the relapse on or ended by the onset of the syndrome, as it asks.
    /// </summary>
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

    /// <summary>A record lies in the relapse if it speaks for the criterion, before it if it speaks against it.</summary>
    private static PossibleAnswer? Start(MissedFact missed, TherapyQuestion question, CaseView view)
    {
        var onset = view.Relapse(question.Relapse!.Value).Onset;
        if (view.Case.PriorTherapies[missed.Record!.Value].Outcome is not (TherapyOutcome.Responded or TherapyOutcome.Ongoing))
            return Dated(onset, "later");
        return onset > DateOnly.MinValue ? Dated(onset.AddDays(-1), "earlier") : null;

        PossibleAnswer Dated(DateOnly date, string or) =>
            Completed(missed, view, $"{Invariant.Format(date)} or {or}", record => record with { StartedOn = date });
    }

    /// <summary>A course ended by the onset of the syndrome, unless it began after it.</summary>
    private static PossibleAnswer? End(MissedFact missed, CaseView view)
    {
        var bound = Stopped.Bound(view);
        return view.Case.PriorTherapies[missed.Record!.Value].StartedOn > bound ? null
            : Completed(missed, view, $"{Invariant.Format(bound)} or earlier", record => record with { EndedOn = bound });
    }

    /// <summary>The agent that was meant by a group is the one that the criterion asks about.</summary>
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
