using IvigRules.Dosing;

namespace IvigRules.Json;

/// <summary>A product of the formulary.</summary>
internal sealed class ProductType() : ObjectType<ProductType.Draft, Product>(
    Required("name", new TextType(), (ref draft, name) => draft.Name = name, product => product.Name),
    Required("concentration", new QuantityType<Concentration>(NumberRange.AboveZero, Units.ProductConcentrations),
        (ref draft, concentration) => draft.Concentration = concentration, product => product.Concentration),
    Required("vialSizes", new ListType<Dose>(new QuantityType<Dose>(NumberRange.AboveZero, Units.Doses)),
        (ref draft, sizes) => draft.VialSizes = sizes, product => product.VialSizes),
    Required("rateSteps", new ListType<RateStep>(new RateStepType()), (ref draft, steps) => draft.RateSteps = steps,
        product => product.RateSteps),
    Required("maximumRate", new QuantityType<RatePerWeight>(NumberRange.AboveZero, Units.RatesPerWeight),
        (ref draft, rate) => draft.MaximumRate = rate, product => product.MaximumRate),
    Required("atRiskMaximumRate", new QuantityType<RatePerWeight>(NumberRange.AboveZero, Units.RatesPerWeight),
        (ref draft, rate) => draft.AtRiskMaximumRate = rate, product => product.AtRiskMaximumRate))
{
    protected override Product Finish(in Draft draft) => new()
    {
        Name = draft.Name,
        Concentration = draft.Concentration,
        VialSizes = draft.VialSizes,
        RateSteps = draft.RateSteps,
        MaximumRate = draft.MaximumRate,
        AtRiskMaximumRate = draft.AtRiskMaximumRate,
    };

    internal struct Draft
    {
        internal string Name;
        internal Concentration Concentration;
        internal ImmutableArray<Dose> VialSizes;
        internal ImmutableArray<RateStep> RateSteps;
        internal RatePerWeight MaximumRate;
        internal RatePerWeight AtRiskMaximumRate;
    }
}
