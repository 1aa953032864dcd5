using IvigRules.Criteria;
using IvigRules.Policy;

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
            "patient.ivigHypersensitivityAssessedOn" => AssessedOn(fact, view),
            "conditions.course" => new(fact, [new(MsCourse.RelapsingRemitting.ContractName(), RecordCourse)]),
            "conditions.verification" => new(fact, [new(Verification.Confirmed.ContractName(), Confirm(fact.Subject!))]),
            "conditions.onset" => SyndromeOnset(fact, view),
            "priorTherapies.outcome" => OutcomeOf(missed, criterion.Asks!, view),
            "priorTherapies" => Outcome(fact, criterion.Asks!, view),
            "priorTherapies.startedOn" => Start(missed, criterion.Asks!, view),
            "priorTherapies.endedOn" => End(missed, view),
            "priorTherapies.therapy" => Agent(missed, criterion, view),
            "incomplete" when fact.Subject is "priorTherapies" => new(fact, [new("whole", completed =>
                completed.Incomplete = completed.Incomplete.Remove(CaseList.PriorTherapies))]),
            _ => null,
        };
    }

    /// <summary>The outcomes of a therapy that has not worked.</summary>
    private static readonly ImmutableArray<TherapyOutcome> WithoutResponse =
        [TherapyOutcome.Failed, TherapyOutcome.NotTolerated, TherapyOutcome.Contraindicated, TherapyOutcome.Unavailable];

    private static PossibleValue Reproductive(ReproductiveStatus status) =>
        new(status.ContractName(), completed => completed.Patient = completed.Patient with { ReproductiveStatus = status });

    private static void RecordCourse(CompletedCase completed) => completed.Conditions =
    [
        .. completed.Conditions.Select(condition => condition.Kind == ConditionKind.MultipleSclerosis && condition.Course is null
            ? condition with { Course = MsCourse.RelapsingRemitting }
            : condition),
    ];

    private static Action<CompletedCase> Confirm(string kind) => completed => completed.Conditions =
    [
        .. completed.Conditions.Select(condition => condition.Kind == new ConditionKind(kind)
            ? condition with { Verification = Verification.Confirmed }
            : condition),
    ];

    /// <summary>Hypersensitivity was ruled out after the last event; null when one has no day, which no assessment settles.</summary>
    private static PossibleAnswer? AssessedOn(MissingFact fact, CaseView view) =>
        PatientState.LastIntolerance(view) is { } day
            ? new(fact, [new($"{Invariant.Format(day)} or later",
                completed => completed.Patient = completed.Patient with { IvigHypersensitivityAssessedOn = day })])
            : null;

    /// <summary>The syndrome began once natalizumab had ended.</summary>
    private static PossibleAnswer SyndromeOnset(MissingFact fact, CaseView view)
    {
        var bound = view.PriorTherapies.ToArray().Where(record => record.Therapy == Therapy.Natalizumab)
            .Max(record => record.EndedOn) ?? view.AsOf;
        return new(fact, [new($"{Invariant.Format(bound)} or later", completed => completed.Conditions =
        [
            .. completed.Conditions.Select(condition =>
                condition.Kind == ConditionKind.ImmuneReconstitutionSyndrome && condition.Onset is null
                    ? condition with { Onset = bound }
                    : condition),
        ])]);
    }

    /// <summary>The outcome of a record, one that the rule names or, where it names none, that the therapy failed.</summary>
    private static PossibleAnswer OutcomeOf(MissedFact missed, TherapyQuestion question, CaseView view)
    {
        var outcomes = question.Claim is TherapyClaim.HadOutcome or TherapyClaim.EveryHadOutcome or TherapyClaim.Stopped
            ? question.Outcomes : WithoutResponse;
        var place = missed.Record!.Value;
        return new(missed.Fact, [.. outcomes.Select(outcome => new PossibleValue(outcome.ContractName(),
            completed => completed.Complete(place, record => record with { Outcome = outcome }), outcome))], Record: place);
    }

    /// <summary>The outcomes that the rule names, in the period that it asks for.</summary>
    private static PossibleAnswer Outcome(MissingFact fact, TherapyQuestion question, CaseView view)
    {
        var therapy = new Therapy(fact.Subject!);
        var started = question.Relapse is { } disease ? view.Relapse(disease).Onset : LastResponse(question, view);
        DateOnly? ended = question.Claim == TherapyClaim.Stopped ? Stopped.Bound(view) : null;
        var after = started is { } first ? $", {Invariant.Format(first)} or later"
            : ended is { } last ? $", ended {Invariant.Format(last)} or earlier"
            : "";
        return new(fact, [.. question.Outcomes.Select(outcome => new PossibleValue(outcome.ContractName(),
            completed => completed.Add(new(therapy, outcome) { StartedOn = started, EndedOn = ended }), outcome))], After: after);
    }

    /// <summary>The latest end of a response to a therapy of a group: what rules a therapy out has to come after it.</summary>
    private static DateOnly? LastResponse(TherapyQuestion question, CaseView view)
    {
        if (question.Claim != TherapyClaim.EveryHadOutcome)
            return null;
        var group = view.Policy.Group(question.Therapy).Everything().Select(member => TherapyNames.CanonicalOf(member.Therapy)).ToHashSet();
        return view.PriorTherapies.ToArray()
            .Where(record => record.Outcome == TherapyOutcome.Responded && group.Contains(record.Therapy)).Max(record => record.EndedOn);
    }

    /// <summary>A record that supports the criterion started in the relapse, one that contradicts it before the relapse.</summary>
    private static PossibleAnswer? Start(MissedFact missed, TherapyQuestion question, CaseView view)
    {
        if (question.Relapse is not { } disease)
            return StartAfterResponse(missed, question, view);
        var onset = view.Relapse(disease).Onset;
        if (view.Case.PriorTherapies[missed.Record!.Value].Outcome is not (TherapyOutcome.Responded or TherapyOutcome.Ongoing))
            return Dated(onset, "later");
        return onset > DateOnly.MinValue ? Dated(onset?.AddDays(-1), "earlier") : null;

        PossibleAnswer? Dated(DateOnly? day, string or) => day is not { } date ? null
            : Completed(missed, view, $"{Invariant.Format(date)} or {or}", record => record with { StartedOn = date });
    }

    /// <summary>A record of a group that rules the therapy out came after the last response.</summary>
    private static PossibleAnswer? StartAfterResponse(MissedFact missed, TherapyQuestion question, CaseView view)
    {
        if (LastResponse(question, view) is not { } ended)
            return null;
        return PossibleAnswer.Together(missed.Fact, view.PriorTherapies.ToArray()
            .Where(record => record.StartedOn is null && question.Names(record.Outcome)
                && NameComparer.AreSame(record.Therapy.Id, missed.Fact.Subject))
            .Select(undated => Completed(missed.Fact, undated.Place, view, $"{Invariant.Format(ended)} or later",
                record => record with { StartedOn = ended })));
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
        criterion.Asks is { } question && question.Names(view.Case.PriorTherapies[missed.Record!.Value].Outcome)
            ? Completed(missed, view, question.Therapy.Id, record => record with { Therapy = question.Therapy })
            : null;

    private static PossibleAnswer Completed(MissedFact missed, CaseView view, string word, Func<PriorTherapy, PriorTherapy> with) =>
        Completed(missed.Fact, missed.Record!.Value, view, word, with);

    private static PossibleAnswer Completed(
        MissingFact fact, int place, CaseView view, string word, Func<PriorTherapy, PriorTherapy> with) =>
        new(fact, [new(word, completed => completed.Complete(place, with))],
            Before: $"{view.Case.PriorTherapies[place].Outcome?.ContractName() ?? "outcome not recorded"}: ", Record: place);
}
