using IvigRules.Tests.Support;

namespace IvigRules.Tests.Dosing;

public sealed class PlanTests
{
    private const string NotOneOfTheFive = "not one of the five indications (Parameter 'indication')";

    [Fact]
    public void Assess_ThirdLineAt70Kilograms_Gives28GramsADayFor5Days()
    {
        var plan = new IvigAssessor().Assess(Sample.ThirdLine, Indication.AcuteMsRelapse).Plan!;
        Assert.Equal("0.4 g/kg x 70 kg = 28 g a day for 5 days, 140 g in all, continuous IV infusion", Phrases.Dose(plan));
        Assert.Null(plan.Product);
        Assert.Empty(plan.Schedules);
        Assert.Empty(Phrases.Details(plan));
    }

    /// <summary>14 g to 28 g at 70 kg: the nearest multiples of 2.5 g are 15 g (12.5 g is 1.5 g away) and 27.5 g.</summary>
    [Fact]
    public void Assess_MaintenanceRounded_RoundsBothEnds()
    {
        var plan = new IvigAssessor(Shelf.Policy(Shelf.Five, VialRounding.Nearest)).Assess(DosingCases.Of(Indication.MsRelapsePrevention), Indication.MsRelapsePrevention).Plan!;
        Assert.Equal("0.2 g/kg to 0.4 g/kg x 70 kg = 14 g to 28 g, rounded to 15 g to 27.5 g, every 4 weeks", Phrases.Dose(plan));
        Assert.Equal((Dose.FromGrams(15), Dose.FromGrams(27.5m)), (plan.PerInfusion.Low.Rounded, plan.PerInfusion.High.Rounded));
        Assert.Equal("15 g as 1 x 10 g + 1 x 5 g, rounded from 14 g", Phrases.Vials(plan.PerInfusion.Low));
        Assert.Equal([150m, 275m], plan.Schedules.Select(schedule => schedule.Volume.Millilitres));
        Assert.Null(plan.CourseTotal);
        Assert.Null(plan.Regimen.Infusions);
    }

    /// <summary>The course is what is given, not what was asked: 27.5 g five times.</summary>
    [Fact]
    public void Assess_AcuteRounded_TotalsWhatIsGiven()
    {
        var plan = new IvigAssessor(Shelf.Policy(Shelf.Five, VialRounding.Nearest)).Assess(Sample.ThirdLine, Indication.AcuteMsRelapse).Plan!;
        Assert.Equal(new DoseRange(Dose.FromGrams(137.5m), Dose.FromGrams(137.5m)), plan.CourseTotal);
        Assert.Equal("0.4 g/kg x 70 kg = 28 g, rounded to 27.5 g, a day for 5 days, 137.5 g in all, continuous IV infusion", Phrases.Dose(plan));
    }

    [Fact]
    public void DatesFrom_AcuteCourse_AreFiveDaysRunning() => Assert.Equal(
        [new(2028, 2, 27), new(2028, 2, 28), new(2028, 2, 29), new(2028, 3, 1), new(2028, 3, 2)],
        new IvigAssessor().CalculateDose(Indication.AcuteMsRelapse, 70m.Kilograms).Plan!.DatesFrom(new(2028, 2, 27)));

    [Fact]
    public void DatesFrom_Maintenance_AreEvery28Days()
    {
        var dates = new IvigAssessor().CalculateDose(Indication.NmoRelapsePrevention, 70m.Kilograms).Plan!.DatesFrom(new(2026, 11, 23));
        Assert.Equal([new DateOnly(2026, 11, 23), new(2026, 12, 21), new(2027, 1, 18)], dates.Take(3));
        Assert.Equal(new DateOnly(2027, 10, 25), dates[^1]);
        Assert.Equal(13, dates.Length);
    }

    [Fact]
    public void DatesFrom_EndOfTheCalendar_RunsUpToItAndNotBeyond()
    {
        var plan = new IvigAssessor().CalculateDose(Indication.AcuteMsRelapse, 70m.Kilograms).Plan!;
        Assert.Equal(DateOnly.MaxValue, plan.DatesFrom(DateOnly.MaxValue.AddDays(-4))[^1]);
        var refused = Assert.Throws<ArgumentOutOfRangeException>("first", () => plan.DatesFrom(DateOnly.MaxValue.AddDays(-3)));
        Assert.StartsWith("the infusions would run past the end of the calendar", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Thirteen infusions every 28 days take 336 days from the first to the last.</summary>
    [Fact]
    public void DatesFrom_MaintenanceAtTheEndOfTheCalendar_RunsUpToItAndNotBeyond()
    {
        var plan = new IvigAssessor().CalculateDose(Indication.NmoRelapsePrevention, 70m.Kilograms).Plan!;
        Assert.Equal(DateOnly.MaxValue, plan.DatesFrom(DateOnly.MaxValue.AddDays(-336))[^1]);
        Assert.Throws<ArgumentOutOfRangeException>("first", () => plan.DatesFrom(DateOnly.MaxValue.AddDays(-335)));
    }

    /// <summary>28 g a day, 140 g a course, 0.4 g/kg a day: each limit on the figure itself is kept, and a ten-thousandth below it is exceeded.</summary>
    [Theory]
    [InlineData("infusion", "soft", "soft limit: 28 g an infusion is above 27.9999 g")]
    [InlineData("infusion", "hard", "hard limit: 28 g an infusion is above 27.9999 g")]
    [InlineData("day", "soft", "soft limit: 28 g a day for 70 kg is above 0.3999 g/kg")]
    [InlineData("day", "hard", "hard limit: 28 g a day for 70 kg is above 0.3999 g/kg")]
    [InlineData("course", "soft", "soft limit: 140 g a course is above 139.9999 g")]
    [InlineData("course", "hard", "hard limit: 140 g a course is above 139.9999 g")]
    public void Assess_LimitJustBelow_WarnsOrWithholds(string which, string kind, string expected)
    {
        Assert.Empty(Assess(below: 0).Warnings);
        Assert.NotNull(Assess(below: 0).Plan);
        var exceeded = Assess(below: 0.0001m);
        if (kind == "soft")
        {
            Assert.Equal([expected], exceeded.Warnings);
            Assert.Equal(Readiness.ChecksPassed, exceeded.Readiness);
            Assert.NotNull(exceeded.Plan);
        }
        else
        {
            Assert.Empty(exceeded.Warnings);
            Assert.Equal(Readiness.Hold, exceeded.Readiness);
            Assert.Null(exceeded.Plan);
            Assert.Equal(expected, exceeded.NoDoseBecause);
            Assert.Equal(Verdict.Consider, exceeded.Verdict);
        }

        Assessment Assess(decimal below)
        {
            var limits = which switch
            {
                "infusion" => new DoseLimits { PerInfusion = Limit(Dose.FromGrams(28 - below)) },
                "day" => new DoseLimits { PerKilogramPerDay = Limit(DosePerWeight.FromGramsPerKilogram(0.4m - below)) },
                _ => new DoseLimits { PerCourse = Limit(Dose.FromGrams(140 - below)) },
            };
            return new IvigAssessor(new IvigPolicy { Limits = limits }).Assess(Sample.ThirdLine, Indication.AcuteMsRelapse);
        }

        Limit<T> Limit<T>(T bound)
            where T : struct, IComparable<T> => kind == "soft" ? new(bound, null) : new(null, bound);
    }

    /// <summary>The limit for each kilogram counts the actual weight even where the dose is worked out for a smaller one.</summary>
    [Fact]
    public void Assess_DosedByIdealWeight_LimitsByActualWeight()
    {
        var policy = new IvigPolicy
        {
            DoseWeight = new() { Basis = DoseWeightBasis.Ideal },
            Limits = new() { PerKilogramPerDay = new(null, DosePerWeight.FromGramsPerKilogram(0.3m)) },
        };
        var patient = Sample.ThirdLine.Weighing(110m.Kilograms).With(who => who with { Sex = Sex.Male, Height = 177.8m.Centimetres });
        Assert.Equal(29.2m, new IvigAssessor(policy).Assess(patient, Indication.AcuteMsRelapse).Plan!.PerInfusion.High.Exact.Grams);
    }

    /// <summary>Rounded down the exact dose still counts: 28 g is above 27.9 g although 27.5 g is not. Rounded up the rounded one does.</summary>
    [Theory]
    [InlineData(VialRounding.Down, "27.9", true)]
    [InlineData(VialRounding.Up, "29.9", true)]
    [InlineData(VialRounding.Up, "30", false)]
    public void Assess_LimitBetweenExactAndRounded_LooksAtTheLarger(VialRounding rounding, string grams, bool withheld)
    {
        var bound = Dose.FromGrams(decimal.Parse(grams, System.Globalization.CultureInfo.InvariantCulture));
        var policy = Shelf.Policy(Shelf.Five, rounding) with { Limits = new() { PerInfusion = new(null, bound) } };
        Assert.Equal(withheld, new IvigAssessor(policy).Assess(Sample.ThirdLine, Indication.AcuteMsRelapse).Plan is null);
    }

    [Fact]
    public void Assess_SeveralHardLimits_ReportsThemAll()
    {
        var policy = new IvigPolicy { Limits = new() { PerInfusion = new(null, Dose.FromGrams(20)), PerCourse = new(null, Dose.FromGrams(100)) } };
        Assert.Equal("hard limit: 28 g an infusion is above 20 g; hard limit: 140 g a course is above 100 g",
            new IvigAssessor(policy).Assess(Sample.ThirdLine, Indication.AcuteMsRelapse).NoDoseBecause);
    }

    /// <summary>Open-ended maintenance has no course: its limit judges one infusion.</summary>
    [Fact]
    public void Assess_MaintenanceWithACourseLimit_JudgesOneInfusion()
    {
        var kept = new IvigPolicy { Limits = new() { PerCourse = new(null, Dose.FromGrams(28)) } };
        Assert.NotNull(new IvigAssessor(kept).Assess(DosingCases.Of(Indication.MsRelapsePrevention), Indication.MsRelapsePrevention).Plan);
        var exceeded = new IvigPolicy { Limits = new() { PerCourse = new(null, Dose.FromGrams(27.9m)) } };
        Assert.Null(new IvigAssessor(exceeded).Assess(DosingCases.Of(Indication.MsRelapsePrevention), Indication.MsRelapsePrevention).Plan);
    }

    [Fact]
    public void Assess_PmlIris_HasADoseOnlyFromTheSitesPolicy()
    {
        var patient = DosingCases.Of(Indication.NatalizumabPmlIris);
        var without = new IvigAssessor().Assess(patient, Indication.NatalizumabPmlIris);
        Assert.Null(without.Plan);
        Assert.Equal(Readiness.ChecksOutstanding, without.Readiness);

        var site = new IvigPolicy { Regimens = new() { NatalizumabPmlIris = Regimen.OfSite(DosePerWeight.FromGramsPerKilogram(0.4m), DosePerWeight.FromGramsPerKilogram(0.4m), 5, 1, "hospital") } };
        var with = new IvigAssessor(site).Assess(patient, Indication.NatalizumabPmlIris);
        Assert.Equal("0.4 g/kg x 70 kg = 28 g a day for 5 days, 140 g in all (from the site's policy: the source states no dose)", Phrases.Dose(with.Plan!));
        Assert.Equal(RegimenBasis.SitePolicy, with.Plan!.Regimen.Basis);
        Assert.Equal(Readiness.ChecksPassed, with.Readiness);
    }

    [Fact]
    public void Plan_MoreThanIsMadeUpOfVials_IsWithheld()
    {
        var regimen = Regimen.OfSite(DosePerWeight.FromGramsPerKilogram(5), DosePerWeight.FromGramsPerKilogram(5), 1, 1);
        var atMost = new DosingScenario(regimen, 200m.Kilograms) { Product = Shelf.Five };
        Assert.NotNull(atMost.Plan());
        var above = (atMost with { Weight = 200.001m.Kilograms }).Work();
        Assert.Null(above.Plan);
        Assert.Equal("1,000.005 g an infusion is more than is made up of vials (1,000 g)", above.NoDoseBecause);
        Assert.True(above.Exceeds);
        Assert.NotNull((atMost with { Weight = 350m.Kilograms, Product = null }).Plan());
    }

    /// <summary>At 100 g/L 0.01 mL hold 1 mg, and half of that is rounded up to it.</summary>
    [Fact]
    public void Plan_LessThanAHundredthOfAMillilitre_IsWithheld()
    {
        var regimen = Regimen.OfSite(DosePerWeight.FromMilligramsPerKilogram(0.05m), DosePerWeight.FromMilligramsPerKilogram(0.05m), 1, 1);
        var drawnUp = new DosingScenario(regimen, 10m.Kilograms) { Product = Shelf.Five };
        Assert.Equal("0.01 mL", Assert.Single(drawnUp.Plan()!.Schedules).Volume.ToString());
        var below = (drawnUp with { Weight = 9.99m.Kilograms }).Work();
        Assert.Null(below.Plan);
        Assert.Equal($"0.0004995 g an infusion is less than 0.01 mL of {Shelf.Five.Name}", below.NoDoseBecause);
        Assert.True(below.Exceeds);
        Assert.Empty((drawnUp with { Weight = 9.99m.Kilograms, Product = null }).Plan()!.Schedules);
    }

    [Theory]
    [InlineData(1, 364, 363)]
    [InlineData(28, 13, 336)]
    [InlineData(42, 9, 336)]
    [InlineData(364, 1, 0)]
    [InlineData(363, 2, 363)]
    public void DatesFrom_OpenEndedRegimenOfASite_AreThoseOfTheFirst52Weeks(int intervalDays, int count, int lastDay)
    {
        var regimen = Regimen.OfSite(DosePerWeight.FromGramsPerKilogram(0.4m), DosePerWeight.FromGramsPerKilogram(0.4m), null, intervalDays);
        var dates = new DosingScenario(regimen, 70m.Kilograms).Plan()!.DatesFrom(new(2027, 1, 1));
        Assert.Equal(count, dates.Length);
        Assert.Equal(new DateOnly(2027, 1, 1).AddDays(lastDay), dates[^1]);
    }

    [Fact]
    public void CalculateDose_WeightOrProductThatCannotBeUsed_IsRefused()
    {
        var assessor = new IvigAssessor(Shelf.Policy(Shelf.Five, VialRounding.None));
        Assert.Equal("9.99 kg is outside 10 kg to 350 kg", assessor.CalculateDose(Indication.AcuteMsRelapse, 9.99m.Kilograms).NoDoseBecause);
        Assert.Equal("350.01 kg is outside 10 kg to 350 kg", assessor.CalculateDose(Indication.AcuteMsRelapse, 350.01m.Kilograms).NoDoseBecause);
        Assert.NotNull(assessor.CalculateDose(Indication.AcuteMsRelapse, 10m.Kilograms).Plan);
        Assert.NotNull(assessor.CalculateDose(Indication.AcuteMsRelapse, 350m.Kilograms).Plan);
        Assert.Null(assessor.CalculateDose(Indication.NatalizumabPmlIris, 70m.Kilograms).Plan);
        Assert.Equal("the formulary has no product of that name (Parameter 'product')",
            Assert.Throws<ArgumentException>(() => assessor.CalculateDose(Indication.AcuteMsRelapse, 70m.Kilograms, "no such product")).Message);
        Assert.Equal(NotOneOfTheFive, Assert.Throws<ArgumentOutOfRangeException>(() => assessor.CalculateDose((Indication)9, 70m.Kilograms)).Message);
    }

    /// <summary>
    /// 28 g becomes 27.5 g, 275 mL. Nothing is known of the risks, so at most 2 mL/kg/h: half an hour each at 35, 70 and 140 mL/h give
    /// 122.5 mL, and the 152.5 mL that are left take 65 minutes and 21.4 seconds at 140 mL/h.
    /// </summary>
    [Fact]
    public void Details_RoundedDose_NamesVialsAndEveryStep() => Assert.Equal(
        [
            "vials of five: 27.5 g as 1 x 20 g + 1 x 5 g + 1 x 2.5 g, rounded from 28 g",
            "27.5 g is 275 mL over 2 h 35 min: 35 mL/h for 30 min, then 70 mL/h for 30 min, then 140 mL/h for 30 min, then 140 mL/h for 1 h 5 min "
                + "(at most 2 mL/kg/h: not known to be free of risk of thrombosis or renal failure (PC-02, PC-03))",
        ],
        Phrases.Details(new IvigAssessor(Shelf.Policy(Shelf.Five, VialRounding.Nearest)).CalculateDose(Indication.AcuteMsRelapse, 70m.Kilograms).Plan!));

    [Fact]
    public void Details_RangeOfDoses_NamesTheVialsOfBothEnds() => Assert.Equal(
        ["vials of five: 14 g as 1 x 10 g + 1 x 5 g, 1 g left over", "vials of five: 28 g as 1 x 30 g, 2 g left over"],
        Phrases.Details(new IvigAssessor(Shelf.Policy(Shelf.Five, VialRounding.None)).CalculateDose(Indication.MsRelapsePrevention, 70m.Kilograms).Plan!).Take(2));

    [Fact]
    public void Assess_IndicationOutOfTheList_IsRefused() =>
        Assert.Equal(NotOneOfTheFive, Assert.Throws<ArgumentOutOfRangeException>(() => Clinic.Assessor.Assess(Sample.ThirdLine, (Indication)(-1))).Message);

    /// <summary>The source states no dose for PML-IRIS; the one of the site's policy is worked out like any other.</summary>
    [Fact]
    public void CalculateDose_RegimenOfTheSite_IsWorkedOut()
    {
        var half = DosePerWeight.FromGramsPerKilogram(0.5m);
        var assessor = new IvigAssessor(IvigPolicy.Default with { Regimens = new() { NatalizumabPmlIris = Regimen.OfSite(half, half, 4, 2) } });
        Assert.Equal(35m, assessor.CalculateDose(Indication.NatalizumabPmlIris, 70m.Kilograms).Plan!.PerInfusion.High.Exact.Grams);
        Assert.Equal(28m, assessor.CalculateDose(Indication.AcuteMsRelapse, 70m.Kilograms).Plan!.PerInfusion.High.Exact.Grams);
    }

    [Fact]
    public void CalculateDose_ProductByName_TakesThatOne()
    {
        var assessor = new IvigAssessor(Shelf.Policy(Shelf.Five, VialRounding.None) with { Formulary = [Shelf.Five, Shelf.TenOnly] });
        Assert.Same(Shelf.Five, assessor.CalculateDose(Indication.AcuteMsRelapse, 70m.Kilograms).Plan!.Product);
        Assert.Same(Shelf.TenOnly, assessor.CalculateDose(Indication.AcuteMsRelapse, 70m.Kilograms, "ten only").Plan!.Product);
    }
}
