using FsCheck.Fluent;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws.Dosing;

/// <summary>The infusions of a course together: totals and days.</summary>
public sealed class CourseLaws
{
    [Fact]
    public void Course_Total_IsTheSumOfItsInfusions() => Law.Holds(DosingScenario.Any, scenario => scenario.Holds(plan =>
    {
        if (plan.CourseTotal is not { } total)
            return true;
        var infusions = Enumerable.Range(0, scenario.Regimen.Infusions!.Value).ToArray();
        return infusions.Aggregate((Rational)0, (sum, _) => sum + plan.PerInfusion.Low.Given.Grams) == total.Low.Grams
            && infusions.Aggregate((Rational)0, (sum, _) => sum + plan.PerInfusion.High.Given.Grams) == total.High.Grams;
    }));

    [Fact]
    public void Course_OpenEndedMaintenance_HasNoTotal() => Law.Holds(DosingScenario.Any, scenario => scenario.Holds(plan =>
        plan.CourseTotal is null == scenario.Regimen.Infusions is null));

    [Fact]
    public void Course_Dates_AreOneForEachInfusionAnIntervalApart() => Law.Holds(
        from scenario in DosingScenario.Any from day in Gen.Choose(0, 3_000_000) select (scenario, first: DateOnly.FromDayNumber(day)),
        drawn => drawn.scenario.Holds(plan =>
        {
            var dates = plan.DatesFrom(drawn.first);
            var after = drawn.first.AddDays(52 * 7);
            return dates[0] == drawn.first
                && (drawn.scenario.Regimen.Infusions is { } infusions
                    ? dates.Length == infusions
                    : dates[^1] < after && dates[^1].AddDays(drawn.scenario.Regimen.IntervalDays) >= after)
                && dates.Zip(dates.Skip(1)).All(pair => pair.Second.DayNumber - pair.First.DayNumber == drawn.scenario.Regimen.IntervalDays);
        }));

    [Fact]
    public void Course_DatesOfTheSource_AreDailyOrEvery28Days() => Law.Holds(
        from acute in Gen.Elements(true, false)
        from extrapolated in Gen.Elements(true, false)
        from weight in DosingScenario.Weights
        from day in Gen.Choose(0, 3_600_000)
        select (acute, extrapolated, weight, first: DateOnly.FromDayNumber(day)),
        drawn =>
        {
            var regimen = (drawn.acute, drawn.extrapolated) switch
            {
                (true, false) => Regimens.AcuteRelapse,
                (true, true) => Regimens.AcuteRelapseExtrapolated,
                (false, false) => Regimens.Maintenance,
                _ => Regimens.MaintenanceExtrapolated,
            };
            var dates = new DosingScenario(regimen, drawn.weight).Plan()!.DatesFrom(drawn.first);
            var expected = drawn.acute ? Enumerable.Range(0, 5).Select(drawn.first.AddDays) : Enumerable.Range(0, 13).Select(infusion => drawn.first.AddDays(28 * infusion));
            return dates.SequenceEqual(expected);
        });
}
