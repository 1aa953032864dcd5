namespace IvigRules.Fhir.Tests.Tables;

/// <summary>Section 6.1: sex, blood group, and which measurement or answer is the newest.</summary>
public sealed class MeasurementTests
{
    private const string UsCore = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-";

    [Theory]
    [InlineData("individual-sex", """ "valueCoding":{"system":"http://snomed.info/sct","code":"248152002"} """, Sex.Female)]
    [InlineData("individual-sex", """ "valueCoding":{"system":"http://snomed.info/sct","code":"248153007"} """, Sex.Male)]
    [InlineData("sex", """ "valueCoding":{"system":"http://snomed.info/sct","code":"248153007"} """, Sex.Male)]
    [InlineData("birthsex", """ "valueCode":"F" """, Sex.Female)]
    [InlineData("birthsex", """ "valueCode":"OTH" """, null)]
    [InlineData("birthsex", """ "valueCode":"ASKU" """, null)]
    [InlineData("individual-sex", """ "valueCoding":{"system":"http://snomed.info/sct","code":"1"} """, null)]
    [InlineData("genderIdentity", """ "valueCode":"F" """, Sex.Male)]
    public void Sex_EachExtension_IsReadBeforeGender(string extension, string value, Sex? expected) => Assert.Equal(expected, Given.Read($$"""
        {"resourceType":"Patient","id":"p","gender":"male","extension":[{"url":"{{UsCore + extension}}",{{value}} }]}
        """, Given.Whole).Case.Patient.Sex);

    [Theory]
    [InlineData("883-9", "http://snomed.info/sct", "112144000", BloodGroup.A)]
    [InlineData("883-9", "http://snomed.info/sct", "112149005", BloodGroup.B)]
    [InlineData("882-1", "http://snomed.info/sct", "165743006", BloodGroup.Ab)]
    [InlineData("882-1", "http://snomed.info/sct", "58460004", BloodGroup.O)]
    [InlineData("882-1", "http://snomed.info/sct", "278149003", BloodGroup.A)]
    [InlineData("882-1", "http://snomed.info/sct", "278153001", BloodGroup.B)]
    [InlineData("882-1", "http://loinc.org", "LA21324-1", BloodGroup.Ab)]
    [InlineData("883-9", "http://loinc.org", "LA19708-9", BloodGroup.O)]
    [InlineData("883-9", "http://snomed.info/sct", "1", null)]
    public void BloodGroup_EachAnswer_IsReadOrListed(string question, string system, string answer, BloodGroup? expected)
    {
        var reading = Given.Record(Row.Observation(question, $"\"valueCodeableConcept\":{Given.Concept(system, answer)}"));
        Assert.Equal(expected, reading.Case.Patient.BloodGroup);
        Assert.Equal(expected is null ? 1 : 0, reading.Unmapped.Length);
    }

    [Theory]
    [InlineData(""" "valueCodeableConcept":{"text":"A"} """)]
    [InlineData(""" "valueString":"A" """)]
    public void BloodGroup_Text_IsNotRead(string value)
    {
        var reading = Given.Record(Row.Observation("883-9", value));
        Assert.Null(reading.Case.Patient.BloodGroup);
        Assert.Single(reading.Unmapped);
    }

    [Theory]
    [InlineData("2026-01-01", "2026-01-01", null)]
    [InlineData("2026-01-01", "2026-01-02", BloodGroup.B)]
    [InlineData("2026-01-03", "2026-01-02", BloodGroup.A)]
    public void BloodGroup_TwoDifferent_TheNewestOrNone(string first, string second, BloodGroup? expected) =>
        Assert.Equal(expected, Given.Record(Group("112144000", first), Group("112149005", second)).Case.Patient.BloodGroup);

    [Theory]
    [InlineData("final", true)]
    [InlineData("amended", true)]
    [InlineData("corrected", true)]
    [InlineData("preliminary", false)]
    [InlineData("registered", false)]
    [InlineData("unknown", false)]
    [InlineData("cancelled", false)]
    [InlineData("entered-in-error", false)]
    [InlineData("not-a-code", false)]
    public void Weight_EachStatus_CountsOrIsExcluded(string status, bool counts)
    {
        var reading = Given.Record(Weight(70, """ "effectiveDateTime":"2026-11-20" """).Replace("\"final\"", $"\"{status}\"", StringComparison.Ordinal));
        Assert.Equal(counts, reading.Case.Patient.Weight is not null);
        Assert.Equal(counts ? [] : [UnmappedReason.StatusExcludes], Given.Reasons(reading));
    }

    [Theory]
    [InlineData(""" "effectiveInstant":"2026-11-20T10:00:00Z" """, "2026-11-20")]
    [InlineData(""" "effectivePeriod":{"start":"2026-11-20","end":"2026-11-20"} """, "2026-11-20")]
    [InlineData(""" "effectivePeriod":{"start":"2026-11-20T01:00:00Z","end":"2026-11-20T23:00:00Z"} """, "2026-11-20")]
    [InlineData(""" "effectivePeriod":{"start":"2026-11-19","end":"2026-11-20"} """, null)]
    [InlineData(""" "effectivePeriod":{"start":"2026-11-20"} """, null)]
    [InlineData(""" "issued":"2026-11-20T10:00:00Z" """, null)]
    [InlineData(""" "effectiveTiming":{"event":["2026-11-20"]} """, null)]
    public void Weight_EachEffective_IsADayOrNone(string effective, string? day) =>
        Assert.Equal(Row.Day(day), Given.Record(Weight(70, effective)).Case.Patient.Weight?.MeasuredOn);

    [Fact]
    public void Weight_DataAbsentReason_IsNoMeasurement()
    {
        var absent = Row.Observation("29463-7", $"\"dataAbsentReason\":{Row.Hl7("data-absent-reason", "unknown")}", """ "effectiveDateTime":"2026-11-21" """);
        var reading = Given.Record(absent, Weight(70, """ "effectiveDateTime":"2026-11-20" """));
        Assert.Equal(70m, reading.Case.Patient.Weight!.Mass.Kilograms);
        Assert.Equal(1, reading.Counts.ByType["Observation"].WithoutBearing);
    }

    [Fact]
    public void Weight_UndatedBesideADated_DoesNotCount()
    {
        var reading = Given.Record(Weight(90, ""), Weight(70, """ "effectiveDateTime":"2025-11-20" """));
        Assert.Equal(70m, reading.Case.Patient.Weight!.Mass.Kilograms);
    }

    [Theory]
    [InlineData(70, 70.0)]
    [InlineData(71, null)]
    public void Weight_SeveralUndated_CountWhenEqual(int other, double? expected) =>
        Assert.Equal((decimal?)expected, Given.Record(Weight(70, ""), Weight(other, "")).Case.Patient.Weight?.Mass.Kilograms);

    [Theory]
    [InlineData("8339-4")]
    [InlineData("8335-2")]
    [InlineData("8350-1")]
    public void Weight_OfAnotherCode_IsNotRead(string code) => Assert.Null(Given.Record(Row.Observation(
        code, $"\"valueQuantity\":{Row.Quantity("70", "kg")}", """ "effectiveDateTime":"2026-11-20" """)).Case.Patient.Weight);

    [Fact]
    public void Weight_OfABodySite_IsNotRead() => Assert.Null(Given.Record(
        Weight(70, """ "effectiveDateTime":"2026-11-20" """, $"\"bodySite\":{Given.Snomed("40983000")}")).Case.Patient.Weight);

    [Theory]
    [InlineData("3141-9")]
    [InlineData("29463-7")]
    public void Weight_EachCode_IsRead(string code) => Assert.Equal(70m, Given.Record(Row.Observation(
        code, $"\"valueQuantity\":{Row.Quantity("70", "kg")}", """ "effectiveDateTime":"2026-11-20" """)).Case.Patient.Weight!.Mass.Kilograms);

    [Fact]
    public void Weight_EqualValuesInTwoUnitsOnTheNewestDay_AreOne() => Assert.Equal(70m, Given.Record(
        Weight(70, """ "effectiveDateTime":"2026-11-20" """),
        Row.Observation("3141-9", $"\"valueQuantity\":{Row.Quantity("70000", "g")}", """ "effectiveDateTime":"2026-11-20" """)).Case.Patient.Weight!.Mass.Kilograms);

    [Fact]
    public void Weight_AfterAsOf_IsPassedOn() => Assert.Equal(Row.Day("2026-12-20"),
        Given.Record(Weight(70, """ "effectiveDateTime":"2026-12-20" """)).Case.Patient.Weight!.MeasuredOn);

    private static string Weight(int kilograms, params string[] elements) =>
        Row.Observation("29463-7", $"\"valueQuantity\":{Row.Quantity($"{kilograms}", "kg")}", elements);

    private static string Group(string code, string day) =>
        Row.Observation("883-9", $"\"valueCodeableConcept\":{Given.Snomed(code)}", $"\"effectiveDateTime\":\"{day}\"");
}
