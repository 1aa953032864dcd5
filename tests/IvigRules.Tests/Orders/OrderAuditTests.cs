using IvigRules.Tests.Support;
using static IvigRules.Orders.OrderAnswer;

namespace IvigRules.Tests.Orders;

/// <summary>The orders of the clinical audit as a pharmacist writes them, with the answers of its table. 70 kg, third line: 28 g a day x 5.</summary>
public sealed class OrderAuditTests
{
    private const string TenPercent = "Ten percent";

    private static readonly IvigAssessor WithProduct = new(Shelf.Policy(Shelf.Five with { Name = TenPercent }, VialRounding.None));

    private static readonly PatientCase Maintenance = DosingCases.Of(Indication.MsRelapsePrevention).Weighing(62m.Kilograms);

    /// <summary>The order as written, the answer, the parts that do not agree with their answers, and what has to be said.</summary>
    public static TheoryData<string, OrderAnswer, string[], string[]> Acute => new()
    {
        { "0.4 g/kg/day IV x 5", Agrees, [], [] },
        { "400 mg/kg/d IV x 5", Agrees, [], [] },
        { "2 g/kg in divided doses over 5 days, IV", Agrees, [], ["2 g/kg in 5 infusions is 0.4 g/kg"] },
        {
            "2 g/kg over 2 days, IV", Deviates, ["course-total-per-kilogram: deviates", "infusions: deviates"],
            ["1 g/kg instead of 0.4 g/kg", "2 infusions instead of 5", "the course total is the same"]
        },
        { "28 g (0.4 g/kg) IV daily x 5", Agrees, [], ["28 g and 0.4 g/kg fit each other"] },
        {
            "38 g (0.4 g/kg) IV daily x 5", Deviates, ["dose: deviates", "consistency: deviates"],
            ["the order contradicts itself: 0.4 g/kg x 70 kg is 28 g"]
        },
        { "30 g IV daily x 5", AgreesWithinTolerance, ["dose: within-tolerance"], ["2 g (7.1 %) above 28 g"] },
        { "26 g IV daily x 5", AgreesWithinTolerance, ["dose: within-tolerance"], ["2 g (7.1 %) below 28 g"] },
        { "28,000 mg IV daily x 5", Agrees, [], [] },
        {
            "28 g SC weekly", Deviates, ["infusions: cannot-be-judged", "interval: deviates", "route: deviates"],
            ["every 7 days instead of every day", "subcutaneous instead of intravenous"]
        },
        { "28 g IV", CannotBeJudged, ["infusions: cannot-be-judged", "interval: cannot-be-judged"], ["the interval is not given"] },
        {
            "28 g IV daily x 5 at 500 mL/h", CannotBeJudged, ["rate: cannot-be-judged"],
            ["there is no product of the formulary to take the maximum rate from"]
        },
    };

    /// <summary>The order as written, the slip that is named and nothing beside it.</summary>
    public static TheoryData<string, string> Slips => new()
    {
        { "28 mg IV daily x 5", "thousand-fold-too-low" },
        { "0.4 mg/kg/d x 5", "thousand-fold-too-low" },
        { "280 g", "ten-fold-too-high" },
        { "2.8 g", "ten-fold-too-low" },
        { "0.28 g IV daily x 5", "hundred-fold-too-low" },
        { "2,800 g IV daily x 5", "hundred-fold-too-high" },
        { "28,000 g IV daily x 5", "thousand-fold-too-high" },
        { "140 g IV daily x 5", "course-total-as-daily-dose" },
        { "28 g in total, IV daily x 5", "daily-dose-as-course-total" },
        { "0.4 g IV daily x 5", "per-kilogram-as-grams" },
        { "0.2 g/kg IV daily x 5", "maintenance-figure-for-acute" },
    };

    [Theory]
    [MemberData(nameof(Acute), DisableDiscoveryEnumeration = true)]
    public void CheckOrder_AsWritten_HasTheAnswerOfTheTable(string written, OrderAnswer answer, string[] other, string[] says)
    {
        var check = Check(written);
        Assert.Equal(answer, check.Answer);
        Assert.Equal(other, check.Parts.Where(part => part.Answer != OrderPartAnswer.Agrees).Select(part => part.ToString()));
        Assert.All(says, said => Assert.Contains(check.Parts, part => part.Statement.Contains(said, StringComparison.Ordinal)));
        Assert.Empty(check.Slips);
    }

    [Theory]
    [MemberData(nameof(Slips), DisableDiscoveryEnumeration = true)]
    public void CheckOrder_Slip_IsNamedAndNoOther(string written, string slip)
    {
        var check = Check(written);
        Assert.Equal(Deviates, check.Answer);
        Assert.Equal([slip], check.Slips.Select(named => named.ToString()));
    }

    /// <summary>The same orders in JSON: the same answers.</summary>
    [Theory]
    [InlineData("""{ "dosePerKilogram": { "value": 0.4, "unit": "g/kg/d" }, "infusions": 5, "route": "IV" }""", "0.4 g/kg/day IV x 5")]
    [InlineData("""{ "dosePerKilogram": { "value": 400, "unit": "mg/kg/d" }, "infusions": 5, "route": "IV" }""", "400 mg/kg/d IV x 5")]
    [InlineData(
        """{ "courseTotalPerKilogram": { "value": 2, "unit": "g/kg" }, "infusions": 5, "intervalDays": 1, "route": "i.v." }""",
        "2 g/kg in divided doses over 5 days, IV")]
    [InlineData(
        """{ "courseTotalPerKilogram": { "value": 2, "unit": "g/kg" }, "infusions": 2, "intervalDays": 1, "route": "IV" }""", "2 g/kg over 2 days, IV")]
    [InlineData(
        """{ "dose": { "value": 38, "unit": "g" }, "dosePerKilogram": { "value": 0.4, "unit": "g/kg" }, "infusions": 5, "intervalDays": 1, "route": "IV" }""",
        "38 g (0.4 g/kg) IV daily x 5")]
    [InlineData("""{ "dose": { "value": 28000, "unit": "mg/d" }, "infusions": 5, "route": "IV" }""", "28,000 mg IV daily x 5")]
    [InlineData("""{ "dose": { "value": 28, "unit": "mg" }, "infusions": 5, "intervalDays": 1, "route": "IV" }""", "28 mg IV daily x 5")]
    [InlineData("""{ "dose": { "value": 28, "unit": "g" }, "intervalDays": 7, "route": "SC" }""", "28 g SC weekly")]
    [InlineData("""{ "dose": { "value": 28, "unit": "g" }, "route": "IV" }""", "28 g IV")]
    [InlineData(
        """{ "dose": { "value": 28, "unit": "g" }, "infusions": 5, "intervalDays": 1, "route": "IV", "rate": { "value": 500, "unit": "mL/h" } }""",
        "28 g IV daily x 5 at 500 mL/h")]
    public void Read_JsonAndText_AreTheSameOrderWithTheSameCheck(string json, string written)
    {
        var order = OrderJson.Read(json);
        Assert.Equal(OrderText.Read(written), order);
        Assert.Equal(ResultJson.ToJson(Check(written)),
            ResultJson.ToJson(Clinic.Assessor.CheckOrder(Sample.ThirdLine, Indication.AcuteMsRelapse, order)));
    }

    /// <summary>154 lb taken for kilograms: 0.4 g/kg x 154 is 61.6 g.</summary>
    [Fact]
    public void CheckOrder_PoundsTakenForKilograms_IsNamed()
    {
        var patient = Sample.ThirdLine.With(who => who with { Weight = Weight.FromPounds(154, Sample.AsOf) });
        var check = Check("61.6 g IV daily x 5", patient: patient);
        Assert.Equal(Deviates, check.Answer);
        Assert.Equal([OrderSlip.PoundsTakenForKilograms], check.Slips.Select(slip => slip.Slip));
        Assert.Contains(check.Warnings, warning => warning.Contains("pounds", StringComparison.Ordinal));
    }

    /// <summary>62 kg: 12.4 to 24.8 g every four weeks.</summary>
    [Theory]
    [InlineData("25 g IV every 4 weeks", AgreesWithinTolerance, "0.2 g (0.8 %) above 24.8 g")]
    [InlineData("25 g IV q4wk", AgreesWithinTolerance, "0.2 g (0.8 %) above 24.8 g")]
    [InlineData("0.4 g/kg IV q28d x 6", Agrees, "the regimen states no number of infusions")]
    [InlineData("0.4 g/kg IV monthly (30 d)", Deviates, "every 30 days instead of every 28 days")]
    public void CheckOrder_Maintenance_HasTheAnswerOfTheTable(string written, OrderAnswer answer, string says)
    {
        var check = Clinic.Assessor.CheckOrder(Maintenance, Indication.MsRelapsePrevention, OrderText.Read(written));
        Assert.Equal(answer, check.Answer);
        Assert.Contains(check.Parts, part => part.Statement.Contains(says, StringComparison.Ordinal));
        Assert.Empty(check.Slips);
    }

    [Fact]
    public void CheckOrder_VolumeOfAProduct_AgreesByItsConcentration()
    {
        var check = Check($"280 mL of \"{TenPercent}\" IV daily x 5", WithProduct);
        Assert.Equal(Agrees, check.Answer);
        Assert.Contains(check.Parts, part => part.Part == OrderPart.Volume && part.Statement.Contains("is 28 g", StringComparison.Ordinal));
    }

    /// <summary>Maximum 2 mL/kg/h where risk is not ruled out: 140 mL/h for 70 kg.</summary>
    [Fact]
    public void CheckOrder_RateAboveTheMaximumAtRisk_DeviatesAndSaysThatTheRiskIsNotRecorded()
    {
        var check = Check("28 g IV daily x 5 at 4 mL/kg/h", WithProduct);
        Assert.Equal(Deviates, check.Answer);
        var rate = Assert.Single(check.Parts, part => part.Answer == OrderPartAnswer.Deviates);
        Assert.Equal(
            "4 mL/kg/h (280 mL/h) is above 140 mL/h (2 mL/kg/h), the maximum of Ten percent for 70 kg: "
            + "the risk of thrombosis and of renal failure is not recorded", rate.Statement);
    }

    [Fact]
    public void CheckOrder_HypersensitivePatient_IsContraindicated()
    {
        var check = Check("28 g IV daily x 5", patient: Sample.ThirdLine.With(who => who with { IvigHypersensitivity = true }));
        Assert.Equal((Contraindicated, Verdict.Contraindicated), (check.Answer, check.Verdict));
        Assert.StartsWith("CI-01: ", check.Because, StringComparison.Ordinal);
        Assert.Empty(check.Parts);
    }

    [Fact]
    public void CheckOrder_MethylprednisoloneIsRunning_IsNotIndicatedWithTheReason()
    {
        var running = new PriorTherapy(Therapy.IntravenousMethylprednisolone, TherapyOutcome.Ongoing) { StartedOn = new(2026, 11, 20) };
        var check = Check("28 g IV daily x 5", patient: Sample.ThirdLine with { PriorTherapies = [.. Sample.ThirdLine.PriorTherapies, running] });
        Assert.Equal(NotIndicated, check.Answer);
        Assert.StartsWith("MS-01: intravenous methylprednisolone failed or was not tolerated in this relapse: no (", check.Because, StringComparison.Ordinal);
        Assert.Contains("is still running, started 2026-11-20", check.Because, StringComparison.Ordinal);
        Assert.DoesNotContain("plasma", check.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckOrder_IgADeficient_AgreesAndIsOnHold()
    {
        var patient = Sample.ThirdLine with { LabResults = [new LabResult(LabResult.Iga, 5, "mg/dL", Sample.AsOf) { Comparator = Comparator.LessThan }] };
        var check = Check("28 g IV daily x 5", patient: patient);
        Assert.Equal((Agrees, Readiness.Hold), (check.Answer, check.Readiness));
        Assert.Equal(["PRE-01"], check.FailedChecks.Select(failed => failed.Rule.Id));
    }

    [Fact]
    public void CheckOrder_AboveTheSitesHardLimit_SaysSo()
    {
        var site = new IvigAssessor(new IvigPolicy { Limits = new() { PerInfusion = new(null, Dose.FromGrams(60)) } });
        var check = Check("70 g IV daily x 5", site);
        Assert.Equal(Deviates, check.Answer);
        Assert.Equal(["dose: deviates", "limits: deviates"],
            check.Parts.Where(part => part.Answer != OrderPartAnswer.Agrees).Select(part => part.ToString()));
        Assert.Contains(check.Parts, part => part.Statement == "above the site's hard limit: 70 g an infusion is above 60 g");
    }

    private static OrderCheck Check(string written, IvigAssessor? site = null, PatientCase? patient = null) =>
        (site ?? Clinic.Assessor).CheckOrder(patient ?? Sample.ThirdLine, Indication.AcuteMsRelapse, OrderText.Read(written));
}
