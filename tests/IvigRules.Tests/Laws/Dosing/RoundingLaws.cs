using FsCheck.Fluent;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws.Dosing;

/// <summary>Rounding to whole vials: nearest with ties down, down, up; within the tolerance or not at all.</summary>
public sealed class RoundingLaws
{
    [Fact]
    public void Rounding_AnyDose_StaysWithinTheToleranceOrIsNotDone() => Law.Holds(DosingScenario.WithProduct, scenario => scenario.HoldsAtBothEnds(dose =>
        dose.Rounded is not { } rounded
        || Rational.Distance(rounded.Grams, dose.Exact.Grams) * 100 <= (Rational)scenario.TolerancePercent * dose.Exact.Grams));

    [Fact]
    public void Rounding_None_IsNeverDone() => Law.Holds(DosingScenario.WithProduct, scenario =>
        (scenario with { Rounding = VialRounding.None }).HoldsAtBothEnds(dose => dose is { Rounded: null, Note: null } && dose.Given == dose.Exact));

    [Fact]
    public void Rounding_NotDone_SaysWhy() => Law.Holds(DosingScenario.WithProduct, scenario => scenario.HoldsAtBothEnds(dose =>
        scenario.Rounding == VialRounding.None || (dose.Rounded is null == dose.Note is { Length: > 0 })));

    [Fact]
    public void Rounding_Down_IsNeverAboveTheExactDose() => Law.Holds(DosingScenario.WithProduct, scenario =>
        (scenario with { Rounding = VialRounding.Down }).HoldsAtBothEnds(dose => dose.Given <= dose.Exact));

    [Fact]
    public void Rounding_Up_IsNeverBelowTheExactDose() => Law.Holds(DosingScenario.WithProduct, scenario =>
        (scenario with { Rounding = VialRounding.Up }).HoldsAtBothEnds(dose => dose.Given >= dose.Exact));

    [Fact]
    public void Rounding_AnyDose_IsNeverToNothing() => Law.Holds(DosingScenario.WithProduct, scenario => scenario.HoldsAtBothEnds(dose => dose.Given > default(Dose)));

    [Fact]
    public void Rounding_HeavierPatient_IsNeverGivenLess() => Law.Holds(
        from scenario in DosingScenario.WithProduct from other in DosingScenario.Weights select (scenario, other),
        drawn => drawn.scenario.Holds(one => (drawn.scenario with { Weight = drawn.other }).Holds(other => drawn.scenario.Weight <= drawn.other
            ? one.PerInfusion.High.Given <= other.PerInfusion.High.Given
            : one.PerInfusion.High.Given >= other.PerInfusion.High.Given)));

    /// <summary>Every total of a few vials is listed: the one that rounding should choose, and whether the tolerance lets it.</summary>
    [Fact]
    public void Rounding_FewSizes_ChoosesTheTotalThatTheListHas() => Law.Holds(
        from vials in SmallVials.Any from rounding in Gen.Elements(VialRounding.Nearest, VialRounding.Down, VialRounding.Up) from tolerance in Gen.Choose(0, 50) select (vials, rounding, tolerance),
        drawn =>
        {
            var (dose, totals) = (drawn.vials.Sixteenths, drawn.vials.Totals().Keys);
            var (below, above) = (totals.Last(total => total <= dose), totals.First(total => total >= dose));
            var chosen = drawn.rounding switch
            {
                VialRounding.Down => below,
                VialRounding.Up => above,
                _ => dose - below <= above - dose ? below : above,
            };
            var allowed = chosen > 0 && Math.Abs(chosen - dose) * 100 <= drawn.tolerance * dose;
            return Round(drawn.vials, drawn.rounding, drawn.tolerance) == (allowed ? chosen / 16m : null);
        });

    [Fact]
    public void Rounding_DoseHalfwayBetweenTwoTotals_GoesDown() => Law.Holds(
        from vials in SmallVials.Any from place in Gen.Choose(0, 1_000) select (vials, place),
        drawn =>
        {
            var totals = drawn.vials.Totals().Keys.Where(total => total > 0).ToArray();
            if (totals.Length < 2)
                return true;
            var (below, above) = (totals[drawn.place % (totals.Length - 1)], totals[(drawn.place % (totals.Length - 1)) + 1]);
            return Round(drawn.vials with { Sixteenths = (below + above) / 2 }, VialRounding.Nearest, 50) == (above <= 3 * below ? below / 16m : null);
        });

    [Fact]
    public void Rounding_DoseThatWholeVialsMake_KeepsIt() => Law.Holds(
        from vials in SmallVials.Any from place in Gen.Choose(0, 1_000) from rounding in Gen.Elements(VialRounding.Nearest, VialRounding.Down, VialRounding.Up) select (vials, place, rounding),
        drawn =>
        {
            var totals = drawn.vials.Totals().Keys.Where(total => total > 0).ToArray();
            var total = totals[drawn.place % totals.Length];
            return Round(drawn.vials with { Sixteenths = total }, drawn.rounding, 0) == total / 16m;
        });

    private static decimal? Round(SmallVials vials, VialRounding rounding, int tolerance) =>
        VialRounder.MakeUp(Dose.FromGrams(vials.Grams), vials.Product(), rounding, tolerance).Rounded?.Grams;
}
