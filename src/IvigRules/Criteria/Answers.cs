using System.Collections.Immutable;
using IvigRules.Facts;
using IvigRules.Text;

namespace IvigRules.Criteria;

/// <summary>The answers to missing facts that let a criterion hold, or rule a contraindication out: what would change a verdict is made of them.</summary>
/// <remarks>
/// There is none that makes a relapse active or a diagnosis be there, and none that explains away a response or a running course on a
/// group of therapies by an agent that nobody named.
/// </remarks>
internal static class Answers
{
    /// <summary>The patient is not known to be hypersensitive.</summary>
    internal static Offer NotHypersensitive(string fact) =>
        new(new(fact), [new("false", edit => edit.Patient = edit.Patient with { IvigHypersensitivity = false })]);

    /// <summary>The patient is pregnant, or nursing.</summary>
    internal static Offer PregnantOrNursing(string fact) => new(new(fact),
    [
        .. from status in new[] { ReproductiveStatus.Pregnant, ReproductiveStatus.Nursing }
           select new Way(status.ContractName(), edit => edit.Patient = edit.Patient with { ReproductiveStatus = status }),
    ]);

    /// <summary>The course of a multiple sclerosis that is recorded without one is relapsing-remitting.</summary>
    internal static Offer RelapsingRemitting(string fact, string subject)
    {
        const MsCourse course = MsCourse.RelapsingRemitting;
        return new(new(fact, subject), [new(course.ContractName(), edit => edit.Conditions =
            [.. edit.Conditions.Select(condition => condition is { Kind: ConditionKind.MultipleSclerosis, Course: null } ? condition with { Course = course } : condition)])]);
    }

    /// <summary>Something becomes of a therapy on which nothing is recorded: from the onset of the relapse on, if it is one of an acute relapse.</summary>
    internal static Offer Outcome(Therapy therapy, ImmutableArray<TherapyOutcome> outcomes, DateOnly? onset) => new(new("priorTherapies", therapy.Id),
        [.. outcomes.Select(outcome => new Way(outcome.ContractName(), edit => edit.Add(new(therapy, outcome) { StartedOn = onset })))],
        After: onset is { } first ? $", {Invariant.Format(first)} or later" : "");

    /// <summary>A course of a therapy ended by a day.</summary>
    internal static Offer EndedCourse(Therapy therapy, DateOnly bound) => new(new("priorTherapies", therapy.Id),
        [
            .. from outcome in new[] { TherapyOutcome.NotTolerated, TherapyOutcome.Failed, TherapyOutcome.Responded }
               select new Way(outcome.ContractName(), edit => edit.Add(new(therapy, outcome) { EndedOn = bound })),
        ],
        After: $", ended {Invariant.Format(bound)} or earlier");

    /// <summary>A record lies in the relapse if it speaks for the criterion, before it if it speaks against it.</summary>
    internal static Offer? Start(PriorTherapy record, int place, DateOnly onset)
    {
        if (!OneTherapy.Contradicts(record.Outcome))
            return Dated(onset, "later");
        return onset > DateOnly.MinValue ? Dated(onset.AddDays(-1), "earlier") : null;

        Offer Dated(DateOnly date, string or) => Completed("priorTherapies.startedOn", record, place, $"{Invariant.Format(date)} or {or}", known => known with { StartedOn = date });
    }

    /// <summary>A course ended by a day, unless it began after it.</summary>
    internal static Offer? End(PriorTherapy record, int place, DateOnly bound) => record.StartedOn > bound ? null
        : Completed("priorTherapies.endedOn", record, place, $"{Invariant.Format(bound)} or earlier", known => known with { EndedOn = bound });

    /// <summary>The agent that was meant by a group is the one that the criterion asks about.</summary>
    internal static Offer Agent(PriorTherapy record, int place, Therapy therapy) =>
        Completed("priorTherapies.therapy", record, place, therapy.Id, known => known with { Therapy = therapy });

    private static Offer Completed(string fact, PriorTherapy record, int place, string word, Func<PriorTherapy, PriorTherapy> with) =>
        new(new(fact, record.Therapy.Id), [new(word, edit => edit.Complete(place, with))], Before: $"{record.Outcome.ContractName()}: ", Record: place);
}
