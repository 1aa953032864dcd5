using IvigRules.Assessments;
using IvigRules.Criteria;
using IvigRules.Dosing;
using IvigRules.Policy;

namespace IvigRules.Orders;

/// <summary>Compares an order with the plan of its case. Beyond the source: a safety net, not a pharmacist.</summary>
internal sealed class OrderChecker
{
    private readonly Assessment _assessment;
    private readonly IvigPolicy _policy;
    private readonly Order _order;
    private readonly List<OrderDeviation> _deviations = [];
    private readonly List<string> _notJudged = [];

    private OrderChecker(Assessment assessment, Order order)
    {
        _assessment = assessment;
        _policy = assessment.View.Policy;
        _order = order;
    }

    internal static OrderCheck Check(Assessment assessment, Order order)
    {
        var checker = new OrderChecker(assessment, order);
        var difference = checker.CheckDose();
        checker.CheckCourse();
        checker.CheckRoute();
        checker.CheckRate();
        var agrees = checker._deviations.Count > 0 ? Truth.NotMet
            : checker._notJudged.Count > 0 ? Truth.Unknown
            : Truth.Met;
        return new(agrees, [.. checker._deviations], [.. checker._notJudged], difference?.By, difference?.Near)
        {
            Readiness = assessment.Readiness,
        };
    }

    private (Dose By, bool Near)? CheckDose()
    {
        if (_assessment.Plan is not { } plan)
        {
            _notJudged.Add(_assessment.Verdict == Verdict.Consider
                ? $"there is no plan to compare the dose with: {_assessment.NoDoseBecause}"
                : $"there is no plan to compare the dose with: the verdict is {_assessment.Verdict.Display()}");
            return null;
        }

        if ((_order.Dose ?? _order.DosePerKilogram * plan.DoseWeight.Weight) is not { } ordered)
        {
            _notJudged.Add("the order has no dose");
            return null;
        }

        if (Agrees(plan, ordered))
            return null;

        var nearest = Nearest(plan, ordered);
        var by = ordered - nearest;
        var near = Math.Abs(by.Grams) * 100m <= _policy.OrderTolerancePercent * nearest.Grams;
        Deviate(OrderSlip.Dose,
            $"{ordered} an infusion is {Grams(Math.Abs(by.Grams))} {(by.Grams < 0 ? "below" : "above")} {nearest}, "
            + $"{(near ? "within" : "outside")} the tolerance of {Invariant.Format(_policy.OrderTolerancePercent)} %");
        NameSlips(plan, ordered);
        return (by, near);
    }

    /// <summary>Whether a dose is within the plan's range or is one of its rounded ends: tolerance does not extend the ends.</summary>
    private static bool Agrees(DosePlan plan, Dose ordered) =>
        (ordered >= plan.PerInfusion.Low.Exact && ordered <= plan.PerInfusion.High.Exact)
        || ordered == plan.PerInfusion.Low.Rounded || ordered == plan.PerInfusion.High.Rounded;

    private static (Dose Low, Dose High) Ends(DosePlan plan)
    {
        var (low, high) = (plan.PerInfusion.Low, plan.PerInfusion.High);
        return (low.Given < low.Exact ? low.Given : low.Exact, high.Largest);
    }

    /// <summary>The end of the range, exact or rounded, that is nearest to a dose.</summary>
    private static Dose Nearest(DosePlan plan, Dose ordered) =>
        new[] { plan.PerInfusion.Low.Exact, plan.PerInfusion.Low.Given, plan.PerInfusion.High.Exact, plan.PerInfusion.High.Given }
            .MinBy(end => Math.Abs(end.Grams - ordered.Grams));

    private void NameSlips(DosePlan plan, Dose ordered)
    {
        var (tenth, tenFold) = (ordered.Grams / 10m, ordered.Grams * 10m);
        if (IsLike(plan, tenth))
            Deviate(OrderSlip.TenFoldTooHigh, $"{ordered} is ten times {Grams(tenth)}: a decimal point in the wrong place?");
        if (IsLike(plan, tenFold))
            Deviate(OrderSlip.TenFoldTooLow, $"{ordered} is a tenth of {Grams(tenFold)}: a decimal point in the wrong place?");
        if (IsLike(plan, ordered.Grams * BodyWeight.KilogramsPerPound))
            Deviate(OrderSlip.PoundsTakenForKilograms, $"{ordered} would fit if the weight in pounds had been taken for kilograms");
        var regimen = plan.Regimen;
        if (regimen.Infusions is > 1 and var infusions)
        {
            var count = Invariant.Format(infusions);
            if (IsLike(plan, ordered.Grams / infusions))
                Deviate(OrderSlip.CourseTotalAsDailyDose, $"{ordered} is the total of {count} infusions, not one of them");
            if (IsLike(plan, ordered.Grams * infusions))
                Deviate(OrderSlip.DailyDoseAsCourseTotal, $"{count} infusions of {ordered} give what one of them should");
        }

        if (_order.Dose is not null && IsLike(ordered.Grams, regimen.Low.GramsPerKilogram, regimen.High.GramsPerKilogram))
            Deviate(OrderSlip.PerKilogramAsGrams, $"{ordered} is the figure for each kilogram, written as the whole dose");
    }

    /// <summary>Whether a corrected dose would agree within the tolerance: slips start from rounded weights and vials too.</summary>
    private bool IsLike(DosePlan plan, decimal grams)
    {
        var (low, high) = Ends(plan);
        return IsLike(grams, low.Grams, high.Grams);
    }

    private bool IsLike(decimal grams, decimal low, decimal high) =>
        grams * 100m >= low * (100m - _policy.OrderTolerancePercent) && grams * 100m <= high * (100m + _policy.OrderTolerancePercent);

    private void CheckCourse()
    {
        if (_assessment.Plan?.Regimen is not { } regimen)
            return;
        if (_order.IntervalDays is not { } interval)
            _notJudged.Add("the order has no interval");
        else if (interval != regimen.IntervalDays)
            Deviate(OrderSlip.Interval, $"every {Days(interval)}, where the regimen has every {Days(regimen.IntervalDays)}");

        if (regimen.Infusions is not { } infusions)
            return;
        if (_order.Infusions is not { } ordered)
            _notJudged.Add("the order has no number of infusions");
        else if (ordered != infusions)
            Deviate(OrderSlip.Infusions, $"{Invariant.Format(ordered)} infusions, where the regimen has {Invariant.Format(infusions)}");
    }

    private void CheckRoute()
    {
        if (_order.Route is not { } route)
            _notJudged.Add("the order has no route");
        else if (route != AdministrationRoute.Intravenous)
            Deviate(OrderSlip.Route, $"{route.Display()}: IVIG is given intravenously");
    }

    private void CheckRate()
    {
        if (_order.Product is { } name && _policy.ProductNamed(name) is null)
            _notJudged.Add($"the formulary has no product called '{name}'");
        if (_order.Rate is not { } rate)
            return;
        var product = _order.Product is { } named ? _policy.ProductNamed(named) : _policy.ChosenProduct;
        if (product is null)
        {
            if (_order.Product is null)
                _notJudged.Add("the rate cannot be compared: the order and the policy name no product");
            return;
        }

        var weight = _assessment.Plan?.DoseWeight.Weight ?? BodyWeights.ForDose(_assessment.View);
        if (weight is not { } usable)
        {
            _notJudged.Add("the rate cannot be compared: there is no usable body weight");
            return;
        }

        var atRisk = _assessment.IsAtRisk;
        var highest = InfusionSchedule.HighestRate(product, atRisk);
        if (rate <= highest * usable)
            return;
        Deviate(OrderSlip.RateAboveMaximum, $"{rate} is above {highest * usable}, the maximum of {product.Name} for {usable} "
            + $"({highest}{(atRisk ? ", at risk" : "")})");
    }

    private void Deviate(OrderSlip slip, string statement) => _deviations.Add(new(slip, statement));

    private static string Grams(decimal grams) => Invariant.Format(grams, "g");

    private static string Days(int days) => days == 1 ? "day" : $"{Invariant.Format(days)} days";
}
