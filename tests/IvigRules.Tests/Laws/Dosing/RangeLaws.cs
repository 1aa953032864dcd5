using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws.Dosing;

/// <summary>A range stays a range all the way, and one number stays one number.</summary>
public sealed class RangeLaws
{
    [Fact]
    public void Range_AnyPlan_LowIsNeverAboveHigh() => Law.Holds(DosingScenario.Any, scenario => scenario.Holds(plan =>
        plan.PerInfusion.Low.Exact <= plan.PerInfusion.High.Exact
        && plan.PerInfusion.Low.Given <= plan.PerInfusion.High.Given
        && (plan.CourseTotal is not { } course || course.Low <= course.High)
        && (plan.Schedules.IsEmpty || plan.Schedules[0].Volume <= plan.Schedules[^1].Volume)));

    [Fact]
    public void Range_RegimenOfOneNumber_HasEqualEnds() => Law.Holds(DosingScenario.Any, scenario => scenario.Holds(plan =>
        scenario.Regimen.Low != scenario.Regimen.High
        || (plan.PerInfusion.Low == plan.PerInfusion.High && (plan.CourseTotal is not { } course || course.Low == course.High) && plan.Schedules.Length <= 1)));

    [Fact]
    public void Range_RegimenOfTwoNumbers_HasTwoEnds() => Law.Holds(DosingScenario.Any, scenario => scenario.Holds(plan =>
        scenario.Regimen.Low == scenario.Regimen.High || plan.PerInfusion.Low.Exact < plan.PerInfusion.High.Exact));

    [Fact]
    public void Range_WithProduct_HasAScheduleForEachDoseThatIsGiven() => Law.Holds(DosingScenario.WithProduct, scenario => scenario.Holds(plan =>
        plan.Schedules[0].Dose == plan.PerInfusion.Low.Given
        && plan.Schedules[^1].Dose == plan.PerInfusion.High.Given
        && plan.Schedules.Length == (plan.PerInfusion.Low.Given == plan.PerInfusion.High.Given ? 1 : 2)));
}
