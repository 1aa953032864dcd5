using System.Text;
using System.Text.Json.Nodes;

namespace IvigRules.Fhir.Tests;

/// <summary>An order about to be signed, part by part.</summary>
public sealed class OrderTests
{
    private const string RxNorm = "http://www.nlm.nih.gov/research/umls/rxnorm";

    private static readonly FhirReading Record = FhirRecord.Read(Given.File("made", "acute-ms-relapse.json"), Given.Options);

    [Fact]
    public void ReadOrder_TenFold_IsReadAsWritten()
    {
        var reading = Read(
            """{"boundsPeriod":{"start":"2026-11-23","end":"2026-11-27"},"frequency":1,"period":1,"periodUnit":"d"}""",
            """[{"doseQuantity":{"value":280,"unit":"g","system":"http://unitsofmeasure.org","code":"g"}}]""",
            """ "reasonReference":[{"reference":"Condition/relapse"}],""");
        Assert.True(reading.IsIvig);
        Assert.False(reading.IsByNameOnly);
        Assert.Empty(reading.NotJudged);
        Assert.Equal([Indication.AcuteMsRelapse, Indication.MsRelapsePrevention], reading.Indications);
        Assert.Equal((280m, 5, 1, new DateOnly(2026, 11, 23), AdministrationRoute.Intravenous),
            (reading.Order!.Dose!.Value.Grams, reading.Order.Infusions, reading.Order.IntervalDays, reading.Order.StartDate, reading.Order.Route));
        var check = new IvigAssessor().CheckOrder(Record.Case, Indication.AcuteMsRelapse, reading.Order);
        Assert.NotEqual(OrderAnswer.Agrees, check.Answer);
    }

    [Theory]
    [InlineData("g", 28, "order.Dose=28 g")]
    [InlineData("mg", 28000, "order.Dose=28 g")]
    [InlineData("g/kg", 0.4, "order.DosePerKilogram=0.4 g/kg")]
    [InlineData("mg/kg", 400, "order.DosePerKilogram=0.4 g/kg")]
    [InlineData("g/d", 28, "order.Dose=28 g; daily")]
    [InlineData("g/kg/d", 0.4, "order.DosePerKilogram=0.4 g/kg; daily")]
    [InlineData("mL", 280, "order.Volume=280 mL")]
    [InlineData("{pill}", 1, null)]
    [InlineData("1", 1, null)]
    [InlineData("g", 0, null)]
    [InlineData("mg/kg", 0.0001, null)]
    public void ReadOrder_EachUnitOfADose_IsReadOrNotJudged(string unit, double value, string? expected)
    {
        var reading = Read("{}", $$"""[{"doseQuantity":{"value":{{(decimal)value}},"system":"http://unitsofmeasure.org","code":"{{unit}}"} }]""");
        var order = reading.Order!;
        var read = order.Dose is { } dose ? $"order.Dose={dose}" : order.DosePerKilogram is { } perKilogram ? $"order.DosePerKilogram={perKilogram}"
            : order.Volume is { } volume ? $"order.Volume={volume}" : null;
        Assert.Equal(expected, order.IntervalDays == 1 ? read + "; daily" : read);
        Assert.Equal(expected is null, reading.NotJudged.Any(point => point.About == "order.dose"));
    }

    [Theory]
    [InlineData("""{"frequency":1,"period":1,"periodUnit":"d","count":5}""", 1, 5)]
    [InlineData("""{"frequency":1,"period":4,"periodUnit":"wk"}""", 28, null)]
    [InlineData("""{"frequency":1,"period":1,"periodUnit":"d","boundsDuration":{"value":5,"system":"http://unitsofmeasure.org","code":"d"} }""", 1, 5)]
    [InlineData("""{"frequency":1,"period":2,"periodUnit":"d","boundsPeriod":{"start":"2026-11-23","end":"2026-11-27"} }""", 2, 3)]
    [InlineData("""{"frequency":2,"period":1,"periodUnit":"d"}""", null, null)]
    [InlineData("""{"frequency":1,"period":12,"periodUnit":"h"}""", null, null)]
    [InlineData("""{"frequency":1,"period":1,"periodMax":2,"periodUnit":"d"}""", null, null)]
    [InlineData("""{"frequency":1,"period":1,"periodUnit":"d","countMax":6,"count":5}""", 1, null)]
    public void ReadOrder_EachTiming_IsReadOrNotJudged(string repeat, int? interval, int? infusions)
    {
        var reading = Read(repeat, """[{"doseQuantity":{"value":28,"system":"http://unitsofmeasure.org","code":"g"} }]""");
        Assert.Equal((interval, infusions), (reading.Order!.IntervalDays, reading.Order.Infusions));
        if (interval is null || repeat.Contains("Max", StringComparison.Ordinal))
            Assert.NotEmpty(reading.NotJudged);
    }

    [Fact]
    public void ReadOrder_SeveralInstructions_AreNotJudgedAsOne()
    {
        var request = JsonNode.Parse(Request("{}", """[{"doseQuantity":{"value":28,"system":"http://unitsofmeasure.org","code":"g"} }]"""))!;
        request["dosageInstruction"]!.AsArray().Add(request["dosageInstruction"]![0]!.DeepClone());
        var reading = Record.ReadOrder(Encoding.UTF8.GetBytes(request.ToJsonString()));
        Assert.Null(reading.Order!.Dose);
        Assert.NotEmpty(reading.NotJudged);
    }

    [Fact]
    public void ReadOrder_RateAndDuration_AreRead()
    {
        var order = Read("""{"duration":4,"durationUnit":"h"}""", """
            [{"doseQuantity":{"value":28,"system":"http://unitsofmeasure.org","code":"g"},
              "rateRatio":{"numerator":{"value":70,"system":"http://unitsofmeasure.org","code":"mL"},"denominator":{"value":1,"system":"http://unitsofmeasure.org","code":"h"} } }]
            """).Order!;
        Assert.Equal(InfusionRate.FromMillilitresPerHour(70), order.Rate);
        Assert.Equal(TimeSpan.FromHours(4), order.Duration);
    }

    [Theory]
    [InlineData("completed")]
    [InlineData("not-a-code")]
    public void ReadOrder_NoDraft_IsNotJudged(string status)
    {
        var request = JsonNode.Parse(Request("{}", "[]"))!;
        request["status"] = status;
        var reading = Record.ReadOrder(Encoding.UTF8.GetBytes(request.ToJsonString()));
        Assert.Null(reading.Order);
        Assert.Equal([UnmappedReason.StatusExcludes], reading.NotJudged.Select(point => point.Reason));
    }

    [Fact]
    public void ReadOrder_AnotherDrug_IsNotForUs()
    {
        var reading = Record.ReadOrder(Encoding.UTF8.GetBytes(Request("{}", "[]").Replace("1426680", "354770", StringComparison.Ordinal)));
        Assert.False(reading.IsIvig);
        Assert.Null(reading.Order);
    }

    [Fact]
    public void ReadOrder_NoRequest_IsRefused() =>
        Assert.Throws<FhirUnreadableException>(() => Record.ReadOrder("""{"resourceType":"Patient","id":"x"}"""u8.ToArray()));

    private static FhirOrderReading Read(string repeat, string doses, string more = "") =>
        Record.ReadOrder(Encoding.UTF8.GetBytes(Request(repeat, doses, more)));

    private static string Request(string repeat, string doses, string more = "") => $$"""
        {"resourceType":"MedicationRequest","id":"draft-1","status":"draft","intent":"order",{{more}}
         "subject":{"reference":"Patient/p-001"},"medicationCodeableConcept":{{Given.Concept(RxNorm, "1426680")}},
         "dosageInstruction":[{ {{(repeat is "{}" ? "" : $"\"timing\":{{\"repeat\":{repeat}}},")}}"route":{{Given.Snomed("47625008")}},"doseAndRate":{{doses}} }]}
        """;
}
