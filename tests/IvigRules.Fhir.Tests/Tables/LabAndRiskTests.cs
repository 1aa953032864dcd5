namespace IvigRules.Fhir.Tests.Tables;

/// <summary>Sections 6.7 and 6.8: laboratory results and risk factors.</summary>
public sealed class LabAndRiskTests
{
    private const string Day = "\"effectiveDateTime\":\"2026-11-20\"";

    /// <summary>A status or element; whether there is a result; whether readiness is held by an incomplete list.</summary>
    [Theory]
    [InlineData("final", true, false)]
    [InlineData("amended", true, false)]
    [InlineData("corrected", true, false)]
    [InlineData("preliminary", false, true)]
    [InlineData("registered", false, true)]
    [InlineData("unknown", false, true)]
    [InlineData("cancelled", false, false)]
    [InlineData("entered-in-error", false, false)]
    public void Iga_EachStatus_IsAResultOrHolds(string status, bool isResult, bool holds)
    {
        var reading = Given.Record(Iga(Day, """ "valueQuantity":{"value":180,"unit":"mg/dL"} """)
            .Replace("\"final\"", $"\"{status}\"", StringComparison.Ordinal));
        Assert.Equal(isResult, !reading.Case.LabResults.IsEmpty);
        Assert.Equal(holds ? [CaseList.LabResults] : [], reading.Case.Incomplete);
    }

    [Theory]
    [InlineData("2026-11-20", "2026-11-20", false)]
    [InlineData("2026-11", null, true)]
    [InlineData("2026", null, true)]
    public void Iga_EachDate_IsADayOrHolds(string date, string? day, bool holds)
    {
        var reading = Given.Record(Iga($"\"effectiveDateTime\":\"{date}\"", """ "valueQuantity":{"value":180,"unit":"mg/dL"} """));
        Assert.Equal(Row.Day(day), reading.Case.LabResults.Select(one => one.CollectedOn).SingleOrDefault());
        Assert.Equal(holds ? [CaseList.LabResults] : [], reading.Case.Incomplete);
    }

    [Fact]
    public void Iga_Undated_Holds() =>
        Assert.Equal([CaseList.LabResults], Given.Record(Iga("", """ "valueQuantity":{"value":180,"unit":"mg/dL"} """)).Case.Incomplete);

    [Theory]
    [InlineData(""" "valueString":"normal" """)]
    [InlineData(""" "valueQuantity":{"unit":"mg/dL"} """)]
    [InlineData(""" "valueQuantity":{"value":-1,"unit":"mg/dL"} """)]
    [InlineData(""" "valueQuantity":{"value":1234567890123,"unit":"mg/dL"} """)]
    [InlineData(""" "valueQuantity":{"value":"180","unit":"mg/dL"} """)]
    public void Iga_ValueThatCannotBeRead_Holds(string value)
    {
        var reading = Given.Record(Iga(Day, value));
        Assert.Empty(reading.Case.LabResults);
        Assert.Equal([CaseList.LabResults], reading.Case.Incomplete);
        Assert.NotEmpty(reading.Unmapped);
    }

    [Fact]
    public void Iga_WithAReasonForItsAbsence_IsNoResult()
    {
        var reading = Given.Record(Iga(Day, $"\"dataAbsentReason\":{Row.Hl7("data-absent-reason", "error")}"));
        Assert.Empty(reading.Case.LabResults);
        Assert.Empty(reading.Case.Incomplete);
    }

    [Theory]
    [InlineData("<", Comparator.LessThan)]
    [InlineData("<=", Comparator.LessThanOrEqual)]
    [InlineData(">", Comparator.GreaterThan)]
    [InlineData(">=", Comparator.GreaterThanOrEqual)]
    public void Iga_EachComparator_IsPassedOn(string sign, Comparator comparator) => Assert.Equal(comparator, Assert.Single(Given.Record(
        Iga(Day, $$""" "valueQuantity":{"value":7,"comparator":"{{sign}}","unit":"mg/dL"} """)).Case.LabResults).Comparator);

    [Theory]
    [InlineData(""" "unit":"mg/dL" """, "mg/dL")]
    [InlineData(""" "unit":"umol/L" """, "umol/L")]
    [InlineData(""" "unit":"milligrams","system":"http://unitsofmeasure.org","code":"mg/dL" """, "mg/dL")]
    public void Iga_EachUnit_IsTheCodeOrTheTextUnchanged(string unit, string expected) => Assert.Equal(expected, Assert.Single(Given.Record(
        Iga(Day, $$""" "valueQuantity":{"value":180,{{unit}} } """)).Case.LabResults).Unit);

    [Fact]
    public void Results_All_AreGiven() => Assert.Equal(2, Given.Record(
        Iga(Day, """ "valueQuantity":{"value":180,"unit":"mg/dL"} """),
        Iga("\"effectiveDateTime\":\"2020-01-01\"", """ "valueQuantity":{"value":3,"unit":"mg/dL"} """)).Case.LabResults.Length);

    [Theory]
    [InlineData("preliminary")]
    [InlineData("unknown")]
    public void Egfr_Unreadable_HoldsNothing(string status)
    {
        var reading = Given.Record(Row.Observation("98979-8", """ "valueQuantity":{"value":45,"unit":"mL/min/{1.73_m2}"} """, Day)
            .Replace("\"final\"", $"\"{status}\"", StringComparison.Ordinal));
        Assert.Empty(reading.Case.LabResults);
        Assert.Empty(reading.Case.Incomplete);
    }

    [Theory]
    [InlineData("2160-0")]
    [InlineData("2465-3")]
    [InlineData("2457-0")]
    public void Result_OfAnotherCode_IsNotRead(string code)
    {
        var reading = Given.Record(Row.Observation(code, """ "valueQuantity":{"value":1,"unit":"mg/dL"} """, Day));
        Assert.Empty(reading.Case.LabResults);
        Assert.Empty(reading.Case.Incomplete);
    }

    /// <summary>6.8: present only; a thrombosis counts when it is over too.</summary>
    [Theory]
    [InlineData("44054006", "active", true)]
    [InlineData("44054006", "resolved", false)]
    [InlineData("44054006", "inactive", false)]
    [InlineData("399211009", "active", true)]
    [InlineData("399211009", "resolved", true)]
    [InlineData("399211009", "inactive", true)]
    public void Risk_EachStatus_IsPresentOrNotSaid(string code, string status, bool present)
    {
        var risks = Given.Record(Row.Condition(code, $"\"clinicalStatus\":{Row.Hl7("condition-clinical", status)}")).Case.RiskFactors;
        Assert.Equal(present ? [true] : [], risks.Select(one => one.Present));
    }

    [Theory]
    [InlineData("confirmed", true)]
    [InlineData("unconfirmed", false)]
    [InlineData("differential", false)]
    [InlineData("refuted", false)]
    [InlineData("entered-in-error", false)]
    public void Risk_EachVerification_IsPresentOrNotSaid(string verification, bool present) => Assert.Equal(present, !Given.Record(
        Row.Condition("44054006", $"\"verificationStatus\":{Row.Hl7("condition-ver-status", verification)}")).Case.RiskFactors.IsEmpty);

    private static string Iga(string day, string value) => Row.Observation("2458-8", value, day);
}
