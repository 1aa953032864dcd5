namespace IvigRules.Json;

/// <summary>A risk factor that was looked for.</summary>
internal sealed class RiskFactorType() : ObjectType<RiskFactorType.Draft, RiskFactor>(
    Required("kind", new NameType<RiskFactorKind>(), (ref draft, kind) => draft.Kind = kind, factor => factor.Kind),
    Required("present", new FlagType(), (ref draft, present) => draft.Present = present, factor => factor.Present))
{
    protected override RiskFactor Finish(in Draft draft) => new(draft.Kind, draft.Present);

    protected internal override Fault? FaultOf(RiskFactor fact) => CaseFaults.OfRiskFactor(fact);

    internal struct Draft
    {
        internal RiskFactorKind Kind;
        internal bool Present;
    }
}
