using IvigRules.Tests.Support;
using UnitsNet;
using UnitsNet.Units;

namespace IvigRules.UnitsNetTests;

/// <summary>A host that speaks UnitsNet. It does what docs/unitsnet.md says, and the code of that page compiles and runs here.</summary>
public sealed class HostTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 22);

    private static readonly Product TenPercent = new()
    {
        Name = "example 10 %",
        Concentration = UnitsNet.MassConcentration.FromGramsPerDeciliter(10).ToConcentration(),
        VialSizes = [Mass.FromGrams(5).ToDose(), Mass.FromGrams(10).ToDose(), Mass.FromGrams(20).ToDose()],
        RateSteps = [new(RatePerWeight.FromMillilitresPerKilogramPerHour(0.5m), Duration.FromMinutes(30).ToNearestTimeSpan()), new(RatePerWeight.FromMillilitresPerKilogramPerHour(2m))],
        MaximumRate = RatePerWeight.FromMillilitresPerKilogramPerHour(4m),
        AtRiskMaximumRate = RatePerWeight.FromMillilitresPerKilogramPerHour(2m),
    };

    private static readonly IvigAssessor Assessor = new(IvigPolicy.Default with { Formulary = [TenPercent], Product = TenPercent.Name });

    [Fact]
    public void Case_BuiltFromUnitsNet_GivesTheDoseOfTheDocument()
    {
        var patientCase = new PatientCase
        {
            AsOf = new DateOnly(2026, 11, 22),
            Patient = new Patient { Id = "p-001", BirthDate = new DateOnly(1988, 4, 2), IvigHypersensitivity = false }
                .WithWeight(Mass.FromKilograms(70), measuredOn: new DateOnly(2026, 11, 20))
                .WithHeight(UnitsNet.Length.FromCentimeters(172)),
            Conditions = [Condition.MultipleSclerosis(MsCourse.RelapsingRemitting)],
            Relapses = [new Relapse(Disease.MultipleSclerosis, new DateOnly(2026, 11, 1))],
            PriorTherapies =
            [
                new(Therapy.IntravenousMethylprednisolone, TherapyOutcome.Failed) { StartedOn = new(2026, 11, 3) },
                new(Therapy.PlasmaExchange, TherapyOutcome.NotTolerated) { StartedOn = new(2026, 11, 9) },
            ],
            LabResults = [UnitsNet.MassConcentration.FromMilligramsPerDeciliter(180).ToLabResult(LabResult.Iga, new DateOnly(2026, 11, 20))],
        };
        var plan = new IvigAssessor().Assess(patientCase)[Indication.AcuteMsRelapse].Plan!;
        Mass daily = plan.PerInfusion.Low.Exact.ToUnitsNet();          // 28 g
        Mass course = plan.CourseTotal!.Low.ToUnitsNet();              // 140 g
        MassFraction stated = plan.Regimen.Low.ToUnitsNet();           // 0.4 g/kg
        Duration interval = plan.Regimen.Interval;                     // 1 day
        Assert.Equal((28.0, MassUnit.Gram), (daily.Value, daily.Unit));
        Assert.Equal((140.0, MassUnit.Gram), (course.Value, course.Unit));
        Assert.Equal((0.4, MassFractionUnit.GramPerKilogram), (stated.Value, stated.Unit));
        Assert.Equal((1.0, DurationUnit.Day), (interval.Value, interval.Unit));
        Assert.Equal((70.0, MassUnit.Kilogram), (plan.DoseWeight.Weight.ToUnitsNet().Value, plan.DoseWeight.Weight.ToUnitsNet().Unit));
        Assert.Equal(IvigRules.Quantities.BodyHeight.FromCentimetres(172), patientCase.Patient.Height);
        Assert.Equal(new LabResult(LabResult.Iga, 180, "mg/dL", new DateOnly(2026, 11, 20)), patientCase.LabResults[0]);
        Assert.Equal(Readiness.ChecksPassed, new IvigAssessor().Assess(patientCase)[Indication.AcuteMsRelapse].Readiness);
    }

    [Fact]
    public void Order_BuiltFromUnitsNet_AgreesOrDeviates()
    {
        var patientCase = ThirdLine(Mass.FromKilograms(70));
        var order = new Order { Infusions = 5, Route = AdministrationRoute.Intravenous }
            .WithDose(Mass.FromMilligrams(28_000))
            .WithInterval(Duration.FromHours(24))
            .WithRate(VolumeFlow.FromMillilitersPerMinute(2));
        OrderCheck check = Assessor.CheckOrder(patientCase, Indication.AcuteMsRelapse, order);
        Assert.Equal(OrderAnswer.Agrees, check.Answer);
        Assert.Equal((IvigRules.Quantities.Dose.FromGrams(28), 1, InfusionRate.FromMillilitresPerHour(120)), (order.Dose!.Value, order.IntervalDays!.Value, order.Rate!.Value));

        var perKilogram = order.WithDose(MassFraction.FromPercent(0.04));
        Assert.Equal((null, DosePerWeight.FromGramsPerKilogram(0.4m)), (perKilogram.Dose, perKilogram.DosePerKilogram!.Value));
        Assert.Equal(OrderAnswer.Agrees, Assessor.CheckOrder(patientCase, Indication.AcuteMsRelapse, perKilogram).Answer);

        var wrong = (perKilogram with { CourseTotal = IvigRules.Quantities.Dose.FromGrams(140), Volume = InfusionVolume.FromMillilitres(280) })
            .WithDose(Mass.FromKilograms(0.28));
        Assert.Equal((null, null), (wrong.CourseTotal, wrong.Volume));
        Assert.Null(wrong.DosePerKilogram);
        var tenFold = Assessor.CheckOrder(patientCase, Indication.AcuteMsRelapse, wrong);
        Assert.Contains(tenFold.Slips, slip => slip.Slip == OrderSlip.TenFoldTooHigh);
        Assert.Equal(252.0, tenFold.Parts[0].Difference!.Value.ToUnitsNet().Grams);
    }

    [Fact]
    public void Schedule_ReadInUnitsNet_HasTheVolumesRatesAndTimesOfTheCore()
    {
        var plan = Assessor.Assess(ThirdLine(Mass.FromKilograms(70)))[Indication.AcuteMsRelapse].Plan!;
        foreach (ScheduleStep step in plan.Schedules[0].Steps)
        {
            VolumeFlow rate = step.Rate.ToUnitsNet();              // 35 mL/h, then 140 mL/h
            Duration time = step.Duration.ToUnitsNet();            // 1800 s, then 6750 s
            UnitsNet.Volume volume = step.Volume.ToUnitsNet();     // 17.5 mL, then 262.5 mL
            Console.WriteLine($"{rate} for {time}: {volume}");
        }

        var steps = plan.Schedules[0].Steps;
        Assert.Equal([35.0, 140.0], steps.Select(step => step.Rate.ToUnitsNet().MillilitersPerHour));
        Assert.Equal([1_800.0, 6_750.0], steps.Select(step => step.Duration.ToUnitsNet().Seconds));
        Assert.Equal([17.5, 262.5], steps.Select(step => step.Volume.ToUnitsNet().Milliliters));
        Assert.Equal([17.5, 280.0], steps.Select(step => step.Cumulative.ToUnitsNet().Milliliters));
        Assert.Equal((280.0, 28.0, 8_550.0), (plan.Schedules[0].Volume.ToUnitsNet().Value, plan.Schedules[0].Dose.ToUnitsNet().Value, plan.Schedules[0].Duration.ToUnitsNet().Value));
    }

    [Fact]
    public void Weight_InPounds_IsFlaggedInTheResult_AndNoOtherUnitIs()
    {
        Assert.Contains("recorded in pounds", string.Join(';', Warnings(Mass.FromPounds(154.3))), StringComparison.Ordinal);
        Assert.Equal(Weight.FromPounds(154.3m), Mass.FromPounds(154.3).ToWeight());
        foreach (var unit in Enum.GetValues<MassUnit>().Where(unit => unit != MassUnit.Pound))
            Assert.False(Mass.FromKilograms(70).ToUnit(unit).Value is >= 1e-12 and < 1e12 && Mass.FromKilograms(70).ToUnit(unit).ToWeight().Pounds is not null, unit.ToString());
        Assert.Empty(Warnings(Mass.FromStone(11)));
        Assert.Equal(BodyWeight.FromPounds(154), Mass.FromStone(11).ToBodyWeight());
        Assert.Equal(69.85 / 6.35029318, BodyWeight.FromPounds(154).ToUnitsNet(MassUnit.Stone).Value, 12);

        static IEnumerable<string> Warnings(Mass weight) => Assessor.Assess(ThirdLine(weight))[Indication.AcuteMsRelapse].Warnings;
    }

    [Fact]
    public void CalculateDose_FromAMass_IsThatOfTheBodyWeight()
    {
        var calculated = Assessor.CalculateDose(Indication.AcuteMsRelapse, Mass.FromGrams(70_000), TenPercent.Name);
        Assert.Equal(28.0, calculated.Plan!.PerInfusion.Low.Given.ToUnitsNet().Grams);
        Assert.Throws<ArgumentException>(() => Assessor.CalculateDose(Indication.AcuteMsRelapse, Mass.FromKilograms(70), "another"));
        Assert.NotNull(Assessor.CalculateDose(Indication.AcuteMsRelapse, Mass.FromKilograms(7)).NoDoseBecause);
    }

    [Fact]
    public void Fever_FromFahrenheit_IsTheBoundOfThePolicyExactly()
    {
        var reaction = new InfusionReaction().WithTemperature(UnitsNet.Temperature.FromDegreesFahrenheit(100.94));
        Assert.Equal(IvigPolicy.Default.FeverBound, reaction.Temperature);
        Assert.Equal(IvigPolicy.Default.FeverBound, UnitsNet.Temperature.FromKelvins(311.45).ToBodyTemperature());
    }

    [Fact]
    public void ToLabResult_EveryUnit_IsOneThatTheCoreReads()
    {
        foreach (var unit in Enum.GetValues<MassConcentrationUnit>())
        {
            var deficient = UnitsNet.MassConcentration.FromGramsPerLiter(0.0625).ToUnit(unit);
            if (deficient.Value is < 1e-9 or >= 1e12)
                continue;
            var result = deficient.ToLabResult(LabResult.Iga, AsOf, Comparator.LessThan);
            Assert.Contains(result.Unit, (string[])["g/L", "g/dL", "mg/dL", "mg/L"]);
            Assert.Equal(Comparator.LessThan, result.Comparator);
            var patientCase = ThirdLine(Mass.FromKilograms(70)) with { LabResults = [result] };
            Assert.Equal(Readiness.Hold, Assessor.Assess(patientCase)[Indication.AcuteMsRelapse].Readiness);
        }
    }

    [Theory]
    [InlineData("docs/unitsnet.md", 3)]
    [InlineData("src/IvigRules.UnitsNet/package-readme.md", 1)]
    public void Page_EveryCodeBlock_CompilesAndPrintsWhatThePageShows(string page, int blocks)
    {
        var all = CodeBlock.On(page).ToList();
        Assert.Equal(blocks, all.Count);
        Assert.All(all, block => Assert.Empty(block.Compile().Problems));
        Assert.All(all, block => Assert.Equal(block.Output, block.Run()));
    }

    private static PatientCase ThirdLine(Mass weight) => new()
    {
        AsOf = AsOf,
        Patient = new Patient { Id = "p-001", BirthDate = new DateOnly(1988, 4, 2), Weight = weight.ToWeight(AsOf), IvigHypersensitivity = false },
        Conditions = [Condition.MultipleSclerosis(MsCourse.RelapsingRemitting)],
        Relapses = [new Relapse(Disease.MultipleSclerosis, new DateOnly(2026, 11, 1))],
        PriorTherapies =
        [
            new(Therapy.IntravenousMethylprednisolone, TherapyOutcome.Failed) { StartedOn = new(2026, 11, 3) },
            new(Therapy.PlasmaExchange, TherapyOutcome.NotTolerated) { StartedOn = new(2026, 11, 9) },
        ],
    };
}
