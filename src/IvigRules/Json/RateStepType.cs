using IvigRules.Dosing;

namespace IvigRules.Json;

/// <summary>A step of a product's rates.</summary>
internal sealed class RateStepType() : ObjectType<RateStepType.Draft, RateStep>(
    Required("rate", new QuantityType<RatePerWeight>(NumberRange.AboveZero, Units.RatesPerWeight), (ref draft, rate) => draft.Rate = rate,
        step => step.Rate),
    Optional("duration", new QuantityType<TimeSpan>(NumberRange.AboveZero, Units.Times), (ref draft, time) => draft.Duration = time,
        step => step.Duration))
{
    protected override RateStep Finish(in Draft draft) => new(draft.Rate, draft.Duration);

    internal struct Draft
    {
        internal RatePerWeight Rate;
        internal TimeSpan? Duration;
    }
}
