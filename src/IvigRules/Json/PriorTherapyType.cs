namespace IvigRules.Json;

/// <summary>A therapy that was given, or considered and not given.</summary>
internal sealed class PriorTherapyType() : ObjectType<PriorTherapyType.Draft, PriorTherapy>(
    Required("therapy", new TextType(), (ref draft, id) => draft.Therapy = id, therapy => therapy.Therapy.Id),
    Optional("outcome", new NameType<TherapyOutcome>(), (ref draft, outcome) => draft.Outcome = outcome, therapy => therapy.Outcome),
    Optional("startedOn", new DateType(), (ref draft, day) => draft.StartedOn = day, therapy => therapy.StartedOn),
    Optional("endedOn", new DateType(), (ref draft, day) => draft.EndedOn = day, therapy => therapy.EndedOn))
{
    protected override PriorTherapy Finish(in Draft draft) =>
        new(new Therapy(draft.Therapy), draft.Outcome) { StartedOn = draft.StartedOn, EndedOn = draft.EndedOn };

    protected internal override Fault? FaultOf(PriorTherapy fact) => CaseFaults.OfTherapy(fact);

    internal struct Draft
    {
        internal string Therapy;
        internal TherapyOutcome? Outcome;
        internal DateOnly? StartedOn;
        internal DateOnly? EndedOn;
    }
}
