using IvigRules.Tests.Support;
using static IvigRules.Tests.Support.CheckStatus;
using static IvigRules.Tests.Support.Clinic;

namespace IvigRules.Tests.Knowledge;

/// <summary>The checks before the infusion, section 6. IgA is in LaboratoryTests, open reactions in AdverseReactionsTests.</summary>
public sealed class ChecksTests
{
    [Fact]
    public void Checks_EverythingInOrder_IsReady()
    {
        var relapse = MsRelapse.Assess(Indication.AcuteMsRelapse);
        Assert.Equal(["PRE-01", "PRE-02", "PRE-03", "PRE-04", "PRE-05", "PRE-06", "PRE-07"], relapse.Checks.Select(check => check.Rule.Id));
        Assert.All(relapse.Checks, check => Assert.Equal(Passed, check.Truth));
        Assert.Equal(Readiness.ChecksPassed, relapse.Readiness);
    }

    [Fact]
    public void Readiness_AnyFailed_Holds()
    {
        Assert.Equal(Readiness.Hold, MsRelapse.Labs(new LabResult("iga", 3, "mg/dL", DaysAgo(2))).Assess(Indication.AcuteMsRelapse).Readiness);
        Assert.Equal(Readiness.Hold, MsRelapse.Labs().With(patient => patient with { Weight = new(9m.Kilograms, DaysAgo(1)) }).Assess(Indication.AcuteMsRelapse).Readiness);
    }

    [Fact]
    public void Readiness_AnyOutstandingAndNoneFailed_WaitsForTheChecks() =>
        Assert.Equal(Readiness.ChecksOutstanding, MsRelapse.Labs().Assess(Indication.AcuteMsRelapse).Readiness);

    [Fact]
    public void Readiness_WithoutConsider_IsNotApplicable()
    {
        var relapse = MsRelapse.RelapsesAre().Assess(Indication.AcuteMsRelapse);
        Assert.Equal(Readiness.NotApplicable, relapse.Readiness);
        Assert.Empty(relapse.Checks);
        Assert.Empty(relapse.Premedication);
        Assert.Empty(relapse.Counselling);
    }

    [Theory]
    [InlineData("0.001", Failed)]
    [InlineData("9.999", Failed)]
    [InlineData("10", Passed)]
    [InlineData("70", Passed)]
    [InlineData("350", Passed)]
    [InlineData("350.001", Failed)]
    public void Weight_Plausible_FromTenTo350Inclusive(string kilograms, Truth expected)
    {
        var mass = decimal.Parse(kilograms, System.Globalization.CultureInfo.InvariantCulture).Kilograms;
        var recorded = MsRelapse.With(patient => patient with { Weight = new(mass, DaysAgo(1)) });
        Assert.Equal(expected, recorded.Check("PRE-02"));
        Assert.Equal(expected == Passed, recorded.Assess(Indication.AcuteMsRelapse).Plan is not null);
    }

    [Theory]
    [InlineData(0, Passed, true)]
    [InlineData(29, Passed, true)]
    [InlineData(30, Passed, true)]
    [InlineData(31, Outstanding, true)]
    [InlineData(3_000, Outstanding, true)]
    [InlineData(-1, Outstanding, false)]
    [InlineData(null, Outstanding, true)]
    public void Weight_Recent_IsThirtyDaysAndAStaleOneIsStillUsed(int? daysAgo, Truth expected, bool dosed)
    {
        var recorded = MsRelapse.With(patient => patient with { Weight = new(70m.Kilograms, daysAgo is { } days ? DaysAgo(days) : null) });
        Assert.Equal(expected, recorded.Check("PRE-02"));
        Assert.Equal(dosed, recorded.Assess(Indication.AcuteMsRelapse).Plan is not null);
    }

    [Fact]
    public void Weight_NotRecorded_IsOutstandingAndNothingIsDosed()
    {
        var relapse = MsRelapse.With(patient => patient with { Weight = null }).Assess(Indication.AcuteMsRelapse);
        Assert.Equal(Outstanding, relapse.Checks[1].Truth);
        Assert.Null(relapse.Plan);
        Assert.NotNull(relapse.NoDoseBecause);
        Assert.Equal(Verdict.Consider, relapse.Verdict);
    }

    [Fact]
    public void Weight_ImplausibleAndStaleOrUndated_Fails()
    {
        Assert.Equal(Failed, MsRelapse.With(patient => patient with { Weight = new(9m.Kilograms, DaysAgo(100)) }).Check("PRE-02"));
        Assert.Equal(Failed, MsRelapse.With(patient => patient with { Weight = new(400m.Kilograms) }).Check("PRE-02"));
    }

    [Fact]
    public void Weight_ImplausibleAndDatedLater_IsIgnored() =>
        Assert.Equal(Outstanding, MsRelapse.With(patient => patient with { Weight = new(9m.Kilograms, Tomorrow) }).Check("PRE-02"));

    [Fact]
    public void Weight_ASiteWithItsOwnBounds_UsesThem()
    {
        var site = new IvigAssessor(IvigPolicy.Default with { LightestPlausibleWeight = 40m.Kilograms, HeaviestPlausibleWeight = 70m.Kilograms, WeightRecentDays = 1 });
        Truth Of(decimal kilograms, int days) => site.Assess(MsRelapse.With(patient => patient with { Weight = new(kilograms.Kilograms, DaysAgo(days)) }), Indication.AcuteMsRelapse).Checks[1].Truth;
        Assert.Equal(Passed, Of(40, 1));
        Assert.Equal(Failed, Of(39.99m, 1));
        Assert.Equal(Passed, Of(70, 0));
        Assert.Equal(Failed, Of(70.01m, 0));
        Assert.Equal(Outstanding, Of(70, 2));
    }

    [Fact]
    public void Weight_InPounds_IsUsedAndFlagged()
    {
        var relapse = MsRelapse.With(patient => patient with { Weight = Weight.FromPounds(154, DaysAgo(1)) }).Assess(Indication.AcuteMsRelapse);
        Assert.Equal(27.94m, relapse.Plan!.PerInfusion.Low.Exact.Grams);
        Assert.Contains(relapse.Warnings, warning => warning.Contains("[lb_av]", StringComparison.Ordinal));
        Assert.Empty(MsRelapse.Assess(Indication.AcuteMsRelapse).Warnings);
    }

    [Theory]
    [InlineData(2008, 11, 21, Passed)]
    [InlineData(2008, 11, 22, Passed)]
    [InlineData(2008, 11, 23, Outstanding)]
    [InlineData(2026, 11, 22, Outstanding)]
    [InlineData(1930, 1, 1, Passed)]
    public void Adult_FromTheEighteenthBirthdayOn_Passes(int year, int month, int day, Truth expected) =>
        Assert.Equal(expected, MsRelapse.With(patient => patient with { BirthDate = new(year, month, day) }).Check("PRE-04"));

    /// <summary>Born on 22 November 2010, the patient is 16 on the day of the assessment.</summary>
    [Theory]
    [InlineData(16, Passed, 650)]
    [InlineData(17, Outstanding, null)]
    public void Adult_ASiteWithItsOwnAge_UsesIt(int adultAge, Truth expected, int? milligrams)
    {
        var site = new IvigAssessor(IvigPolicy.Default with { AdultAge = adultAge });
        var relapse = site.Assess(MsRelapse.With(patient => patient with { BirthDate = new(2010, 11, 22) }), Indication.AcuteMsRelapse);
        Assert.Equal(expected, relapse.Checks.Single(check => check.Rule.Id == "PRE-04").Truth);
        Assert.Equal(milligrams, relapse.Premedication[0].Low?.Milligrams);
    }

    [Theory]
    [InlineData(2026, 2, 28, Outstanding)]
    [InlineData(2026, 3, 1, Passed)]
    public void Adult_BornOn29February_IsEighteenOnTheFirstOfMarch(int year, int month, int day, Truth expected)
    {
        var asOf = new DateOnly(year, month, day);
        var recorded = MsRelapse.With(patient => patient with { BirthDate = new(2008, 2, 29) }) with { AsOf = asOf };
        var relapse = (recorded with
        {
            Relapses = [new Relapse(Disease.MultipleSclerosis, asOf)],
            PriorTherapies = [Was(Ivmp, TherapyOutcome.Failed, asOf), Was(Plex, TherapyOutcome.Failed, asOf)],
        }).Assess(Indication.AcuteMsRelapse);
        Assert.Equal(expected, relapse.Checks[3].Truth);
    }

    [Fact]
    public void Adult_BirthDateAfterTheAsOfDate_SaysThat()
    {
        var relapse = MsRelapse.With(patient => patient with { BirthDate = Tomorrow }).Assess(Indication.AcuteMsRelapse);
        Assert.Equal("the date of birth lies after the as-of date", relapse.Checks.Single(check => check.Rule.Id == "PRE-04").Because);
        Assert.Contains("date of birth after the as-of date", relapse.Precautions.Single(precaution => precaution.Rule.Id == "PC-02").Because, StringComparison.Ordinal);
        var unknown = MsRelapse.With(patient => patient with { BirthDate = null }).Assess(Indication.AcuteMsRelapse);
        Assert.Equal("the date of birth is not recorded", unknown.Checks.Single(check => check.Rule.Id == "PRE-04").Because);
        Assert.Contains("date of birth not recorded", unknown.Precautions.Single(precaution => precaution.Rule.Id == "PC-02").Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Adult_BirthDateNotRecorded_IsOutstanding() => Assert.Equal(Outstanding, MsRelapse.With(patient => patient with { BirthDate = null }).Check("PRE-04"));

    [Fact]
    public void Dose_OnlyForPmlIris_IsNotStated()
    {
        foreach (var indication in Enum.GetValues<Indication>())
            Assert.Equal(indication == Indication.NatalizumabPmlIris ? Outstanding : Passed, Considered(indication).Check("PRE-05", indication));
    }

    [Fact]
    public void Premedication_KnownAdult_ShowsTheAmounts()
    {
        var relapse = MsRelapse.Assess(Indication.AcuteMsRelapse);
        Assert.Equal([Therapy.Acetaminophen, Therapy.Diphenhydramine], relapse.Premedication.Select(drug => drug.Drug));
        Assert.Equal(650m, relapse.Premedication[0].Low!.Value.Milligrams);
        Assert.Equal(1_000m, relapse.Premedication[0].High!.Value.Milligrams);
        Assert.Equal(50m, relapse.Premedication[1].Low!.Value.Milligrams);
        Assert.Equal(50m, relapse.Premedication[1].High!.Value.Milligrams);
        Assert.Empty(relapse.RemovedPremedication);
    }

    [Fact]
    public void Premedication_NotKnownToBeAnAdult_ShowsNoAmounts()
    {
        foreach (var born in new DateOnly?[] { null, new DateOnly(2015, 1, 1), new DateOnly(2008, 11, 23) })
        {
            var relapse = MsRelapse.With(patient => patient with { BirthDate = born }).Assess(Indication.AcuteMsRelapse);
            Assert.Equal(2, relapse.Premedication.Length);
            Assert.All(relapse.Premedication, drug => Assert.True(drug.Low is null && drug.High is null));
        }
    }

    [Theory]
    [InlineData(TherapyOutcome.NotTolerated, true)]
    [InlineData(TherapyOutcome.Contraindicated, true)]
    [InlineData(TherapyOutcome.Responded, false)]
    [InlineData(TherapyOutcome.Failed, false)]
    [InlineData(TherapyOutcome.Unavailable, false)]
    [InlineData(TherapyOutcome.Declined, false)]
    [InlineData(TherapyOutcome.Ongoing, false)]
    public void Premedication_Intolerance_RemovesThatDrugAndSaysSo(TherapyOutcome outcome, bool removed)
    {
        foreach (var drug in new[] { Therapy.Acetaminophen, Therapy.Diphenhydramine })
        {
            var relapse = MsRelapse.AndTherapies(Was(drug, outcome)).Assess(Indication.AcuteMsRelapse);
            Assert.Equal(!removed, relapse.Premedication.Any(usual => usual.Drug == drug));
            Assert.Equal(removed ? [drug] : [], relapse.RemovedPremedication.Select(gone => gone.Drug));
            Assert.Equal(removed ? 1 : 2, relapse.Premedication.Length);
            Assert.Empty(MsRelapse.AndTherapies(Was(drug, outcome, Tomorrow)).Assess(Indication.AcuteMsRelapse).RemovedPremedication);
        }
    }

    [Fact]
    public void Premedication_TwoIntolerances_SaysBoth() => Assert.Equal(
        new RemovedPremedication(Therapy.Acetaminophen, "acetaminophen is contraindicated, established 2026-11-01; acetaminophen was not tolerated"),
        Assert.Single(MsRelapse.AndTherapies(Was(Therapy.Acetaminophen, TherapyOutcome.NotTolerated), Was(Therapy.Acetaminophen, TherapyOutcome.Contraindicated, Onset))
            .Assess(Indication.AcuteMsRelapse).RemovedPremedication));

    [Fact]
    public void Counselling_EveryConsider_NamesWhatTheSourceNames()
    {
        foreach (var indication in Enum.GetValues<Indication>())
        {
            var told = string.Join("; ", Considered(indication).Assess(indication).Counselling);
            foreach (var risk in new[] { "headache", "nausea", "dizziness", "infusion reaction", "allerg", "venous and arterial thromboembolism", "acute renal failure", "aseptic meningitis", "haemolysis", "transfusion-related acute lung injury", "blood-borne infection" })
                Assert.Contains(risk, told, StringComparison.Ordinal);
        }
    }
}
