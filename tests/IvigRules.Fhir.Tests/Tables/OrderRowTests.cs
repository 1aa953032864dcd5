using System.Text;

namespace IvigRules.Fhir.Tests.Tables;

/// <summary>Section 10: each part of an order about to be signed.</summary>
public sealed class OrderRowTests
{
    private const string Grams = """{"doseQuantity":{"value":28,"unit":"g","system":"http://unitsofmeasure.org","code":"g"}}""";
    private static readonly FhirReading Record = FhirRecord.Read(Given.File("made", "acute-ms-relapse.json"), Given.Options);

    [Theory]
    [InlineData("""{"text":"IVIG"}""", true, true)]
    [InlineData("""{"text":"start IVIG tomorrow"}""", true, true)]
    [InlineData("""{"text":"Rho(D) immune globulin"}""", false, false)]
    [InlineData("""{"text":"natalizumab"}""", false, false)]
    public void Drug_EachName_IsIvigOrNot(string concept, bool isIvig, bool byName)
    {
        var reading = Read(Instruction(Grams), medication: concept);
        Assert.Equal((isIvig, isIvig), (reading.IsIvig, reading.Order is not null));
        if (concept.Contains("start", StringComparison.Ordinal))
            Assert.Equal(byName, reading.IsByNameOnly);
    }

    [Theory]
    [InlineData("""{"doseRange":{"low":{"value":28,"unit":"g"},"high":{"value":28,"unit":"g"}}}""", 28.0)]
    [InlineData("""{"doseRange":{"low":{"value":28,"unit":"g"},"high":{"value":30,"unit":"g"}}}""", null)]
    [InlineData("""{"doseQuantity":{"value":28,"unit":"grams"}}""", null)]
    [InlineData("""{"doseQuantity":{"value":28,"unit":"g","comparator":"<"}}""", null)]
    [InlineData("""{"doseQuantity":{"value":2,"unit":"tablets"}}""", null)]
    [InlineData("""{"doseQuantity":{"value":28,"unit":"g"}},{"doseQuantity":{"value":30,"unit":"g"}}""", null)]
    public void Dose_EachForm_IsReadOrNotJudged(string dose, double? grams)
    {
        var reading = Read(Instruction(dose));
        Assert.Equal((decimal?)grams, reading.Order!.Dose?.Grams);
        Assert.Equal(grams is null, !reading.NotJudged.IsEmpty);
    }

    [Fact]
    public void Dose_AMassAndAFigurePerKilogram_AreBothRead()
    {
        var order = Read(Instruction($$"""{{Grams}},{"doseQuantity":{"value":0.4,"unit":"g/kg","system":"http://unitsofmeasure.org","code":"g/kg"} }""")).Order!;
        Assert.Equal(28m, order.Dose!.Value.Grams);
        Assert.NotNull(order.DosePerKilogram);
    }

    [Theory]
    [InlineData(""" "timing":{"code":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation","code":"QD"}]}} """, 1)]
    [InlineData(""" "timing":{"code":{"text":"every so often"}} """, null)]
    [InlineData(""" "timing":{"repeat":{"frequency":1,"period":3,"periodUnit":"wk"}} """, 21)]
    [InlineData(""" "timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"mo"}} """, null)]
    public void Interval_EachTiming_IsDaysOrNotJudged(string timing, int? days)
    {
        var reading = Read(Instruction(Grams, timing));
        Assert.Equal(days, reading.Order!.IntervalDays);
        Assert.Equal(days is null, !reading.NotJudged.IsEmpty);
    }

    [Theory]
    [InlineData(""" "timing":{"repeat":{"boundsPeriod":{"start":"2026-11-23"}}} """, "2026-11-23")]
    [InlineData(""" "timing":{"event":["2026-11-24","2026-11-25"]} """, "2026-11-24")]
    [InlineData(""" "timing":{"repeat":{"boundsPeriod":{"start":"2026-11"}}} """, null)]
    [InlineData("", null)]
    public void StartDate_EachForm_IsTheFirstDay(string timing, string? day) => Assert.Equal(Row.Day(day), Read(Instruction(Grams, timing)).Order!.StartDate);

    [Theory]
    [InlineData("mL/h", 70, true, false)]
    [InlineData("mL/kg/h", 1, false, true)]
    [InlineData("drops/min", 20, false, false)]
    public void Rate_EachUnit_IsReadOrNotJudged(string unit, int value, bool rate, bool perKilogram)
    {
        var reading = Read(Instruction(
            $$"""{"doseQuantity":{"value":28,"unit":"g"},"rateQuantity":{"value":{{value}},"unit":"{{unit}}","system":"http://unitsofmeasure.org","code":"{{unit}}"} }"""));
        Assert.Equal((rate, perKilogram), (reading.Order!.Rate is not null, reading.Order.RatePerKilogram is not null));
        Assert.Equal(!rate && !perKilogram, !reading.NotJudged.IsEmpty);
    }

    [Theory]
    [InlineData("""{"duration":4,"durationUnit":"h"}""", 240, false)]
    [InlineData("""{"duration":90,"durationUnit":"min"}""", 90, false)]
    [InlineData("""{"duration":4,"durationMax":6,"durationUnit":"h"}""", null, true)]
    [InlineData("""{"duration":1,"durationUnit":"wk"}""", null, true)]
    public void Duration_EachUnit_IsReadOrNotJudged(string repeat, int? minutes, bool notJudged)
    {
        var reading = Read(Instruction(Grams, $"\"timing\":{{\"repeat\":{repeat}}}"));
        Assert.Equal(minutes is { } read ? TimeSpan.FromMinutes(read) : null, reading.Order!.Duration);
        Assert.Equal(notJudged, !reading.NotJudged.IsEmpty);
    }

    [Theory]
    [InlineData("""{"coding":[{"system":"http://snomed.info/sct","code":"47625008"}]}""", "intravenous")]
    [InlineData("""{"coding":[{"system":"http://snomed.info/sct","code":"34206005"}]}""", "subcutaneous")]
    [InlineData("""{"coding":[{"system":"http://snomed.info/sct","code":"26643006"}]}""", "oral")]
    [InlineData("""{"text":"by nebulizer"}""", "by nebulizer")]
    public void Route_EachCodeOrText_IsThatWord(string route, string word) =>
        Assert.Equal(new AdministrationRoute(word), Read(Instruction(Grams, $"\"route\":{route}")).Order!.Route);

    [Theory]
    [InlineData(""" "asNeededBoolean":true """)]
    [InlineData(""" "maxDosePerAdministration":{"value":30,"unit":"g"} """)]
    public void Element_ThatIsNotJudged_IsListed(string element) => Assert.NotEmpty(Read(Instruction(Grams, element)).NotJudged);

    [Theory]
    [InlineData(""" "dispenseRequest":{"quantity":{"value":5}} """)]
    [InlineData(""" "substitution":{"allowedBoolean":true} """)]
    public void Element_OfTheRequestThatIsNotJudged_IsListed(string element) => Assert.NotEmpty(Read(Instruction(Grams), element).NotJudged);

    [Fact]
    public void Indication_ByReasonCode_IsOfThatDisease() => Assert.Equal([Indication.AcuteMsRelapse, Indication.MsRelapsePrevention],
        Read(Instruction(Grams), $"\"reasonCode\":[{Given.Snomed(Row.Ms)}]").Indications);

    [Fact]
    public void Indication_WithoutAReason_IsEachOfARecordedDisease() =>
        Assert.Equal([Indication.AcuteMsRelapse, Indication.MsRelapsePrevention], Read(Instruction(Grams)).Indications);

    [Fact]
    public void WeightBasis_Always_IsAbsent() => Assert.Null(Read(Instruction(Grams)).Order!.WeightBasis);

    private static string Instruction(string doses, string more = "") => $"{{\"doseAndRate\":[{doses}]{(more.Length == 0 ? "" : "," + more)}}}";

    private static FhirOrderReading Read(string instruction, string more = "", string? medication = null) =>
        Record.ReadOrder(Encoding.UTF8.GetBytes(Row.Resource("MedicationRequest", """ "id":"draft","status":"draft","intent":"order" """,
            """ "subject":{"reference":"Patient/p-001"} """, $"\"medicationCodeableConcept\":{medication ?? Row.Drug(Row.Ivig)}", more,
            $"\"dosageInstruction\":[{instruction}]")));
}
