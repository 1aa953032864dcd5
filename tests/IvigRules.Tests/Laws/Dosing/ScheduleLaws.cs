using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws.Dosing;

/// <summary>How an infusion runs: every law holds for each end of the dose.</summary>
public sealed class ScheduleLaws
{
    [Fact]
    public void Schedule_VolumesOfItsSteps_SumExactlyToTheVolume() => HoldsOfAll((_, schedule) =>
        schedule.Steps.Aggregate((Rational)0, (sum, step) => sum + step.Volume.Millilitres) == schedule.Volume.Millilitres);

    [Fact]
    public void Schedule_Cumulative_RisesAndEndsAtTheVolume() => HoldsOfAll((_, schedule) =>
    {
        Rational given = 0;
        foreach (var step in schedule.Steps)
        {
            given += step.Volume.Millilitres;
            if (step.Volume <= default(InfusionVolume) || given != step.Cumulative.Millilitres)
                return false;
        }

        return schedule.Steps[^1].Cumulative == schedule.Volume;
    });

    [Fact]
    public void Schedule_Volume_IsTheDoseOverTheConcentrationToAHundredthHalfUpwards() => HoldsOfAll((scenario, schedule) =>
    {
        var exact = (Rational)schedule.Dose.Grams * 1_000 / scenario.Product!.Concentration.GramsPerLitre;
        return exact.HalfUp(2) == schedule.Volume.Millilitres && Rational.Distance(exact, schedule.Volume.Millilitres) <= 0.005m;
    });

    [Fact]
    public void Schedule_Rates_AreNeverAboveTheMaximum() => HoldsOfAll((scenario, schedule) => schedule.Steps.All(step =>
        (Rational)step.Rate.MillilitresPerHour <= (Rational)Maximum(scenario).MillilitresPerKilogramPerHour * scenario.Weight.Kilograms));

    [Fact]
    public void Schedule_Rates_AreThoseOfTheProductUpToTheMaximum() => HoldsOfAll((scenario, schedule) =>
    {
        var allowed = scenario.Product!.RateSteps.Select(step => (step.Rate > Maximum(scenario) ? Maximum(scenario) : step.Rate).MillilitresPerKilogramPerHour * scenario.Weight.Kilograms);
        return schedule.Steps.All(step => allowed.Contains(step.Rate.MillilitresPerHour));
    });

    [Fact]
    public void Schedule_Rates_NeverFall() => HoldsOfAll((_, schedule) => schedule.Steps.Zip(schedule.Steps.Skip(1)).All(pair => pair.First.Rate <= pair.Second.Rate));

    [Fact]
    public void Schedule_Durations_ArePositive() => HoldsOfAll((_, schedule) => schedule.Steps.Length > 0 && schedule.Steps.All(step => step.Duration > TimeSpan.Zero));

    [Fact]
    public void Schedule_EveryStep_LastsLongEnoughForItsVolumeAtItsRate() => HoldsOfAll((_, schedule) => schedule.Steps.All(step =>
        (Rational)step.Volume.Millilitres * Hour <= (Rational)step.Rate.MillilitresPerHour * (decimal)step.Duration.Ticks));

    [Fact]
    public void Schedule_EveryStep_LastsNoLongerThanToTheNextSecondOrHundredth() => HoldsOfAll((_, schedule) =>
        schedule.Steps.SkipLast(1).All(step => (Rational)step.Rate.MillilitresPerHour * (decimal)step.Duration.Ticks < ((Rational)step.Volume.Millilitres + 0.01m) * Hour)
        && (Rational)schedule.Steps[^1].Rate.MillilitresPerHour * (decimal)(schedule.Steps[^1].Duration - TimeSpan.FromSeconds(1)).Ticks < (Rational)schedule.Steps[^1].Volume.Millilitres * Hour);

    [Fact]
    public void Schedule_EveryStepButTheLast_LastsAsLongAsTheProductSays() => HoldsOfAll((scenario, schedule) => schedule.Steps.SkipLast(1).All(step =>
        scenario.Product!.RateSteps.Any(of => of.Duration == step.Duration)));

    [Fact]
    public void Schedule_Duration_IsTheSumOfItsSteps() => HoldsOfAll((_, schedule) => schedule.Duration.Ticks == schedule.Steps.Sum(step => step.Duration.Ticks));

    [Fact]
    public void Schedule_AtRisk_NeverRunsFasterThanAtNoRisk() => Law.Holds(DosingScenario.WithProduct, scenario =>
        (scenario with { AtRisk = true }).Holds(careful => (scenario with { AtRisk = false }).Holds(plain =>
            careful.Schedules.Zip(plain.Schedules).All(pair => pair.First.Volume == pair.Second.Volume && pair.First.Steps.Max(step => step.Rate) <= pair.Second.Steps.Max(step => step.Rate)))));

    private static Rational Hour => (decimal)TimeSpan.TicksPerHour;

    private static RatePerWeight Maximum(DosingScenario scenario) => scenario.AtRisk ? scenario.Product!.AtRiskMaximumRate : scenario.Product!.MaximumRate;

    private static void HoldsOfAll(Func<DosingScenario, InfusionSchedule, bool> statement) =>
        Law.Holds(DosingScenario.WithProduct, scenario => scenario.Holds(plan => plan.Schedules.All(schedule => statement(scenario, schedule))));
}
