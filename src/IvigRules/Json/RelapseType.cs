namespace IvigRules.Json;

/// <summary>A relapse.</summary>
internal sealed class RelapseType() : ObjectType<RelapseType.Draft, Relapse>(
    Required("disease", new NameType<Disease>(), (ref draft, disease) => draft.Disease = disease, relapse => relapse.Disease),
    Optional("onset", new DateType(), (ref draft, day) => draft.Onset = day, relapse => relapse.Onset),
    Optional("endedOn", new DateType(), (ref draft, day) => draft.EndedOn = day, relapse => relapse.EndedOn))
{
    protected override Relapse Finish(in Draft draft) => new(draft.Disease, draft.Onset, draft.EndedOn);

    protected internal override Fault? FaultOf(Relapse fact) => CaseFaults.OfRelapse(fact);

    internal struct Draft
    {
        internal Disease Disease;
        internal DateOnly? Onset;
        internal DateOnly? EndedOn;
    }
}
