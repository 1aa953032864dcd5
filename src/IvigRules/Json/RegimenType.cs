using IvigRules.Dosing;

namespace IvigRules.Json;

/// <summary>A regimen that the site gives. It is read with a sentence and a source of its own.</summary>
internal sealed class RegimenType() : ObjectType<RegimenType.Draft, Regimen>(
    Required("low", new QuantityType<DosePerWeight>(NumberRange.AboveZero, Units.DosesPerWeight), (ref draft, low) => draft.Low = low,
        regimen => regimen.Low),
    Optional("high", new QuantityType<DosePerWeight>(NumberRange.AboveZero, Units.DosesPerWeight), (ref draft, high) => draft.High = high,
        regimen => regimen.High),
    Optional("infusions", new WholeNumberType(), (ref draft, infusions) => draft.Infusions = infusions, regimen => regimen.Infusions),
    Required("intervalDays", new WholeNumberType(), (ref draft, days) => draft.IntervalDays = days, regimen => regimen.IntervalDays),
    Optional("continuous", new FlagType(), (ref draft, flag) => draft.IsContinuous = flag, regimen => regimen.IsContinuous ? true : null),
    Optional("settings", new ListType<string>(new TextType()), (ref draft, settings) => draft.Settings = settings, regimen =>
        regimen.Settings))
{
    protected override Regimen Finish(in Draft draft) =>
        Regimen.OfSite(draft.Low, draft.High ?? draft.Low, draft.Infusions, draft.IntervalDays, draft.IsContinuous,
            [.. draft.Settings.OrEmpty()]);

    internal struct Draft
    {
        internal DosePerWeight Low;
        internal DosePerWeight? High;
        internal int? Infusions;
        internal int IntervalDays;
        internal bool IsContinuous;
        internal ImmutableArray<string> Settings;
    }
}
