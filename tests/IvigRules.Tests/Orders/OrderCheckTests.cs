using IvigRules.Tests.Support;

namespace IvigRules.Tests.Orders;

/// <summary>70 kg in an acute MS relapse: 28 g a day for five days; rounded to the nearest vials, 27.5 g.</summary>
public sealed class OrderCheckTests
{
    private static readonly IvigAssessor Site = new(Shelf.Policy(Shelf.Five, VialRounding.Nearest));

    private static readonly IvigAssessor ByIdealWeight =
        new(Shelf.Policy(Shelf.Five, VialRounding.None) with { DoseWeight = new() { Basis = DoseWeightBasis.Ideal } });

    private static readonly Order Right = new() { Dose = Dose.FromGrams(28), Infusions = 5, IntervalDays = 1, Route = AdministrationRoute.Intravenous };

    private static readonly Order PerKilogram = Right with { Dose = null, DosePerKilogram = DosePerWeight.FromGramsPerKilogram(0.4m) };

    /// <summary>Devine for 180 cm and male: 50 kg and 2.3 for each of 10.866 inches over 60, 74.99 kg; 0.4 g/kg is 29.996 g.</summary>
    private static PatientCase Heavy => Sample.ThirdLine.Weighing(110m.Kilograms).With(who => who with { Sex = Sex.Male, Height = 180m.Centimetres });

    [Theory]
    [InlineData("28", OrderAnswer.Agrees, null)]
    [InlineData("27.5", OrderAnswer.Agrees, null)]
    [InlineData("27.7", OrderAnswer.AgreesWithinTolerance, "27.7 g an infusion: 0.2 g (0.7 %) above 27.5 g, within the tolerance of 10 %")]
    [InlineData("27.99", OrderAnswer.AgreesWithinTolerance, "27.99 g an infusion: 0.01 g (less than 0.1 %) below 28 g, within the tolerance of 10 %")]
    [InlineData("30.8", OrderAnswer.AgreesWithinTolerance, "30.8 g an infusion: 2.8 g (10 %) above 28 g, within the tolerance of 10 %")]
    [InlineData("30.81", OrderAnswer.Deviates, "30.81 g an infusion: 2.81 g (10 %) above 28 g, outside the tolerance of 10 %")]
    [InlineData("24.75", OrderAnswer.AgreesWithinTolerance, "24.75 g an infusion: 2.75 g (10 %) below 27.5 g, within the tolerance of 10 %")]
    [InlineData("24.74", OrderAnswer.Deviates, "24.74 g an infusion: 2.76 g (10 %) below 27.5 g, outside the tolerance of 10 %")]
    public void CheckOrder_Dose_IsComparedWithTheNearestEndExactOrRounded(string grams, OrderAnswer answer, string? says)
    {
        var check = Check(Right with { Dose = Grams(grams) });
        Assert.Equal(answer, check.Answer);
        var dose = Part(check, OrderPart.Dose);
        Assert.Equal(says ?? $"{grams} g an infusion, as planned", dose.Statement);
        Assert.Equal(says is null, dose.Difference is null);
    }

    [Theory]
    [InlineData("280", OrderSlip.TenFoldTooHigh, "280 g an infusion: ten times 28 g: a decimal point in the wrong place?")]
    [InlineData("275", OrderSlip.TenFoldTooHigh, "275 g an infusion: ten times 27.5 g: a decimal point in the wrong place?")]
    [InlineData("2.8", OrderSlip.TenFoldTooLow, "2.8 g an infusion: a tenth of 28 g: a decimal point in the wrong place?")]
    [InlineData("61.73", OrderSlip.PoundsTakenForKilograms, "61.73 g an infusion: it would fit if the weight in pounds had been taken for kilograms")]
    [InlineData("140", OrderSlip.CourseTotalAsDailyDose, "140 g an infusion: the total of 5 infusions, not one of them")]
    [InlineData("5.6", OrderSlip.DailyDoseAsCourseTotal, "5.6 g an infusion: 5 infusions of it give what one of them should")]
    [InlineData("0.4", OrderSlip.PerKilogramAsGrams, "0.4 g an infusion: the figure for each kilogram, written as the whole dose")]
    [InlineData("14", OrderSlip.MaintenanceFigureForAcute, "14 g an infusion: it is the maintenance figure, 0.2 g/kg to 0.4 g/kg")]
    public void CheckOrder_Slip_IsNamedBesideTheDeviation(string grams, OrderSlip slip, string says)
    {
        var check = Check(Right with { Dose = Grams(grams) });
        Assert.Equal(OrderAnswer.Deviates, check.Answer);
        Assert.Equal([new OrderSlipFinding(slip, OrderPart.Dose, says)], check.Slips);
    }

    /// <summary>25 g is 10.7 % below: outside the tolerance, and within the maintenance range, yet no figure of it.</summary>
    [Theory]
    [InlineData("25")]
    [InlineData("20")]
    [InlineData("45")]
    public void CheckOrder_DeviatingDoseThatNoSlipExplains_NamesNone(string grams)
    {
        var check = new IvigAssessor().CheckOrder(Sample.ThirdLine, Indication.AcuteMsRelapse, Right with { Dose = Grams(grams) });
        Assert.Equal(OrderAnswer.Deviates, check.Answer);
        Assert.Empty(check.Slips);
    }

    /// <summary>Tolerances of 10 % around the corrected dose, the rounded end included: 24.75 g to 30.8 g.</summary>
    [Theory]
    [InlineData("308", true)]
    [InlineData("308.1", false)]
    [InlineData("247.5", true)]
    [InlineData("247.4", false)]
    public void CheckOrder_NearlyTenFold_IsNamedWithinTheTolerance(string grams, bool named) =>
        Assert.Equal(named, Check(Right with { Dose = Grams(grams) }).Slips.Any(slip => slip.Slip == OrderSlip.TenFoldTooHigh));

    /// <summary>The figure for each kilogram is 0.4: 0.36 g to 0.44 g look like it, and only when the order is in grams.</summary>
    [Fact]
    public void CheckOrder_PerKilogramFigure_IsNamedOnlyWhenItIsAMass()
    {
        Assert.Contains(Check(Right with { Dose = Grams("0.36") }).Slips, slip => slip.Slip == OrderSlip.PerKilogramAsGrams);
        Assert.DoesNotContain(Check(Right with { Dose = Grams("0.45") }).Slips, slip => slip.Slip == OrderSlip.PerKilogramAsGrams);
        var perKilogram = Right with { Dose = null, DosePerKilogram = DosePerWeight.FromGramsPerKilogram(0.0057m) }; // 0.399 g
        Assert.DoesNotContain(Check(perKilogram).Slips, slip => slip.Slip == OrderSlip.PerKilogramAsGrams);
    }

    /// <summary>A site's low maintenance for PML-IRIS has no acute counterpart; the acute figure cannot deviate from the source's maintenance.</summary>
    [Fact]
    public void CheckOrder_AcuteFigureForMaintenance_IsWithinTheRangeOfTheSource()
    {
        var order = OrderText.Read("0.4 g/kg IV every 28 days");
        var check = Site.CheckOrder(DosingCases.Of(Indication.MsRelapsePrevention), Indication.MsRelapsePrevention, order);
        Assert.Equal(OrderAnswer.Agrees, check.Answer);
        Assert.Empty(check.Slips);
    }

    [Fact]
    public void CheckOrder_WrongIntervalNumberAndRoute_NamesEach()
    {
        var check = Check(Right with { Infusions = 3, IntervalDays = 28, Route = AdministrationRoute.Subcutaneous });
        Assert.Equal(OrderAnswer.Deviates, check.Answer);
        Assert.Equal(
            [
                new(OrderPart.Infusions, OrderPartAnswer.Deviates, "3 infusions instead of 5"),
                new(OrderPart.Interval, OrderPartAnswer.Deviates, "every 28 days instead of every day"),
                new(OrderPart.Route, OrderPartAnswer.Deviates, "subcutaneous instead of intravenous"),
            ],
            check.Parts.Where(part => part.Answer == OrderPartAnswer.Deviates));
    }

    [Theory]
    [InlineData("by nebuliser", "'by nebuliser' instead of intravenous")]
    [InlineData("intravenus", "'intravenus' instead of intravenous")]
    [InlineData("SC", "subcutaneous instead of intravenous")]
    public void CheckOrder_AnyOtherWordForARoute_Deviates(string route, string says)
    {
        var check = Check(Right with { Route = new AdministrationRoute(route) });
        Assert.Equal((OrderAnswer.Deviates, says), (check.Answer, Part(check, OrderPart.Route).Statement));
    }

    [Theory]
    [InlineData("dose", "dose", "the order has no dose")]
    [InlineData("infusions", "infusions", "the number of infusions is not given")]
    [InlineData("interval", "interval", "the interval is not given")]
    [InlineData("route", "route", "the route is not given")]
    [InlineData("product", "product", "the formulary has no product called 'no such product'")]
    public void CheckOrder_SomethingMissing_CannotBeJudged(string left, string part, string reason)
    {
        var check = Check(left switch
        {
            "dose" => Right with { Dose = null },
            "infusions" => Right with { Infusions = null },
            "interval" => Right with { IntervalDays = null },
            "route" => Right with { Route = null },
            _ => Right with { Product = "no such product" },
        });
        Assert.Equal(OrderAnswer.CannotBeJudged, check.Answer);
        var finding = Assert.Single(check.Parts, found => found.Answer == OrderPartAnswer.CannotBeJudged);
        Assert.Equal(($"{part}: cannot-be-judged", reason), (finding.ToString(), finding.Statement));
    }

    [Fact]
    public void CheckOrder_DeviatesAndSomethingMissing_Deviates() =>
        Assert.Equal(OrderAnswer.Deviates, Check(Right with { Infusions = 3, Route = null }).Answer);

    [Fact]
    public void CheckOrder_WithinToleranceAndSomethingMissing_CannotBeJudged() =>
        Assert.Equal(OrderAnswer.CannotBeJudged, Check(Right with { Dose = Dose.FromGrams(30), Route = null }).Answer);

    [Fact]
    public void CheckOrder_VerdictIsNotConsider_IsItsRefusalWithTheReasonAndNoParts()
    {
        Refuses(OrderAnswer.Contraindicated, "CI-01: ", Sample.ThirdLine.With(who => who with { IvigHypersensitivity = true }));
        Refuses(OrderAnswer.CannotBeJudged, "CI-01: ", Sample.ThirdLine.With(who => who with { IvigHypersensitivity = null }));
        Refuses(OrderAnswer.NotIndicated, "MS-01: ", Sample.ThirdLine with { Relapses = [] });

        static void Refuses(OrderAnswer answer, string because, PatientCase patient)
        {
            var check = Site.CheckOrder(patient, Indication.AcuteMsRelapse, Right);
            Assert.Equal((answer, Readiness.NotApplicable), (check.Answer, check.Readiness));
            Assert.Contains(because, check.Because, StringComparison.Ordinal);
            Assert.Empty(check.Parts);
            Assert.Empty(check.Slips);
        }
    }

    /// <summary>Two rules withhold at once: the contraindication is the answer.</summary>
    [Fact]
    public void CheckOrder_ContraindicatedAndNotIndicated_IsContraindicated()
    {
        var patient = Sample.ThirdLine.With(who => who with { IvigHypersensitivity = true }) with { Relapses = [] };
        Assert.Equal(OrderAnswer.Contraindicated, Site.CheckOrder(patient, Indication.AcuteMsRelapse, Right).Answer);
    }

    [Fact]
    public void CheckOrder_PlanWithheld_SaysWhyAndJudgesTheRest()
    {
        var limited = new IvigAssessor(new IvigPolicy { Limits = new() { PerInfusion = new(null, Dose.FromGrams(20)) } });
        var check = limited.CheckOrder(Sample.ThirdLine, Indication.AcuteMsRelapse, Right with { Dose = Dose.FromGrams(15) });
        Assert.Equal((OrderAnswer.CannotBeJudged, Readiness.Hold), (check.Answer, check.Readiness));
        Assert.Equal("there is no plan to compare with: hard limit: 28 g an infusion is above 20 g", Part(check, OrderPart.Dose).Statement);
        Assert.Equal("not above the site's limits", Part(check, OrderPart.Limits).Statement);
        Assert.Equal(OrderPartAnswer.Agrees, Part(check, OrderPart.Interval).Answer);
        Assert.Equal(OrderPartAnswer.Agrees, Part(check, OrderPart.Infusions).Answer);
        Assert.Equal(OrderAnswer.Deviates, limited.CheckOrder(Sample.ThirdLine, Indication.AcuteMsRelapse, PerKilogram).Answer);
    }

    [Fact]
    public void CheckOrder_NoWeight_SaysWhyNothingByWeightIsJudged()
    {
        var limits = new DoseLimits { PerKilogramPerDay = new(null, DosePerWeight.FromGramsPerKilogram(1)) };
        var site = new IvigAssessor(Shelf.Policy(Shelf.Five, VialRounding.None) with { Limits = limits });
        var order = PerKilogram with { Dose = Right.Dose, Rate = InfusionRate.FromMillilitresPerHour(10_000), WeightBasis = DoseWeightBasis.Actual };
        var check = site.CheckOrder(Sample.ThirdLine.With(who => who with { Weight = null }), Indication.AcuteMsRelapse, order);
        Assert.Equal(OrderAnswer.CannotBeJudged, check.Answer);
        Assert.Equal(
            [
                "there is no plan to compare with: there is no usable body weight", "0.4 g/kg: there is no usable body weight",
                "there is no usable body weight", "there is no usable body weight to compare with the site's limit per kilogram",
                "there is no usable body weight",
            ],
            check.Parts.Where(part => part.Answer == OrderPartAnswer.CannotBeJudged).Select(part => part.Statement));
    }

    [Fact]
    public void CheckOrder_NoDoseIsStated_CannotBeJudged()
    {
        var check = Site.CheckOrder(DosingCases.Of(Indication.NatalizumabPmlIris), Indication.NatalizumabPmlIris, Right);
        Assert.Equal(OrderAnswer.CannotBeJudged, check.Answer);
        Assert.All([OrderPart.Dose, OrderPart.Infusions, OrderPart.Interval], part =>
            Assert.Equal("there is no plan to compare with: the source states no dose for this indication", Part(check, part).Statement));
    }

    /// <summary>Soft limits warn, hard limits deviate; per infusion, per kg per day and per course, beside an order that agrees with its plan.</summary>
    [Fact]
    public void CheckOrder_Limits_ApplyToTheOrder()
    {
        var site = new IvigAssessor(new IvigPolicy
        {
            Limits = new()
            {
                PerInfusion = new(Dose.FromGrams(27), Dose.FromGrams(40)),
                PerKilogramPerDay = new(null, DosePerWeight.FromGramsPerKilogram(0.42m)),
                PerCourse = new(null, Dose.FromGrams(145)),
            },
        });
        var agrees = site.CheckOrder(Sample.ThirdLine, Indication.AcuteMsRelapse, Right);
        Assert.Equal((OrderAnswer.Agrees, "not above the site's hard limits"), (agrees.Answer, Part(agrees, OrderPart.Limits).Statement));
        Assert.Contains("the order is above the site's soft limit: 28 g an infusion is above 27 g", agrees.Warnings);
        var above = site.CheckOrder(Sample.ThirdLine, Indication.AcuteMsRelapse, Right with { Dose = Dose.FromGrams(30) });
        Assert.Equal(OrderAnswer.Deviates, above.Answer);
        Assert.Equal(
            "above the site's hard limit: 30 g a day for 70 kg is above 0.42 g/kg; above the site's hard limit: 150 g a course is above 145 g",
            Part(above, OrderPart.Limits).Statement);
    }

    /// <summary>Within the vial tolerance of 10 % of the figure per kilogram, from which vials are rounded.</summary>
    [Theory]
    [InlineData("30.8 g (0.4 g/kg)", "28 g and 0.4 g/kg", true)]
    [InlineData("30.9 g (0.4 g/kg)", "0.4 g/kg x 70 kg is 28 g, but the dose is 30.9 g: they differ by 2.9 g (10.4 %)", false)]
    [InlineData("28 g (140 g total)", "", true)]
    [InlineData("28 g (168 g total)", "the dose is 28 g, but 168 g in 5 infusions is 33.6 g: they differ by 5.6 g (20 %)", false)]
    [InlineData("25.3 g (0.4 g/kg)", "", true)]
    [InlineData("28 g (127 g total)", "127 g in 5 infusions is 25.4 g, but the dose is 28 g: they differ by 2.6 g (10.2 %)", false)]
    [InlineData("280 mL (28 g)", "", true)]
    [InlineData("340 mL (28 g)", "the dose is 28 g, but 340 mL of five is 34 g: they differ by 6 g (21.4 %)", false)]
    public void CheckOrder_DoseInSeveralWays_FitsOrContradictsItself(string dose, string says, bool fits)
    {
        var check = Check(OrderText.Read($"{dose} IV daily x 5"));
        var consistency = Part(check, OrderPart.Consistency);
        Assert.Equal(fits ? OrderPartAnswer.Agrees : OrderPartAnswer.Deviates, consistency.Answer);
        if (!fits)
            Assert.Equal($"the order contradicts itself: {says}", consistency.Statement);
    }

    [Fact]
    public void CheckOrder_CourseTotalWithARemainder_SaysIt()
    {
        var check = Check(OrderText.Read("100 g in total, IV daily x 3"));
        Assert.StartsWith("100 g in 3 infusions is 33.3333333333 g each, with a remainder of 0.0000000001 g an infusion: ",
            Part(check, OrderPart.CourseTotal).Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckOrder_CourseTotalWithoutItsNumber_CannotBeJudged()
    {
        var check = Check(new Order { CourseTotal = Dose.FromGrams(140), IntervalDays = 1, Route = AdministrationRoute.Intravenous });
        Assert.Equal(OrderAnswer.CannotBeJudged, check.Answer);
        Assert.Equal(OrderPartAnswer.CannotBeJudged, Part(check, OrderPart.CourseTotal).Answer);
    }

    [Fact]
    public void CheckOrder_OtherNumberWithTheSameTotal_SaysThatTheTotalIsTheSame()
    {
        var check = Check(OrderText.Read("70 g IV daily x 2"));
        Assert.Equal("2 infusions instead of 5; the course total is the same as planned", Part(check, OrderPart.Infusions).Statement);
    }

    [Fact]
    public void CheckOrder_VolumeWithoutAProduct_CannotBeJudged()
    {
        var check = new IvigAssessor().CheckOrder(Sample.ThirdLine, Indication.AcuteMsRelapse, OrderText.Read("280 mL IV daily x 5"));
        Assert.Equal((OrderAnswer.CannotBeJudged, OrderPartAnswer.CannotBeJudged), (check.Answer, Part(check, OrderPart.Volume).Answer));
    }

    /// <summary>Where the plan doses by ideal weight, an order per kilogram says by which weight, or is not judged.</summary>
    [Theory]
    [InlineData("0.4 g/kg IV daily x 5", OrderAnswer.CannotBeJudged, OrderPartAnswer.CannotBeJudged, OrderPartAnswer.CannotBeJudged)]
    [InlineData("0.4 g/kg by ideal weight IV daily x 5", OrderAnswer.Agrees, OrderPartAnswer.Agrees, OrderPartAnswer.Agrees)]
    [InlineData("0.4 g/kg by actual weight IV daily x 5", OrderAnswer.Deviates, OrderPartAnswer.Deviates, OrderPartAnswer.Deviates)]
    [InlineData("0.4 g/kg by adjusted weight IV daily x 5", OrderAnswer.Deviates, OrderPartAnswer.Deviates, OrderPartAnswer.Deviates)]
    public void CheckOrder_PlanByIdealWeight_AsksByWhichWeight(
        string written, OrderAnswer answer, OrderPartAnswer weight, OrderPartAnswer dose)
    {
        var check = ByIdealWeight.CheckOrder(Heavy, Indication.AcuteMsRelapse, OrderText.Read(written));
        Assert.Equal((answer, weight, dose), (check.Answer, Part(check, OrderPart.WeightBasis).Answer, Part(check, OrderPart.DosePerKilogram).Answer));
        if (answer == OrderAnswer.CannotBeJudged)
            Assert.StartsWith("by which weight? ", Part(check, OrderPart.WeightBasis).Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckOrder_MassWherePlanIsByIdealWeight_NeedsNoWeight() =>
        Assert.Equal(OrderAnswer.Agrees, ByIdealWeight.CheckOrder(Heavy, Indication.AcuteMsRelapse, OrderText.Read("29.996 g IV daily x 5")).Answer);

    [Fact]
    public void CheckOrder_WeightThatCannotBeWorkedOut_CannotBeJudged()
    {
        var check = Check(OrderText.Read("0.4 g/kg by ideal weight IV daily x 5"));
        Assert.Equal(OrderPartAnswer.Deviates, Part(check, OrderPart.WeightBasis).Answer);
        Assert.Equal("0.4 g/kg: ideal weight cannot be used: the sex is not recorded", Part(check, OrderPart.DosePerKilogram).Statement);
    }

    /// <summary>Risks are not ruled out: 2 mL/kg/h at 70 kg is 140 mL/h. Ruled out, 4 mL/kg/h is 280 mL/h.</summary>
    [Theory]
    [InlineData("at 140 mL/h", false, true)]
    [InlineData("at 140.1 mL/h", false, false)]
    [InlineData("at 280 mL/h", true, true)]
    [InlineData("at 280.1 mL/h", true, false)]
    [InlineData("at 2 mL/kg/h", false, true)]
    [InlineData("at 2.01 mL/kg/h", false, false)]
    [InlineData("over 2 h", false, true)]
    [InlineData("over 119 min", false, false)]
    [InlineData("over 1 h", true, true)]
    [InlineData("over 59 min", true, false)]
    public void CheckOrder_RateOrDuration_IsComparedWithTheMaximumForThisPatient(string rate, bool noRisk, bool agrees)
    {
        var patient = noRisk ? Sample.ThirdLine.AtNoRisk() : Sample.ThirdLine;
        var check = Site.CheckOrder(patient, Indication.AcuteMsRelapse, OrderText.Read($"28 g IV daily x 5 {rate}"));
        Assert.Equal(agrees ? OrderAnswer.Agrees : OrderAnswer.Deviates, check.Answer);
        Assert.Contains(noRisk ? "(4 mL/kg/h), the maximum of five for 70 kg" : "is not recorded",
            check.Parts.Single(part => part.Part is OrderPart.Rate or OrderPart.Duration).Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckOrder_RiskPresent_SaysWhich()
    {
        var patient = Sample.ThirdLine with { RiskFactors = [new(RiskFactorKind.Sepsis, true)] };
        var check = Site.CheckOrder(patient, Indication.AcuteMsRelapse, OrderText.Read("28 g IV daily x 5 at 200 mL/h"));
        Assert.EndsWith(": a risk of renal failure is present, the risk of thrombosis is not recorded", Part(check, OrderPart.Rate).Statement, StringComparison.Ordinal);
        Assert.Equal(["PC-03"], check.Precautions.Select(precaution => precaution.Rule.Id));
    }

    /// <summary>28 g is 280 mL. A rate is the highest: it may be above the average of a duration, unless the infusion is continuous.</summary>
    [Theory]
    [InlineData("over 4 h at 100 mL/h", true)]
    [InlineData("over 4 h at 64 mL/h", true)]
    [InlineData("over 4 h at 63 mL/h", false)]
    [InlineData("over 4 h at 140 mL/h", true)]
    [InlineData("over 4 h at 140 mL/h continuous", false)]
    [InlineData("over 4 h at 70 mL/h continuous", true)]
    [InlineData("over 4 h at 60 mL/h", false)]
    public void CheckOrder_RateAndDuration_FitOrContradictEachOther(string text, bool fits)
    {
        var check = Check(OrderText.Read($"28 g IV daily x 5 {text}"));
        Assert.Equal(fits ? OrderAnswer.Agrees : OrderAnswer.Deviates, check.Answer);
    }

    [Theory]
    [InlineData(Indication.AcuteMsRelapse, "28 g IV daily x 5 continuous infusion", OrderAnswer.Agrees)]
    [InlineData(Indication.AcuteMsRelapse, "28 g IV daily x 5 intermittent infusion", OrderAnswer.Deviates)]
    [InlineData(Indication.MsRelapsePrevention, "28 g IV every 28 days intermittent infusion", OrderAnswer.Agrees)]
    public void CheckOrder_Continuous_IsComparedWhereTheSourceSaysSo(Indication indication, string text, OrderAnswer answer) =>
        Assert.Equal(answer, Site.CheckOrder(DosingCases.Of(indication), indication, OrderText.Read(text)).Answer);

    [Theory]
    [InlineData("2026-11-22", OrderAnswer.Agrees)]
    [InlineData("2026-11-21", OrderAnswer.Deviates)]
    public void CheckOrder_StartDate_IsNotBeforeTheDayOfTheCase(string start, OrderAnswer answer) =>
        Assert.Equal(answer, Check(OrderText.Read($"28 g IV daily x 5 from {start}")).Answer);

    [Fact]
    public void CheckOrder_ProductOfTheOrder_HasItsOwnMaximum()
    {
        var assessor = new IvigAssessor(Shelf.Policy(Shelf.Five, VialRounding.None) with { Formulary = [Shelf.Five, Shelf.TenOnly] });
        var order = Right with { Rate = InfusionRate.FromMillilitresPerHour(110), Product = "ten only" }; // at most 1.5 x 70 = 105 mL/h
        Assert.Equal(OrderPartAnswer.Deviates, Part(assessor.CheckOrder(Sample.ThirdLine, Indication.AcuteMsRelapse, order), OrderPart.Rate).Answer);
        Assert.Equal(OrderAnswer.Agrees, assessor.CheckOrder(Sample.ThirdLine, Indication.AcuteMsRelapse, order with { Product = null }).Answer);
    }

    /// <summary>14 g to 28 g every four weeks; rounded, 15 g and 27.5 g.</summary>
    [Theory]
    [InlineData("14", true)]
    [InlineData("20.123", true)]
    [InlineData("28", true)]
    [InlineData("13.999", false)]
    [InlineData("28.001", false)]
    public void CheckOrder_MaintenanceRange_AgreesFromLowToHigh(string grams, bool agrees)
    {
        var check = Site.CheckOrder(DosingCases.Of(Indication.MsRelapsePrevention), Indication.MsRelapsePrevention,
            new Order { Dose = Grams(grams), IntervalDays = 28, Route = AdministrationRoute.Intravenous });
        Assert.Equal(agrees ? OrderAnswer.Agrees : OrderAnswer.AgreesWithinTolerance, check.Answer);
    }

    /// <summary>Rounded up, 14 g to 28 g is 15 g to 30 g: 30 g agrees, 29 g lies beyond the range and is no end.</summary>
    [Fact]
    public void CheckOrder_RoundedEndBeyondTheRange_AgreesAloneThere()
    {
        var up = new IvigAssessor(Shelf.Policy(Shelf.Five, VialRounding.Up));
        var order = new Order { IntervalDays = 28, Route = AdministrationRoute.Intravenous };
        Assert.Null(Difference("30"));
        Assert.Equal(0.9m, Difference("28.9"));
        Assert.Equal(-0.9m, Difference("29.1"));
        Assert.Equal(2m, Difference("32"));

        decimal? Difference(string grams) => Part(up.CheckOrder(DosingCases.Of(Indication.MsRelapsePrevention), Indication.MsRelapsePrevention,
            order with { Dose = Grams(grams) }), OrderPart.Dose).Difference?.Grams;
    }

    /// <summary>An open-ended regimen has no course, so no course total is looked for and no number of infusions compared.</summary>
    [Fact]
    public void CheckOrder_Maintenance_HasNoCourseToMistake()
    {
        var check = Site.CheckOrder(DosingCases.Of(Indication.MsRelapsePrevention), Indication.MsRelapsePrevention,
            new Order { Dose = Grams("140"), Infusions = 99, IntervalDays = 1, Route = AdministrationRoute.Intravenous });
        Assert.Equal([OrderSlip.TenFoldTooHigh], check.Slips.Select(slip => slip.Slip));
        Assert.Equal(OrderPartAnswer.Agrees, Part(check, OrderPart.Infusions).Answer);
    }

    [Fact]
    public void CheckOrder_NoOrder_IsRefused() =>
        Assert.Equal("order", Assert.Throws<ArgumentNullException>(() => Site.CheckOrder(Sample.ThirdLine, Indication.AcuteMsRelapse, null!)).ParamName);

    public static TheoryData<string, string, Order> Unreadable => new()
    {
        { "$.ratePerKilogram", "the rate is given twice, in mL/h and for each kilogram", Right with { Rate = InfusionRate.FromMillilitresPerHour(1), RatePerKilogram = Shelf.Rate(1) } },
        { "$.dose", "a dose is above zero", Right with { Dose = default(Dose) } },
        { "$.dosePerKilogram", "a dose is above zero", Right with { Dose = null, DosePerKilogram = default(DosePerWeight) } },
        { "$.dosePerKilogram", "a dose for each kilogram has no step finer than 0.000001 g/kg", PerKilogram with { DosePerKilogram = DosePerWeight.FromGramsPerKilogram(0.4000001m) } },
        { "$.courseTotal", "a dose is above zero", Right with { CourseTotal = default(Dose) } },
        { "$.courseTotalPerKilogram", "a dose is above zero", Right with { CourseTotalPerKilogram = default(DosePerWeight) } },
        { "$.volume", "a volume is above zero", Right with { Volume = default(InfusionVolume) } },
        { "$.weightBasis", "not a value of its list", Right with { WeightBasis = (DoseWeightBasis)9 } },
        { "$.infusions", "the number of infusions is above zero", Right with { Infusions = 0 } },
        { "$.intervalDays", "the interval is above zero", Right with { IntervalDays = 0 } },
        { "$.startDate", "the infusions would run past the end of the calendar", Right with { StartDate = DateOnly.MaxValue } },
        { "$.route", "a route needs a name", Right with { Route = default(AdministrationRoute) } },
        { "$.product", "an empty text", Right with { Product = "" } },
        { "$.rate", "a rate is above zero", Right with { Rate = default(InfusionRate) } },
        { "$.ratePerKilogram", "a rate is above zero", Right with { RatePerKilogram = default(RatePerWeight) } },
        { "$.duration", "a duration is above zero", Right with { Duration = TimeSpan.Zero } },
        { "$.duration", "a duration is at most 1,000 hours", Right with { Duration = TimeSpan.FromHours(1_001) } },
    };

    [Theory]
    [MemberData(nameof(Unreadable), DisableDiscoveryEnumeration = true)]
    public void CheckOrder_AFigureThatIsNone_IsRefused(string path, string problem, Order order)
    {
        var refused = Assert.Throws<InvalidCaseException>(() => Check(order));
        Assert.Equal((path, problem), (refused.Path, refused.Problem));
        Assert.Equal(path, Assert.Throws<InvalidCaseException>(() => OrderJson.ToJson(order)).Path);
    }

    /// <summary>A dose per day is one infusion a day, and contradicts another interval.</summary>
    [Theory]
    [InlineData("dose", "g/d", 28)]
    [InlineData("dose", "mg/d", 28000)]
    [InlineData("dosePerKilogram", "g/kg/d", 0.4)]
    [InlineData("dosePerKilogram", "mg/kg/d", 400)]
    public void Read_DosePerDay_IsDailyAndContradictsAnotherInterval(string property, string unit, double value)
    {
        var dose = $$"""{ "{{property}}": { "value": {{Invariant.Format((decimal)value).Replace(",", "", StringComparison.Ordinal)}}, "unit": "{{unit}}" }""";
        Assert.Equal(1, OrderJson.Read($"{dose} }}").IntervalDays);
        Assert.Equal(1, OrderJson.Read($$"""{{dose}}, "intervalDays": 1 }""").IntervalDays);
        var refused = Assert.Throws<InvalidCaseException>(() => OrderJson.Read($$"""{{dose}}, "intervalDays": 2 }"""));
        Assert.Equal(("$.intervalDays", "a dose per day is one infusion a day, and the interval is another"), (refused.Path, refused.Problem));
    }

    [Fact]
    public void ToString_OrderAndCheck_PrintNoFigure()
    {
        Assert.Equal("Order", Right.ToString());
        var check = Check(Right with { Dose = Dose.FromGrams(280) });
        Assert.Equal(("deviates", "dose: deviates", "ten-fold-too-high"), (check.ToString(), check.Parts[0].ToString(), check.Slips[0].ToString()));
        Assert.Equal("AdministrationRoute", new AdministrationRoute("Zq7Marker").ToString());
    }

    private static OrderCheck Check(Order order) => Site.CheckOrder(Sample.ThirdLine, Indication.AcuteMsRelapse, order);

    private static OrderPartFinding Part(OrderCheck check, OrderPart part) => Assert.Single(check.Parts, found => found.Part == part);

    private static Dose Grams(string value) => Dose.FromGrams(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
}
