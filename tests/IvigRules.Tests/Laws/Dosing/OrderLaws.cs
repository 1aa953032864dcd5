using FsCheck;
using FsCheck.Fluent;
using IvigRules.Oracle;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws.Dosing;

/// <summary>Orders that agree, orders that deviate by however little, and the slips that are called by their name.</summary>
public sealed class OrderLaws
{
    private static readonly Gen<(OrderScenario Scenario, Order Order)> AnyOrder =
        from scenario in OrderScenario.Any
        from share in Gen.OneOf(Gen.Elements(0, 1, 10, 80, 100, 200, 454, 900, 1_000, 1_100, 2_205, 5_000, 10_000, 100_000, 1_000_000), Gen.Choose(1, 12_000))
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
    {
        var check = scenario.Check(scenario.Order(scenario.Dose()));
        return check.Answer == OrderAnswer.Agrees && check.Slips.IsEmpty
            && check.Parts.All(part => part is { Answer: OrderPartAnswer.Agrees, Difference: null });
    });

    [Fact]
    public void Order_SameDoseForEachKilogram_AgreesToo() => Law.Holds(OrderScenario.Any, scenario =>
        scenario.Check(PerKilogram(scenario, scenario.PerKilogram())).Answer == OrderAnswer.Agrees);

    /// <summary>The dose in every way at once, with the rest of the plan and the highest rate: all of it fits.</summary>
    [Fact]
    public void Order_MadeFromThePlanInEveryWay_Agrees() => Law.Holds(OrderScenario.Any, scenario =>
    {
        var (plan, perKilogram) = (scenario.Plan(), DosePerWeight.FromGramsPerKilogram(scenario.PerKilogram()));
        var exact = perKilogram * plan.DoseWeight.Weight;
        var infusions = plan.Regimen.Infusions ?? 6;
        var order = scenario.Order(exact.Grams) with
        {
            DosePerKilogram = perKilogram,
            CourseTotal = exact * infusions,
            CourseTotalPerKilogram = DosePerWeight.FromGramsPerKilogram(scenario.PerKilogram() * infusions),
            Infusions = infusions,
            WeightBasis = DoseWeightBasis.Actual,
            StartDate = Sample.AsOf,
            Continuous = true,
        };
        if (plan.Product is { } product)
        {
            var millilitres = decimal.Round(exact.Grams * 1_000m / product.Concentration.GramsPerLitre, 2, MidpointRounding.AwayFromZero);
            order = order with { Product = product.Name, RatePerKilogram = product.AtRiskMaximumRate, Volume = InfusionVolume.FromMillilitres(millilitres) };
        }

        return scenario.Check(order).Answer == OrderAnswer.Agrees;
    });

    [Fact]
    public void Order_TenTimesAnyValidDose_IsNamedTenFoldTooHigh() => Law.Holds(OrderScenario.Any, scenario => scenario.Names(OrderSlip.TenFoldTooHigh, scenario.Dose() * 10));

    [Fact]
    public void Order_TenthOfAnyValidDose_IsNamedTenFoldTooLow() => Law.Holds(OrderScenario.Any, scenario => scenario.Names(OrderSlip.TenFoldTooLow, scenario.Dose() / 10));

    [Fact]
    public void Order_HundredOrThousandTimesAnyValidDose_IsNamed() => Law.Holds(OrderScenario.Any, scenario =>
        scenario.Names(OrderSlip.HundredFoldTooHigh, scenario.Dose() * 100) && scenario.Names(OrderSlip.ThousandFoldTooHigh, scenario.Dose() * 1_000));

    [Fact]
    public void Order_HundredthOrThousandthOfAnyValidDose_IsNamed() => Law.Holds(OrderScenario.Any, scenario =>
        scenario.Names(OrderSlip.HundredFoldTooLow, scenario.Dose() / 100) && scenario.Names(OrderSlip.ThousandFoldTooLow, scenario.Dose() / 1_000));

    [Fact]
    public void Order_TenFoldForEachKilogram_IsNamedToo() => Law.Holds(OrderScenario.Any, scenario =>
        OrderScenario.Names(OrderSlip.TenFoldTooHigh, scenario.Check(PerKilogram(scenario, scenario.PerKilogram() * 10)))
        && OrderScenario.Names(OrderSlip.TenFoldTooLow, scenario.Check(PerKilogram(scenario, scenario.PerKilogram() / 10))));

    /// <summary>The scale shows pounds to a tenth, and they are multiplied as if they were kilograms.</summary>
    [Fact]
    public void Order_PoundsTakenForKilograms_IsNamedUnlessWithinTheTolerance() => Law.Holds(OrderScenario.Any, scenario =>
    {
        var pounds = decimal.Round(scenario.Grams / 453.59237m, 1, MidpointRounding.AwayFromZero);
        var check = scenario.Check(scenario.Order(pounds * scenario.PerKilogram()));
        return check.Parts[0].Answer == OrderPartAnswer.Deviates
            ? OrderScenario.Names(OrderSlip.PoundsTakenForKilograms, check)
            : check.Slips.IsEmpty;
    });

    [Fact]
    public void Order_CourseTotalAsDailyDose_IsNamed() => Law.Holds(OrderScenario.Acute, scenario => scenario.Names(OrderSlip.CourseTotalAsDailyDose, scenario.Dose() * 5));

    [Fact]
    public void Order_DailyDoseAsCourseTotal_IsNamed() => Law.Holds(OrderScenario.Acute, scenario => scenario.Names(OrderSlip.DailyDoseAsCourseTotal, scenario.Dose() / 5));

    [Fact]
    public void Order_PerKilogramFigureAsGrams_IsNamed() => Law.Holds(OrderScenario.Any, scenario => scenario.Names(OrderSlip.PerKilogramAsGrams, scenario.PerKilogram()));

    /// <summary>Multiplied back by what its slip says, each dose lies within the tolerance of the plan; a part that does not deviate has none.</summary>
    [Fact]
    public void Order_SlipThatIsNamed_BringsTheDoseBackToThePlan() => Law.Holds(AnyOrder, drawn =>
    {
        var (scenario, order) = drawn;
        var check = scenario.Check(order);
        if (check.Slips.IsEmpty)
            return;
        Assert.Equal(OrderPartAnswer.Deviates, check.Parts[0].Answer);
        var (low, high) = (scenario.Plan().PerInfusion.Low, scenario.Plan().PerInfusion.High);
        var (least, most) = (Math.Min(low.Exact.Grams, low.Given.Grams), Math.Max(high.Exact.Grams, high.Given.Grams));
        Assert.All(check.Slips, slip =>
        {
            decimal? factor = slip.Slip switch
            {
                OrderSlip.TenFoldTooHigh => 0.1m,
                OrderSlip.TenFoldTooLow => 10,
                OrderSlip.HundredFoldTooHigh => 0.01m,
                OrderSlip.HundredFoldTooLow => 100,
                OrderSlip.ThousandFoldTooHigh => 0.001m,
                OrderSlip.ThousandFoldTooLow => 1_000,
                OrderSlip.PoundsTakenForKilograms => 0.45359237m,
                OrderSlip.CourseTotalAsDailyDose => 0.2m,
                OrderSlip.DailyDoseAsCourseTotal => 5,
                OrderSlip.PerKilogramAsGrams => scenario.Grams / 1_000m,
                OrderSlip.MaintenanceFigureForAcute => 2,
                _ => null,
            };
            Assert.NotNull(factor);
            var undone = (Rational)order.Dose!.Value.Grams * (Rational)factor.Value;
            Assert.True((Rational)least * (100 - (Rational)scenario.TolerancePercent) <= undone * 100);
            Assert.True(undone * 100 <= (Rational)most * (100 + (Rational)scenario.TolerancePercent));
        });
    });

    /// <summary>0.0001 g beyond the outermost end is no longer the plan, however wide the tolerance.</summary>
    [Fact]
    public void Order_JustOutsideTheEnds_AgreesOnlyWithinTheTolerance() => Law.Holds(OrderScenario.Any, scenario =>
    {
        var (low, high) = (scenario.Plan().PerInfusion.Low, scenario.Plan().PerInfusion.High);
        var below = scenario.Check(scenario.Order(Math.Min(low.Exact.Grams, low.Given.Grams) - 0.0001m));
        var above = scenario.Check(scenario.Order(Math.Max(high.Exact.Grams, high.Given.Grams) + 0.0001m));
        return below.Answer == OrderAnswer.AgreesWithinTolerance && below.Parts[0].Difference!.Value.Grams == -0.0001m
            && above.Answer == OrderAnswer.AgreesWithinTolerance && above.Parts[0].Difference!.Value.Grams == 0.0001m;
    });

    [Fact]
    public void Order_Answer_IsTheWorstOfItsParts() => Law.Holds(AnyOrder, drawn =>
    {
        var check = drawn.Scenario.Check(drawn.Order);
        var answers = check.Parts.Select(part => part.Answer).ToHashSet();
        return check.Answer == (answers.Contains(OrderPartAnswer.Deviates) ? OrderAnswer.Deviates
            : answers.Contains(OrderPartAnswer.CannotBeJudged) ? OrderAnswer.CannotBeJudged
            : answers.Contains(OrderPartAnswer.WithinTolerance) ? OrderAnswer.AgreesWithinTolerance
            : OrderAnswer.Agrees);
    });

    [Fact]
    public void Order_AnyDose_AgreesIffItIsInTheRangeOrARoundedEnd() => Law.Holds(AnyOrder, drawn =>
    {
        if (drawn.Order.Dose is not { } ordered)
            return true;
        var (low, high) = (drawn.Scenario.Plan().PerInfusion.Low, drawn.Scenario.Plan().PerInfusion.High);
        var agrees = (ordered >= low.Exact && ordered <= high.Exact) || ordered == low.Given || ordered == high.Given;
        return (drawn.Scenario.Check(drawn.Order).Parts[0].Answer == OrderPartAnswer.Agrees) == agrees;
    });

    [Fact]
    public void Order_Difference_IsFromTheNearestEndAndJudgedByTheTolerance() => Law.Holds(AnyOrder, drawn =>
    {
        var dose = drawn.Scenario.Check(drawn.Order).Parts[0];
        if (dose.Difference is not { } difference)
            return dose.Answer is OrderPartAnswer.Agrees or OrderPartAnswer.CannotBeJudged;
        var (low, high) = (drawn.Scenario.Plan().PerInfusion.Low, drawn.Scenario.Plan().PerInfusion.High);
        decimal[] ends = [low.Exact.Grams, low.Given.Grams, high.Exact.Grams, high.Given.Grams];
        var nearest = drawn.Order.Dose!.Value.Grams - difference.Grams;
        return ends.Contains(nearest)
            && Math.Abs(difference.Grams) == ends.Min(end => Math.Abs(end - drawn.Order.Dose.Value.Grams))
            && (dose.Answer == OrderPartAnswer.WithinTolerance)
                == (Rational)Math.Abs(difference.Grams) * 100 <= (Rational)drawn.Scenario.TolerancePercent * nearest;
    });

    [Fact]
    public void Order_WrongInfusionsIntervalRouteOrRate_DeviatesInJustThose() => Law.Holds(AnyOrder, drawn =>
    {
        var (scenario, order) = drawn;
        var found = scenario.Check(order).Parts.Where(part => part.Answer == OrderPartAnswer.Deviates).Select(part => part.Part).ToHashSet();
        var product = scenario.Assessor.Policy.Formulary.FirstOrDefault();
        return found.Contains(OrderPart.Infusions) == (scenario.IsAcute && order.Infusions is not (null or 5))
            && found.Contains(OrderPart.Interval) == (order.IntervalDays is { } days && days != (scenario.IsAcute ? 1 : 28))
            && found.Contains(OrderPart.Route) == (order.Route == AdministrationRoute.Subcutaneous)
            && found.Contains(OrderPart.Rate)
                == (product is not null && order.Rate is { } rate && rate.MillilitresPerHour > product.AtRiskMaximumRate.MillilitresPerKilogramPerHour * scenario.Grams / 1_000m);
    });

    /// <summary>Without Consider no order agrees, whatever it says: the answer is that of the verdict.</summary>
    [Fact]
    public void Order_VerdictIsNotConsider_NeverAgrees() => Law.Holds(Gen.Choose(0, int.MaxValue), seed =>
    {
        var recorded = CaseJson.Read(GeneratedCases.Random(new Random(seed)));
        var order = OrderText.Read("28 g IV daily x 5");
        foreach (var indication in Enum.GetValues<Indication>())
        {
            var check = Clinic.Assessor.CheckOrder(recorded, indication, order);
            Assert.Equal(Clinic.Assessor.Assess(recorded, indication).Verdict, check.Verdict);
            OrderAnswer? expected = check.Verdict switch
            {
                Verdict.Contraindicated => OrderAnswer.Contraindicated,
                Verdict.NotIndicated => OrderAnswer.NotIndicated,
                Verdict.Indeterminate => OrderAnswer.CannotBeJudged,
                _ => null,
            };
            Assert.Equal(expected ?? check.Answer, check.Answer);
            Assert.Equal(expected is null, check.Because is null);
            Assert.Equal(expected is not null, check.Parts.IsEmpty);
        }
    });

    private static Order PerKilogram(OrderScenario scenario, decimal dose) =>
        scenario.Order(1) with { Dose = null, DosePerKilogram = DosePerWeight.FromGramsPerKilogram(dose) };
}
