using IvigRules.Tests.Support;

namespace IvigRules.Tests.Orders;

/// <summary>70 kg in an acute MS relapse: 28 g a day for five days; rounded to the nearest vials, 27.5 g.</summary>
public sealed class OrderCheckTests
{
    private static readonly IvigAssessor Site = new(Shelf.Policy(Shelf.Five, VialRounding.Nearest));

    private static readonly Order Right = new() { Dose = Dose.FromGrams(28), Infusions = 5, IntervalDays = 1, Route = AdministrationRoute.Intravenous };

    [Theory]
    [InlineData(28)]
    [InlineData(27.5)]
    public void CheckOrder_ExactOrRounded_Agrees(double grams)
    {
        var check = Check(Right with { Dose = Dose.FromGrams((decimal)grams) });
        Assert.Equal(Truth.Met, check.Agrees);
        Assert.Empty(check.Deviations);
        Assert.Empty(check.NotJudged);
        Assert.Null(check.DoseDifference);
        Assert.Null(check.WithinTolerance);
    }

    /// <summary>The right dose of an infusion that is on hold is still the right dose: the readiness beside it says not to give it.</summary>
    [Fact]
    public void CheckOrder_OfAnInfusionOnHold_AgreesAndSaysHold()
    {
        Assert.Equal((Truth.Met, Readiness.ChecksPassed), Of(Sample.ThirdLine));
        Assert.Equal((Truth.Met, Readiness.Hold), Of(Sample.ThirdLine with { LabResults = [new LabResult(LabResult.Iga, 0.01m, "g/L", Sample.AsOf)] }));
        Assert.Equal((Truth.Met, Readiness.ChecksOutstanding), Of(Sample.ThirdLine with { LabResults = [] }));
        Assert.Equal((Truth.Unknown, Readiness.NotApplicable), Of(Sample.ThirdLine with { Relapses = [] }));

        static (Truth Agrees, Readiness Readiness) Of(PatientCase recorded)
        {
            var check = Site.CheckOrder(recorded, Indication.AcuteMsRelapse, Right);
            return (check.Agrees, check.Readiness);
        }
    }

    [Theory]
    [InlineData(Truth.Met, "agrees")]
    [InlineData(Truth.NotMet, "deviates")]
    [InlineData(Truth.Unknown, "cannot-be-judged")]
    public void Status_OfEachTruth_IsTheNameOfTheContract(Truth agrees, string name)
    {
        var check = new OrderCheck(agrees, [], [], null, null) { Readiness = Readiness.ChecksPassed };
        Assert.Equal((name, name), (check.Status, check.ToString()));
    }

    /// <summary>Between the two lies nothing that was planned.</summary>
    [Theory]
    [InlineData("27.7", "0.2", true, "27.7 g an infusion is 0.2 g above 27.5 g, within the tolerance of 10 %")]
    [InlineData("27.9", "-0.1", true, "27.9 g an infusion is 0.1 g below 28 g, within the tolerance of 10 %")]
    [InlineData("30.8", "2.8", true, "30.8 g an infusion is 2.8 g above 28 g, within the tolerance of 10 %")]
    [InlineData("30.81", "2.81", false, "30.81 g an infusion is 2.81 g above 28 g, outside the tolerance of 10 %")]
    [InlineData("24.75", "-2.75", true, "24.75 g an infusion is 2.75 g below 27.5 g, within the tolerance of 10 %")]
    [InlineData("24.74", "-2.76", false, "24.74 g an infusion is 2.76 g below 27.5 g, outside the tolerance of 10 %")]
    public void CheckOrder_OtherDose_DeviatesByTheDifferenceFromTheNearestEnd(string grams, string difference, bool near, string says)
    {
        var check = Check(Right with { Dose = Grams(grams) });
        Assert.Equal(Truth.NotMet, check.Agrees);
        var deviation = Assert.Single(check.Deviations);
        Assert.Equal(new OrderDeviation(OrderSlip.Dose, says), deviation);
        Assert.Equal(Number(difference), check.DoseDifference!.Value.Grams);
        Assert.Equal(near, check.WithinTolerance);
    }

    [Theory]
    [InlineData("280", OrderSlip.TenFoldTooHigh, "280 g is ten times 28 g: a decimal point in the wrong place?")]
    [InlineData("275", OrderSlip.TenFoldTooHigh, "275 g is ten times 27.5 g: a decimal point in the wrong place?")]
    [InlineData("2.8", OrderSlip.TenFoldTooLow, "2.8 g is a tenth of 28 g: a decimal point in the wrong place?")]
    [InlineData("61.73", OrderSlip.PoundsTakenForKilograms, "61.73 g would fit if the weight in pounds had been taken for kilograms")]
    [InlineData("140", OrderSlip.CourseTotalAsDailyDose, "140 g is the total of 5 infusions, not one of them")]
    [InlineData("137.5", OrderSlip.CourseTotalAsDailyDose, "137.5 g is the total of 5 infusions, not one of them")]
    [InlineData("5.6", OrderSlip.DailyDoseAsCourseTotal, "5 infusions of 5.6 g give what one of them should")]
    [InlineData("0.4", OrderSlip.PerKilogramAsGrams, "0.4 g is the figure for each kilogram, written as the whole dose")]
    public void CheckOrder_Slip_IsNamedBesideTheDeviation(string grams, OrderSlip slip, string says)
    {
        var check = Check(Right with { Dose = Grams(grams) });
        Assert.Equal(Truth.NotMet, check.Agrees);
        Assert.Equal([OrderSlip.Dose, slip], check.Deviations.Select(deviation => deviation.Slip));
        Assert.Equal(says, check.Deviations[1].Statement);
        Assert.False(check.WithinTolerance);
    }

    /// <summary>Tolerances of 10 % around the corrected dose, the rounded end included: 24.75 g to 30.8 g.</summary>
    [Theory]
    [InlineData("308", true)]
    [InlineData("308.1", false)]
    [InlineData("247.5", true)]
    [InlineData("247.4", false)]
    public void CheckOrder_NearlyTenFold_IsNamedWithinTheTolerance(string grams, bool named) =>
        Assert.Equal(named, Check(Right with { Dose = Grams(grams) }).Deviations.Any(deviation => deviation.Slip == OrderSlip.TenFoldTooHigh));

    /// <summary>The figure for each kilogram is 0.4: 0.36 g to 0.44 g look like it, and only when the order is in grams.</summary>
    [Fact]
    public void CheckOrder_PerKilogramFigure_IsNamedOnlyWhenItIsAMass()
    {
        Assert.Contains(Check(Right with { Dose = Grams("0.36") }).Deviations, deviation => deviation.Slip == OrderSlip.PerKilogramAsGrams);
        Assert.DoesNotContain(Check(Right with { Dose = Grams("0.45") }).Deviations, deviation => deviation.Slip == OrderSlip.PerKilogramAsGrams);
        var perKilogram = Right with { Dose = null, DosePerKilogram = DosePerWeight.FromGramsPerKilogram(0.0057m) }; // 0.399 g
        Assert.DoesNotContain(Check(perKilogram).Deviations, deviation => deviation.Slip == OrderSlip.PerKilogramAsGrams);
    }

    [Theory]
    [InlineData("0.4", Truth.Met)]
    [InlineData("0.5", Truth.NotMet)]
    public void CheckOrder_DoseForEachKilogram_IsComparedAsAMass(string perKilogram, Truth expected) =>
        Assert.Equal(expected, Check(Right with { Dose = null, DosePerKilogram = DosePerWeight.FromGramsPerKilogram(Number(perKilogram)) }).Agrees);

    [Fact]
    public void CheckOrder_WrongIntervalNumberAndRoute_NamesEach()
    {
        var check = Check(Right with { Infusions = 3, IntervalDays = 28, Route = AdministrationRoute.Subcutaneous });
        Assert.Equal(Truth.NotMet, check.Agrees);
        Assert.Equal(
            [
                new(OrderSlip.Interval, "every 28 days, where the regimen has every day"),
                new(OrderSlip.Infusions, "3 infusions, where the regimen has 5"),
                new(OrderSlip.Route, "subcutaneous: IVIG is given intravenously"),
            ],
            check.Deviations);
        Assert.Null(check.DoseDifference);
    }

    /// <summary>Risks are not ruled out: 2 mL/kg/h at 70 kg is 140 mL/h. Ruled out, 4 mL/kg/h is 280 mL/h.</summary>
    [Theory]
    [InlineData("140", false, Truth.Met)]
    [InlineData("140.1", false, Truth.NotMet)]
    [InlineData("280", true, Truth.Met)]
    [InlineData("280.1", true, Truth.NotMet)]
    public void CheckOrder_Rate_IsComparedWithTheMaximumForThisPatient(string rate, bool noRisk, Truth expected)
    {
        var check = Site.CheckOrder(noRisk ? Sample.ThirdLine.AtNoRisk() : Sample.ThirdLine, Indication.AcuteMsRelapse,
            Right with { Rate = InfusionRate.FromMillilitresPerHour(Number(rate)) });
        Assert.Equal(expected, check.Agrees);
        if (expected == Truth.NotMet)
        {
            Assert.Equal(noRisk ? "280.1 mL/h is above 280 mL/h, the maximum of five for 70 kg (4 mL/kg/h)" : "140.1 mL/h is above 140 mL/h, the maximum of five for 70 kg (2 mL/kg/h, at risk)",
                Assert.Single(check.Deviations, deviation => deviation.Slip == OrderSlip.RateAboveMaximum).Statement);
        }
    }

    [Fact]
    public void CheckOrder_ProductOfTheOrder_HasItsOwnMaximum()
    {
        var assessor = new IvigAssessor(Shelf.Policy(Shelf.Five, VialRounding.None) with { Formulary = [Shelf.Five, Shelf.TenOnly] });
        var order = Right with { Rate = InfusionRate.FromMillilitresPerHour(110), Product = "ten only" }; // at most 1.5 x 70 = 105 mL/h
        Assert.Equal(OrderSlip.RateAboveMaximum, Assert.Single(assessor.CheckOrder(Sample.ThirdLine, Indication.AcuteMsRelapse, order).Deviations).Slip);
        Assert.Equal(Truth.Met, assessor.CheckOrder(Sample.ThirdLine, Indication.AcuteMsRelapse, order with { Product = null }).Agrees);
    }

    [Theory]
    [InlineData("dose", "the order has no dose")]
    [InlineData("infusions", "the order has no number of infusions")]
    [InlineData("interval", "the order has no interval")]
    [InlineData("route", "the order has no route")]
    [InlineData("product", "the formulary has no product called 'no such product'")]
    public void CheckOrder_SomethingMissing_CannotBeJudged(string what, string reason)
    {
        var check = Check(what switch
        {
            "dose" => Right with { Dose = null },
            "infusions" => Right with { Infusions = null },
            "interval" => Right with { IntervalDays = null },
            "route" => Right with { Route = null },
            _ => Right with { Product = "no such product" },
        });
        Assert.Equal(Truth.Unknown, check.Agrees);
        Assert.Equal([reason], check.NotJudged);
        Assert.Empty(check.Deviations);
    }

    /// <summary>Devine for 180 cm and male: 50 kg and 2.3 for each of 10.866 inches over 60, 74.99 kg. At risk 2 mL/kg/h, so 149.98 mL/h; 110 kg would allow 220.</summary>
    [Theory]
    [InlineData("149.98", false)]
    [InlineData("149.99", true)]
    public void CheckOrder_RateWhereThePolicyDosesByIdealWeight_IsComparedForThatWeight(string rate, bool above)
    {
        var assessor = new IvigAssessor(Shelf.Policy(Shelf.Five, VialRounding.None) with { DoseWeight = new() { Basis = DoseWeightBasis.Ideal } });
        var patient = Sample.ThirdLine.Weighing(110m.Kilograms).With(who => who with { Sex = Sex.Male, Height = 180m.Centimetres });
        var check = assessor.CheckOrder(patient, Indication.AcuteMsRelapse, Right with { Dose = null, DosePerKilogram = DosePerWeight.FromGramsPerKilogram(0.4m), Rate = InfusionRate.FromMillilitresPerHour(Number(rate)) });
        Assert.Equal(above ? [OrderSlip.RateAboveMaximum] : [], check.Deviations.Select(deviation => deviation.Slip));
    }

    [Fact]
    public void CheckOrder_NoOrder_IsRefused() =>
        Assert.Equal("order", Assert.Throws<ArgumentNullException>(() => Site.CheckOrder(Sample.ThirdLine, Indication.AcuteMsRelapse, null!)).ParamName);

    [Fact]
    public void CheckOrder_RateWithoutAnyProduct_CannotBeJudged()
    {
        var check = new IvigAssessor().CheckOrder(Sample.ThirdLine, Indication.AcuteMsRelapse, Right with { Rate = InfusionRate.FromMillilitresPerHour(100) });
        Assert.Equal(Truth.Unknown, check.Agrees);
        Assert.Equal(["the rate cannot be compared: the order and the policy name no product"], check.NotJudged);
    }

    [Fact]
    public void CheckOrder_DeviatesAndSomethingMissing_Deviates()
    {
        var check = Check(Right with { Infusions = 3, Route = null });
        Assert.Equal(Truth.NotMet, check.Agrees);
        Assert.Equal(["the order has no route"], check.NotJudged);
    }

    [Fact]
    public void CheckOrder_VerdictIsNotConsider_CannotBeJudgedWithTheVerdict()
    {
        Assert.Equal(["there is no plan to compare the dose with: the verdict is contraindicated"], NotJudged(Sample.ThirdLine.With(who => who with { IvigHypersensitivity = true })));
        Assert.Equal(["there is no plan to compare the dose with: the verdict is indeterminate"], NotJudged(Sample.ThirdLine.With(who => who with { IvigHypersensitivity = null })));
        Assert.Equal(["there is no plan to compare the dose with: the verdict is not indicated"], NotJudged(Sample.ThirdLine with { Relapses = [] }));

        static IEnumerable<string> NotJudged(PatientCase patient)
        {
            var check = Site.CheckOrder(patient, Indication.AcuteMsRelapse, Right);
            Assert.Equal(Truth.Unknown, check.Agrees);
            Assert.Null(check.DoseDifference);
            return check.NotJudged;
        }
    }

    [Fact]
    public void CheckOrder_PlanWithheld_CannotBeJudgedWithTheReason()
    {
        var limited = new IvigAssessor(new IvigPolicy { Limits = new() { PerInfusion = new(null, Dose.FromGrams(20)) } });
        Assert.Equal(["there is no plan to compare the dose with: hard limit: 28 g an infusion is above 20 g"], limited.CheckOrder(Sample.ThirdLine, Indication.AcuteMsRelapse, Right).NotJudged);
        var weightless = Sample.ThirdLine.With(who => who with { Weight = null });
        var check = Site.CheckOrder(weightless, Indication.AcuteMsRelapse, Right with { Rate = InfusionRate.FromMillilitresPerHour(10_000) });
        Assert.Equal(["there is no plan to compare the dose with: there is no usable body weight", "the rate cannot be compared: there is no usable body weight"], check.NotJudged);
        Assert.Equal(Truth.Unknown, check.Agrees);
        var iris = Site.CheckOrder(DosingCases.Of(Indication.NatalizumabPmlIris), Indication.NatalizumabPmlIris, Right);
        Assert.Equal(["there is no plan to compare the dose with: the source states no dose for this indication"], iris.NotJudged);
    }

    [Fact]
    public void CheckOrder_WrongRouteOrRateWithoutAPlan_StillDeviates()
    {
        var refused = Sample.ThirdLine.With(who => who with { IvigHypersensitivity = true });
        var route = Site.CheckOrder(refused, Indication.AcuteMsRelapse, Right with { Route = AdministrationRoute.Oral });
        Assert.Equal((Truth.NotMet, "oral: IVIG is given intravenously"), (route.Agrees, Assert.Single(route.Deviations).Statement));
        var rate = Site.CheckOrder(refused, Indication.AcuteMsRelapse, Right with { Rate = InfusionRate.FromMillilitresPerHour(141) });
        Assert.Equal((Truth.NotMet, OrderSlip.RateAboveMaximum), (rate.Agrees, Assert.Single(rate.Deviations).Slip));
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
        Assert.Equal(agrees ? Truth.Met : Truth.NotMet, check.Agrees);
        Assert.Equal(agrees ? default(bool?) : true, check.WithinTolerance);
    }

    /// <summary>Rounded up, 14 g to 28 g is 15 g to 30 g: 30 g agrees, 29 g lies beyond the range and is no end.</summary>
    [Fact]
    public void CheckOrder_RoundedEndBeyondTheRange_AgreesAloneThere()
    {
        var up = new IvigAssessor(Shelf.Policy(Shelf.Five, VialRounding.Up));
        var patient = DosingCases.Of(Indication.MsRelapsePrevention);
        var order = new Order { Dose = Grams("30"), IntervalDays = 28, Route = AdministrationRoute.Intravenous };
        Assert.Equal(Truth.Met, up.CheckOrder(patient, Indication.MsRelapsePrevention, order).Agrees);
        Assert.Equal(0.9m, up.CheckOrder(patient, Indication.MsRelapsePrevention, order with { Dose = Grams("28.9") }).DoseDifference!.Value.Grams);
        Assert.Equal(-0.9m, up.CheckOrder(patient, Indication.MsRelapsePrevention, order with { Dose = Grams("29.1") }).DoseDifference!.Value.Grams);
        Assert.Equal(2m, up.CheckOrder(patient, Indication.MsRelapsePrevention, order with { Dose = Grams("32") }).DoseDifference!.Value.Grams);
    }

    /// <summary>An open-ended regimen has no course, so no course total is looked for and no number of infusions compared.</summary>
    [Fact]
    public void CheckOrder_Maintenance_HasNoCourseToMistake()
    {
        var check = Site.CheckOrder(DosingCases.Of(Indication.MsRelapsePrevention), Indication.MsRelapsePrevention,
            new Order { Dose = Grams("140"), Infusions = 99, IntervalDays = 1, Route = AdministrationRoute.Intravenous });
        Assert.Equal([OrderSlip.Dose, OrderSlip.TenFoldTooHigh, OrderSlip.Interval], check.Deviations.Select(deviation => deviation.Slip));
    }

    /// <summary>Where the course is one infusion, its total is not a slip for it.</summary>
    [Fact]
    public void CheckOrder_CourseOfOneInfusion_HasNoTotalToMistake()
    {
        var regimen = Regimen.OfSite(DosePerWeight.FromGramsPerKilogram(0.4m), DosePerWeight.FromGramsPerKilogram(0.4m), 1, 1);
        var once = new IvigAssessor(new IvigPolicy { PmlIrisRegimen = regimen });
        var check = once.CheckOrder(DosingCases.Of(Indication.NatalizumabPmlIris), Indication.NatalizumabPmlIris, Right with { Dose = Grams("29"), Infusions = 1 });
        Assert.Equal([OrderSlip.Dose], check.Deviations.Select(deviation => deviation.Slip));
    }

    public static TheoryData<string, string, Order> Unreadable => new()
    {
        { "$.dosePerKilogram", "the dose is given twice, as a mass and for each kilogram", Right with { DosePerKilogram = DosePerWeight.FromGramsPerKilogram(0.4m) } },
        { "$.dose", "a dose is above zero", Right with { Dose = default(Dose) } },
        { "$.dosePerKilogram", "a dose is above zero", Right with { Dose = null, DosePerKilogram = default(DosePerWeight) } },
        {
            "$.dosePerKilogram", "a dose for each kilogram has no step finer than 0.000001 g/kg",
            Right with { Dose = null, DosePerKilogram = DosePerWeight.FromGramsPerKilogram(0.4000001m) }
        },
        { "$.infusions", "the number of infusions is above zero", Right with { Infusions = 0 } },
        { "$.intervalDays", "the interval is above zero", Right with { IntervalDays = 0 } },
        { "$.rate", "a rate is above zero", Right with { Rate = default(InfusionRate) } },
        { "$.route", "not a value of its list", Right with { Route = (AdministrationRoute)9 } },
    };

    [Theory]
    [MemberData(nameof(Unreadable), DisableDiscoveryEnumeration = true)]
    public void CheckOrder_TwoDosesOrAFigureThatIsNone_IsRefused(string path, string problem, Order order)
    {
        var refused = Assert.Throws<InvalidCaseException>(() => Check(order));
        Assert.Equal((path, problem), (refused.Path, refused.Problem));
    }

    /// <summary>The first that is wrong is reported; mended, the next.</summary>
    [Fact]
    public void CheckOrder_SeveralFiguresThatAreNone_IsRefusedForTheFirst()
    {
        var wrong = Right with { Dose = default(Dose), Infusions = 0, IntervalDays = 0, Rate = default(InfusionRate), Route = (AdministrationRoute)9 };
        var mended = new List<string>();
        foreach (var next in new[] { wrong, wrong = wrong with { Dose = Right.Dose }, wrong = wrong with { Infusions = 5 }, wrong = wrong with { IntervalDays = 1 }, wrong with { Rate = null } })
            mended.Add(Assert.Throws<InvalidCaseException>(() => Check(next)).Path);
        Assert.Equal(["$.dose", "$.infusions", "$.intervalDays", "$.rate", "$.route"], mended);
    }

    [Fact]
    public void ToString_Order_PrintsNoneOfIt() => Assert.Equal("Order", Right.ToString());

    private static OrderCheck Check(Order order) => Site.CheckOrder(Sample.ThirdLine, Indication.AcuteMsRelapse, order);

    private static Dose Grams(string value) => Dose.FromGrams(Number(value));

    private static decimal Number(string value) => decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
}
