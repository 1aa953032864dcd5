using FsCheck;
using FsCheck.Fluent;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws.Dosing;

/// <summary>Orders that agree, orders that deviate by however little, and the slips that are called by their name.</summary>
public sealed class OrderLaws
{
    private static readonly Gen<(OrderScenario Scenario, Order Order)> AnyOrder =
        from scenario in OrderScenario.Any
        from share in Gen.OneOf(Gen.Elements(0, 80, 100, 200, 454, 900, 1_000, 1_100, 2_205, 5_000, 10_000), Gen.Choose(1, 12_000))
        from infusions in Gen.Elements<int?>(1, 5, 5, 5, null)
        from interval in Gen.Elements<int?>(1, 1, 28, 28, 7, null)
        from route in Gen.Frequency<AdministrationRoute?>(
            (3, Gen.Constant<AdministrationRoute?>(AdministrationRoute.Intravenous)),
            (2, Gen.Elements<AdministrationRoute?>(AdministrationRoute.Subcutaneous, null)))
        from rate in Gen.Elements<int?>(null, 1, 100, 500, 2_000)
        let grams = decimal.Round(scenario.Dose() * share / 1_000m, 4, MidpointRounding.AwayFromZero)
        select (scenario, new Order
        {
            Dose = grams > 0 ? Dose.FromGrams(grams) : null,
            Infusions = infusions,
            IntervalDays = interval,
            Route = route,
            Rate = rate is { } perHour ? InfusionRate.FromMillilitresPerHour(perHour) : null,
        });

    [Fact]
    public void Order_DoseInTheRangeOrOneOfItsRoundedEnds_Agrees() => Law.Holds(OrderScenario.Any, scenario =>
        scenario.Check(scenario.Order(scenario.Dose())) is { Agrees: Truth.Met, Deviations.IsEmpty: true, NotJudged.IsEmpty: true, DoseDifference: null, WithinTolerance: null });

    [Fact]
    public void Order_SameDoseForEachKilogram_AgreesToo() => Law.Holds(OrderScenario.Any, scenario =>
        scenario.Check(scenario.Order(1) with
        {
            Dose = null,
            DosePerKilogram = DosePerWeight.FromGramsPerKilogram(scenario.IsAcute ? 0.4m : 0.2m + (0.2m * Math.Clamp(scenario.Thousandths, 0, 1_000) / 1_000m)),
        }).Agrees == Truth.Met);

    [Fact]
    public void Order_TenTimesAnyValidDose_IsNamedTenFoldTooHigh() => Law.Holds(OrderScenario.Any, scenario => scenario.Names(OrderSlip.TenFoldTooHigh, scenario.Dose() * 10));

    [Fact]
    public void Order_TenthOfAnyValidDose_IsNamedTenFoldTooLow() => Law.Holds(OrderScenario.Any, scenario => scenario.Names(OrderSlip.TenFoldTooLow, scenario.Dose() / 10));

    [Fact]
    public void Order_TenFoldForEachKilogram_IsNamedToo() => Law.Holds(OrderScenario.Any, scenario =>
    {
        var perKilogram = scenario.IsAcute ? 0.4m : 0.2m + (0.2m * Math.Clamp(scenario.Thousandths, 0, 1_000) / 1_000m);
        return OrderScenario.Names(OrderSlip.TenFoldTooHigh, scenario.Check(PerKilogram(perKilogram * 10)))
            && OrderScenario.Names(OrderSlip.TenFoldTooLow, scenario.Check(PerKilogram(perKilogram / 10)));

        Order PerKilogram(decimal dose) => scenario.Order(1) with { Dose = null, DosePerKilogram = DosePerWeight.FromGramsPerKilogram(dose) };
    });

    /// <summary>The scale shows pounds to a tenth, and they are multiplied as if they were kilograms.</summary>
    [Fact]
    public void Order_PoundsTakenForKilograms_IsNamed() => Law.Holds(OrderScenario.Any, scenario =>
    {
        var pounds = decimal.Round(scenario.Grams / 453.59237m, 1, MidpointRounding.AwayFromZero);
        var perKilogram = scenario.IsAcute ? 0.4m : 0.2m + (0.2m * Math.Clamp(scenario.Thousandths, 0, 1_000) / 1_000m);
        return scenario.Names(OrderSlip.PoundsTakenForKilograms, pounds * perKilogram);
    });

    [Fact]
    public void Order_CourseTotalAsDailyDose_IsNamed() => Law.Holds(OrderScenario.Acute, scenario => scenario.Names(OrderSlip.CourseTotalAsDailyDose, scenario.Dose() * 5));

    [Fact]
    public void Order_DailyDoseAsCourseTotal_IsNamed() => Law.Holds(OrderScenario.Acute, scenario => scenario.Names(OrderSlip.DailyDoseAsCourseTotal, scenario.Dose() / 5));

    [Fact]
    public void Order_PerKilogramFigureAsGrams_IsNamed() => Law.Holds(OrderScenario.Any, scenario =>
        scenario.Names(OrderSlip.PerKilogramAsGrams, scenario.IsAcute ? 0.4m : 0.2m + (0.2m * Math.Clamp(scenario.Thousandths, 0, 1_000) / 1_000m)));

    /// <summary>0.0001 g beyond the outermost end is a deviation, however wide the tolerance: it only says how near.</summary>
    [Fact]
    public void Order_JustOutsideTheEnds_DeviatesWhateverTheTolerance() => Law.Holds(OrderScenario.Any, scenario =>
    {
        var (low, high) = (scenario.Plan().PerInfusion.Low, scenario.Plan().PerInfusion.High);
        var below = scenario.Check(scenario.Order(Math.Min(low.Exact.Grams, low.Given.Grams) - 0.0001m));
        var above = scenario.Check(scenario.Order(Math.Max(high.Exact.Grams, high.Given.Grams) + 0.0001m));
        return below is { Agrees: Truth.NotMet, WithinTolerance: true, DoseDifference.Grams: -0.0001m }
            && above is { Agrees: Truth.NotMet, WithinTolerance: true, DoseDifference.Grams: 0.0001m };
    });

    [Fact]
    public void Order_AnyFinding_ComesOutAsDeviates() => Law.Holds(AnyOrder, drawn =>
    {
        var check = drawn.Scenario.Check(drawn.Order);
        return check.Agrees == (check.Deviations.Length > 0 ? Truth.NotMet : check.NotJudged.Length > 0 ? Truth.Unknown : Truth.Met);
    });

    [Fact]
    public void Order_AnyDose_DeviatesIffItIsNeitherInTheRangeNorARoundedEnd() => Law.Holds(AnyOrder, drawn =>
    {
        if (drawn.Order.Dose is not { } ordered)
            return true;
        var (low, high) = (drawn.Scenario.Plan().PerInfusion.Low, drawn.Scenario.Plan().PerInfusion.High);
        var agrees = (ordered >= low.Exact && ordered <= high.Exact) || ordered == low.Given || ordered == high.Given;
        return drawn.Scenario.Check(drawn.Order).Deviations.Any(deviation => deviation.Slip == OrderSlip.Dose) == !agrees;
    });

    [Fact]
    public void Order_Difference_IsFromTheNearestEndAndJudgedByTheTolerance() => Law.Holds(AnyOrder, drawn =>
    {
        var check = drawn.Scenario.Check(drawn.Order);
        if (check.DoseDifference is not { } difference)
            return check.WithinTolerance is null && check.Deviations.All(deviation => deviation.Slip >= OrderSlip.Infusions);
        var (low, high) = (drawn.Scenario.Plan().PerInfusion.Low, drawn.Scenario.Plan().PerInfusion.High);
        decimal[] ends = [low.Exact.Grams, low.Given.Grams, high.Exact.Grams, high.Given.Grams];
        var nearest = drawn.Order.Dose!.Value.Grams - difference.Grams;
        return ends.Contains(nearest)
            && Math.Abs(difference.Grams) == ends.Min(end => Math.Abs(end - drawn.Order.Dose.Value.Grams))
            && check.WithinTolerance == (Rational)Math.Abs(difference.Grams) * 100 <= (Rational)drawn.Scenario.TolerancePercent * nearest;
    });

    [Fact]
    public void Order_WrongInfusionsIntervalRouteOrRate_DeviatesInJustThose() => Law.Holds(AnyOrder, drawn =>
    {
        var (scenario, order) = drawn;
        var found = scenario.Check(order).Deviations.Select(deviation => deviation.Slip).ToHashSet();
        var product = scenario.Assessor.Policy.Formulary.FirstOrDefault();
        return found.Contains(OrderSlip.Infusions) == (scenario.IsAcute && order.Infusions is not (null or 5))
            && found.Contains(OrderSlip.Interval) == (order.IntervalDays is { } days && days != (scenario.IsAcute ? 1 : 28))
            && found.Contains(OrderSlip.Route) == (order.Route is AdministrationRoute.Subcutaneous)
            && found.Contains(OrderSlip.RateAboveMaximum)
                == (product is not null && order.Rate is { } rate && rate.MillilitresPerHour > product.AtRiskMaximumRate.MillilitresPerKilogramPerHour * scenario.Grams / 1_000m);
    });
}
