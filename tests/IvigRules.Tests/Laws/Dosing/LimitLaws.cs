using FsCheck;
using FsCheck.Fluent;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws.Dosing;

/// <summary>Limits: a soft one warns, a hard one withholds, and both look at the dose after rounding as well as before.</summary>
public sealed class LimitLaws
{
    /// <summary>Limits around what the scenario gives without any: in thousandths of it, so that they lie on both sides and on it.</summary>
    private static readonly Gen<DosingScenario> Limited =
        from scenario in DosingScenario.Any
        from infusion in Around
        from day in Around
        from course in Around
        select scenario.Plan() is not { } plan ? scenario : scenario with
        {
            Limits = new()
            {
                PerInfusion = Limit(infusion, Largest(plan).Infusion, Dose.FromGrams),
                PerKilogramPerDay = Limit(day, Largest(plan).Infusion / scenario.Weight.Kilograms, DosePerWeight.FromGramsPerKilogram),
                PerCourse = Limit(course, Largest(plan).Course, Dose.FromGrams),
            },
        };

    private static Gen<(int? Soft, int? Hard)> Around =>
        from soft in Gen.Elements<int?>(null, 500, 900, 999, 1_000, 1_001, 1_500) from above in Gen.Elements<int?>(null, null, 0, 1, 100, 600) select (soft, (soft ?? 800) + above);

    [Fact]
    public void Limits_AnyPlan_ExceedsNoHardLimitBeforeOrAfterRounding() => Law.Holds(Limited, scenario => scenario.Holds(plan =>
        new[] { plan.PerInfusion.Low, plan.PerInfusion.High }.SelectMany(dose => new[] { dose.Exact, dose.Given }).All(dose =>
            !(dose > scenario.Limits.PerInfusion.Hard)
            && (scenario.Limits.PerKilogramPerDay.Hard is not { } day || (Rational)dose.Grams <= (Rational)day.GramsPerKilogram * scenario.Weight.Kilograms)
            && (scenario.Limits.PerCourse.Hard is not { } course || (Rational)dose.Grams * (scenario.Regimen.Infusions ?? 1) <= course.Grams))));

    [Fact]
    public void Limits_PlanWithheld_OnlyAboveAHardLimitWithTheReason() => Law.Holds(Limited, scenario =>
    {
        if ((scenario with { Limits = new() }).Plan() is not { } unlimited)
            return true;
        var planned = scenario.Work();
        var exceeded = Exceeded(scenario, unlimited, hard: true);
        return (planned.Plan is null) == (exceeded > 0) && planned.Exceeds == (exceeded > 0)
            && (exceeded == 0 ? planned.NoDoseBecause is null : planned.NoDoseBecause!.Split("; ").Count(reason => reason.StartsWith("hard limit: ", StringComparison.Ordinal)) == exceeded);
    });

    [Fact]
    public void Limits_Warnings_OneForEachSoftLimitThatIsExceededAndNoOther() => Law.Holds(Limited, scenario =>
        scenario.Work() is not { Plan: { } plan } planned
        || (planned.Warnings.Length == Exceeded(scenario, plan, hard: false) && planned.Warnings.All(warning => warning.StartsWith("soft limit: ", StringComparison.Ordinal))));

    [Fact]
    public void Limits_AnyPlan_IsTheSameAsWithoutLimits() => Law.Holds(Limited, scenario => scenario.Holds(plan =>
    {
        var unlimited = (scenario with { Limits = new() }).Plan()!;
        return plan.PerInfusion.Low.Given == unlimited.PerInfusion.Low.Given && plan.PerInfusion.High.Given == unlimited.PerInfusion.High.Given;
    }));

    [Fact]
    public void Limits_HardBelowSoft_IsRejectedAndNothingElseIs() => Law.Holds(
        from soft in Gen.Choose(1, 2_000) from hard in Gen.Choose(1, 2_000) from which in Gen.Choose(0, 2) select (soft, hard, which),
        drawn =>
        {
            var (soft, hard) = (drawn.soft / 8m, drawn.hard / 8m);
            var grams = new Limit<Dose>(Dose.FromGrams(soft), Dose.FromGrams(hard));
            var limits = drawn.which switch
            {
                0 => new DoseLimits { PerInfusion = grams },
                1 => new DoseLimits { PerCourse = grams },
                _ => new DoseLimits { PerKilogramPerDay = new(DosePerWeight.FromGramsPerKilogram(soft), DosePerWeight.FromGramsPerKilogram(hard)) },
            };
            return DosingFaults.Of(new IvigPolicy { Limits = limits }).Any() == hard < soft;
        });

    private static (decimal Infusion, decimal Course) Largest(DosePlan plan)
    {
        var infusion = Math.Max(plan.PerInfusion.High.Exact.Grams, plan.PerInfusion.High.Given.Grams);
        return (infusion, infusion * (plan.Regimen.Infusions ?? 1));
    }

    private static int Exceeded(DosingScenario scenario, DosePlan plan, bool hard)
    {
        var (infusion, course) = Largest(plan);
        var (perInfusion, perDay, perCourse) = (scenario.Limits.PerInfusion, scenario.Limits.PerKilogramPerDay, scenario.Limits.PerCourse);
        bool[] exceeded =
        [
            (hard ? perInfusion.Hard : perInfusion.Soft) is { } bound && (Rational)infusion > bound.Grams,
            (hard ? perDay.Hard : perDay.Soft) is { } day && (Rational)infusion > (Rational)day.GramsPerKilogram * scenario.Weight.Kilograms,
            (hard ? perCourse.Hard : perCourse.Soft) is { } total && (Rational)course > total.Grams,
        ];
        return exceeded.Count(is_ => is_);
    }

    private static Limit<T> Limit<T>((int? Soft, int? Hard) thousandths, decimal of, Func<decimal, T> make)
        where T : struct, IComparable<T> => new(Of(thousandths.Soft, of, make), Of(thousandths.Hard, of, make));

    private static T? Of<T>(int? thousandths, decimal of, Func<decimal, T> make)
        where T : struct => thousandths is { } share ? make(Math.Max(0.0001m, decimal.Round(of * share / 1_000m, 4, MidpointRounding.AwayFromZero))) : null;
}
