using IvigRules.Tests.Support;

namespace IvigRules.Tests.Dosing;

public sealed class InfusionScheduleTests
{
    /// <summary>
    /// 28 g at 100 g/L is 280 mL. At 70 kg: 35 mL/h for half an hour is 17.5 mL, 70 mL/h 35 mL, 140 mL/h 70 mL; the other 157.5 mL at
    /// 280 mL/h take 0.5625 h, that is 33 min 45 s.
    /// </summary>
    [Fact]
    public void Of_28GramsAt70Kilograms_RunsAsWorkedByHand()
    {
        var schedule = InfusionSchedule.Of(Dose.FromGrams(28), Shelf.Five, 70m.Kilograms, atRisk: false);
        Assert.Equal(280m, schedule.Volume.Millilitres);
        Assert.Equal(
            [
                (35m, "30 min", 17.5m, 17.5m),
                (70m, "30 min", 35m, 52.5m),
                (140m, "30 min", 70m, 122.5m),
                (280m, "33 min 45 s", 157.5m, 280m),
            ],
            schedule.Steps.Select(step => (step.Rate.MillilitresPerHour, Phrases.Time(step.Duration), step.Volume.Millilitres, step.Cumulative.Millilitres)));
        Assert.Equal("2 h 3 min 45 s", Phrases.Time(schedule.Duration));
        Assert.Equal("at most 4 mL/kg/h", schedule.RateBecause);
    }

    /// <summary>At risk 140 mL/h is the most: after 17.5 + 35 + 70 mL the other 157.5 mL take 1.125 h, that is 1 h 7 min 30 s.</summary>
    [Fact]
    public void Of_PatientAtRisk_StaysAtTheLowerMaximum()
    {
        var schedule = InfusionSchedule.Of(Dose.FromGrams(28), Shelf.Five, 70m.Kilograms, atRisk: true);
        Assert.Equal([35m, 70m, 140m, 140m], schedule.Steps.Select(step => step.Rate.MillilitresPerHour));
        Assert.Equal("1 h 7 min 30 s", Phrases.Time(schedule.Steps[^1].Duration));
        Assert.Equal("2 h 37 min 30 s", Phrases.Time(schedule.Duration));
        Assert.StartsWith("at most 2 mL/kg/h: not known to be free of risk", schedule.RateBecause, StringComparison.Ordinal);
    }

    /// <summary>3.5 g is 35 mL. At 20 kg the first two steps give 5 and 10 mL, and the third just gives the other 20 mL.</summary>
    [Fact]
    public void Of_SmallDose_EndsInAnEarlierStep()
    {
        var schedule = InfusionSchedule.Of(Dose.FromGrams(3.5m), Shelf.Five, 20m.Kilograms, atRisk: false);
        Assert.Equal([(5m, 5m, "30 min"), (10m, 15m, "30 min"), (20m, 35m, "30 min")],
            schedule.Steps.Select(step => (step.Volume.Millilitres, step.Cumulative.Millilitres, Phrases.Time(step.Duration))));
    }

    /// <summary>0.4 g is 4 mL. At 20 kg the first step would give 5 mL in half an hour, so it ends after 24 minutes and no step follows.</summary>
    [Fact]
    public void Of_DoseOfLessThanTheFirstStep_HasThatStepAlone()
    {
        var schedule = InfusionSchedule.Of(Dose.FromGrams(0.4m), Shelf.Five, 20m.Kilograms, atRisk: false);
        Assert.Equal([(4m, 4m, "24 min")], schedule.Steps.Select(step => (step.Volume.Millilitres, step.Cumulative.Millilitres, Phrases.Time(step.Duration))));
    }

    /// <summary>2.5 g is 25 mL: after 5 and 10 mL the other 10 mL take 15 minutes at 40 mL/h.</summary>
    [Fact]
    public void Of_VolumeLeftForPartOfAStep_ShortensIt()
    {
        var schedule = InfusionSchedule.Of(Dose.FromGrams(2.5m), Shelf.Five, 20m.Kilograms, atRisk: false);
        Assert.Equal([(5m, "30 min"), (10m, "30 min"), (10m, "15 min")], schedule.Steps.Select(step => (step.Volume.Millilitres, Phrases.Time(step.Duration))));
    }

    /// <summary>10 mL at 30 mL/h take 20 minutes; at 70 mL/h 514.28... s, so 515: a second longer rather than faster.</summary>
    [Fact]
    public void Of_LastStep_EndsAtTheNextWholeSecond()
    {
        Assert.Equal(TimeSpan.FromMinutes(20), InfusionSchedule.Of(Dose.FromGrams(1), Shelf.Make("p", 100, [1], [(1, null)], 1, 1), 30m.Kilograms, atRisk: false).Duration);
        Assert.Equal(TimeSpan.FromSeconds(515), InfusionSchedule.Of(Dose.FromGrams(1), Shelf.Make("p", 100, [1], [(1, null)], 1, 1), 70m.Kilograms, atRisk: false).Duration);
    }

    /// <summary>35.13 mL/h for half an hour is 17.565 mL: 17.56 mL are counted, so that the step is never run faster than its rate.</summary>
    [Fact]
    public void Of_StepThatEndsBetweenTwoHundredths_CountsTheLower()
    {
        var schedule = InfusionSchedule.Of(Dose.FromGrams(28), Shelf.Five, 70.26m.Kilograms, atRisk: false);
        Assert.Equal(35.13m, schedule.Steps[0].Rate.MillilitresPerHour);
        Assert.Equal(17.56m, schedule.Steps[0].Volume.Millilitres);
    }

    /// <summary>0.01 mL/kg/h at 10 kg give 0.0016 mL in a minute, which no pump delivers and no step shows.</summary>
    [Fact]
    public void Of_StepTooShortForAHundredth_LeavesItOut()
    {
        var product = Shelf.Make("p", 100, [1], [(0.01m, 1), (1, null)], 2, 1);
        var schedule = InfusionSchedule.Of(Dose.FromGrams(1), product, 10m.Kilograms, atRisk: false);
        Assert.Equal([(10m, 10m)], schedule.Steps.Select(step => (step.Rate.MillilitresPerHour, step.Volume.Millilitres)));
    }

    /// <summary>1 g at 30 g/L is 33.333... mL, 2 g at 48 g/L 41.666... mL, 0.1001 g at 20 g/L exactly 5.005 mL.</summary>
    [Theory]
    [InlineData("1", "30", "33.33")]
    [InlineData("2", "48", "41.67")]
    [InlineData("28", "50", "560")]
    [InlineData("28", "165", "169.7")]
    [InlineData("0.1001", "20", "5.01")]
    public void VolumeOf_Division_IsExactOrHalfUpwardsToAHundredth(string grams, string gramsPerLitre, string millilitres)
    {
        var volume = InfusionVolume.Of(Dose.FromGrams(Number(grams)), Concentration.FromGramsPerLitre(Number(gramsPerLitre)));
        Assert.Equal(Number(millilitres), volume.Millilitres);
    }

    private static decimal Number(string value) => decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
}
