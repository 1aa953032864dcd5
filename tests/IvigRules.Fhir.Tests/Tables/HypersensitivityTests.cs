namespace IvigRules.Fhir.Tests.Tables;

/// <summary>Section 6.2: yes, doubt and no, where FactTests has no row.</summary>
public sealed class HypersensitivityTests
{
    private static readonly string Ivig = Row.Drug(Row.Ivig);

    private static readonly string None = Row.Allergy(Given.Snomed("716186003"));

    public static TheoryData<string, string, bool?> OfIvig() => new()
    {
        { "active", Row.Allergy(Ivig, Clinical("active"), Verification("confirmed")), true },
        { "no status", Row.Allergy(Ivig), true },
        { "intolerance", Row.Allergy(Ivig, """ "type":"intolerance","criticality":"low" """), true },
        { "vaccine code", Row.Allergy(Given.Concept("http://hl7.org/fhir/sid/cvx", "87")), true },
        { "substance", Row.Allergy("""{"text":"a biologic"}""", Reaction(Ivig, "126485001")), true },
        { "unconfirmed", Row.Allergy(Ivig, Verification("unconfirmed")), null },
        { "presumed", Row.Allergy(Ivig, Verification("presumed")), null },
        { "inactive", Row.Allergy(Ivig, Clinical("inactive")), null },
        { "resolved", Row.Allergy(Ivig, Clinical("resolved")), null },
        { "unknown status", Row.Allergy(Ivig, Clinical("not-a-code")), null },
        { "unknown verification", Row.Allergy(Ivig, Verification("not-a-code")), null },
        { "named in text", Row.Allergy("""{"text":"IVIG"}"""), null },
        { "mentioned", Row.Allergy("""{"text":"allergic to immune globulin"}"""), null },
        { "weak code", Row.Allergy(Given.Concept("http://hl7.org/fhir/sid/cvx", "86")), null },
        { "nameless", Row.Resource("AllergyIntolerance"), null },
        { "unknown code", Row.Allergy(Given.Snomed("1")), null },
        { "wrong shape", Row.Resource("AllergyIntolerance", """ "code":"IVIG" """), null },
        { "modifier", Row.Allergy(Ivig, """ "modifierExtension":[{"url":"x","valueBoolean":true}] """), null },
        { "entered in error", Row.Allergy(Ivig, Verification("entered-in-error")), false },
        { "refuted", Row.Allergy(Ivig, Verification("refuted")), false },
    };

    /// <summary>Each beside "no known allergy", so that a doubt shows.</summary>
    [Theory]
    [MemberData(nameof(OfIvig))]
    public void Allergy_EachRecordOnIvig_IsAYesADoubtOrNothing(string row, string allergy, bool? expected)
    {
        var reading = Given.Record(None, allergy);
        Assert.True(expected == reading.Case.Patient.IvigHypersensitivity, row);
        Assert.True(expected is not null || !reading.Unmapped.IsEmpty, row);
        Given.IsConserved(reading);
    }

    public static TheoryData<string, string> Doubts() => new()
    {
        { "T80.51XA", Row.Resource("Condition", $"\"code\":{Given.Concept(Row.Icd10, "T80.51XA")}") },
        { "T50.Z15A", Row.Resource("Condition", $"\"code\":{Given.Concept(Row.Icd10, "T50.Z15A")}") },
        { "Z88.7", Row.Resource("Condition", $"\"code\":{Given.Concept(Row.Icd10, "Z88.7")}") },
        { "salg", Row.Request(Row.Ivig, "stopped", $"\"statusReason\":{Row.Hl7("medicationrequest-status-reason", "salg")}") },
        { "sintol", Row.Request(Row.Ivig, "cancelled", $"\"statusReason\":{Row.Hl7("medicationrequest-status-reason", "sintol")}") },
        { "event that is not understood", Event("1", """{"reference":"#m"}""") },
        { "event without a suspect", Row.Resource("AdverseEvent", """ "actuality":"actual" """, $"\"event\":{Given.Snomed("126485001")}") },
        { "event whose suspect leads nowhere", Event("126485001", """{"reference":"Medication/gone"}""") },
    };

    [Theory]
    [MemberData(nameof(Doubts))]
    public void Doubt_EachOf_WithholdsTheNo(string row, string resource)
    {
        Assert.False(Given.Record(None).Case.Patient.IvigHypersensitivity);
        var reading = Given.Record(None, resource);
        Assert.True(reading.Case.Patient.IvigHypersensitivity is null, row);
        Assert.NotEmpty(reading.Unmapped);
    }

    [Theory]
    [InlineData("http://snomed.info/sct", "716186003", false)]
    [InlineData("http://snomed.info/sct", "409137002", false)]
    [InlineData("http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips", "no-known-allergies", false)]
    [InlineData("http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips", "no-known-medication-allergies", false)]
    [InlineData("http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips", "no-allergy-info", null)]
    public void No_EachCode_AnswersOrSaysNothing(string system, string code, bool? expected) =>
        Assert.Equal(expected, Given.Record(Row.Allergy(Given.Concept(system, code))).Case.Patient.IvigHypersensitivity);

    [Theory]
    [InlineData("active", "confirmed", false)]
    [InlineData("inactive", "confirmed", null)]
    [InlineData("resolved", "confirmed", null)]
    [InlineData("active", "unconfirmed", null)]
    [InlineData("active", "refuted", null)]
    [InlineData("active", "entered-in-error", null)]
    public void No_EachStatus_AnswersOrNot(string clinical, string verification, bool? expected) => Assert.Equal(expected,
        Given.Record(Row.Allergy(Given.Snomed("716186003"), Clinical(clinical), Verification(verification))).Case.Patient.IvigHypersensitivity);

    [Theory]
    [InlineData("48765-2", "nilknown", "current", false)]
    [InlineData("52472-8", "nilknown", "current", false)]
    [InlineData("48765-2", "notasked", "current", null)]
    [InlineData("48765-2", "unavailable", "current", null)]
    [InlineData("48765-2", "withheld", "current", null)]
    [InlineData("48765-2", "nilknown", "retired", null)]
    [InlineData("10160-0", "nilknown", "current", null)]
    public void List_EmptyWithAReason_AnswersOrNot(string code, string reason, string status, bool? expected)
    {
        var reading = Given.Record(Row.Resource("List", $"\"status\":\"{status}\",\"mode\":\"snapshot\",\"date\":\"2026-11-20T10:00:00Z\"",
            $"\"code\":{Given.Concept(Row.Loinc, code)}", $"\"emptyReason\":{Row.Hl7("list-empty-reason", reason)}"));
        Assert.Equal(expected, reading.Case.Patient.IvigHypersensitivity);
        Assert.Equal(expected is null ? null : Row.Day("2026-11-20"), reading.Case.Patient.IvigHypersensitivityAssessedOn);
    }

    [Fact]
    public void Composition_EmptySectionOfAllergies_Answers()
    {
        var reading = Given.Record(Row.Resource("Composition", """ "status":"final","date":"2026-11-20" """,
            $"\"section\":[{{\"code\":{Given.Concept(Row.Loinc, "48765-2")},\"emptyReason\":{Row.Hl7("list-empty-reason", "nilknown")}}}]"));
        Assert.Equal((false, Row.Day("2026-11-20")), (reading.Case.Patient.IvigHypersensitivity, reading.Case.Patient.IvigHypersensitivityAssessedOn));
    }

    [Theory]
    [InlineData("""["medication"]""", "active", null)]
    [InlineData("""["biologic"]""", "active", null)]
    [InlineData(null, "active", null)]
    [InlineData("""["food","medication"]""", "active", null)]
    [InlineData("""["food"]""", "active", false)]
    [InlineData("""["environment"]""", "active", false)]
    [InlineData("""["medication"]""", "resolved", false)]
    public void No_BesideAnotherAllergy_StandsOrIsContradicted(string? category, string clinical, bool? expected)
    {
        var other = Row.Allergy("""{"text":"penicillin"}""", Clinical(clinical), category is null ? "" : $"\"category\":{category}");
        var reading = Given.Record(Row.Allergy(Given.Snomed("409137002")), other);
        Assert.Equal(expected, reading.Case.Patient.IvigHypersensitivity);
        Assert.Equal(expected is null, Given.Reasons(reading).Contains(UnmappedReason.ConflictingCodes));
    }

    [Fact]
    public void No_NotForTheSite_OnlyRefutedCounts()
    {
        var site = Given.Whole with { NoKnownAllergiesAnswersIvig = false };
        Assert.Null(Given.Record(site, None).Case.Patient.IvigHypersensitivity);
        Assert.False(Given.Record(site, Row.Allergy(Ivig, Verification("refuted"))).Case.Patient.IvigHypersensitivity);
    }

    [Theory]
    [InlineData("2026-11-20", "2026-10-01", "2026-10-01")]
    [InlineData("2026-11-20", "2026-10", "2026-11-20")]
    [InlineData("2026", "2026-10", null)]
    public void AssessedOn_OfSeveral_IsTheEarliestFullDay(string first, string second, string? expected)
    {
        var reading = Given.Record(Row.Allergy(Given.Snomed("716186003"), $"\"recordedDate\":\"{first}\"", """ "meta":{"lastUpdated":"2026-11-21T00:00:00Z"} """),
            Row.Allergy(Given.Snomed("409137002"), $"\"recordedDate\":\"{second}\""));
        Assert.Equal((false, Row.Day(expected)), (reading.Case.Patient.IvigHypersensitivity, reading.Case.Patient.IvigHypersensitivityAssessedOn));
    }

    [Fact]
    public void AssessedOn_OfAYes_IsAbsent() =>
        Assert.Null(Given.Record(Row.Allergy(Ivig, """ "recordedDate":"2026-11-20" """)).Case.Patient.IvigHypersensitivityAssessedOn);

    [Theory]
    [InlineData("161", "acetaminophen")]
    public void Allergy_ToAPremedication_IsNotTolerated(string code, string therapy) => Assert.Equal(
        [new PriorTherapy(new(therapy), TherapyOutcome.NotTolerated)], Given.Record(Row.Allergy(Row.Drug(code))).Case.PriorTherapies);

    [Fact]
    public void Allergy_ToAnotherDrug_NeverBecomesAnOutcome() =>
        Assert.Empty(Given.Record(Row.Allergy(Row.Drug(Row.Natalizumab), """ "category":["medication"] """)).Case.PriorTherapies);

    private static string Clinical(string code) => $"\"clinicalStatus\":{Row.Hl7("allergyintolerance-clinical", code)}";

    private static string Verification(string code) => $"\"verificationStatus\":{Row.Hl7("allergyintolerance-verification", code)}";

    private static string Reaction(string substance, string manifestation) =>
        $"\"reaction\":[{{\"substance\":{substance},\"manifestation\":[{Given.Snomed(manifestation)}]}}]";

    private static string Event(string code, string suspect) => Row.Resource("AdverseEvent", """ "actuality":"actual" """,
        $"\"contained\":[{{\"resourceType\":\"Medication\",\"id\":\"m\",\"code\":{Ivig}}}]", $"\"event\":{Given.Snomed(code)}",
        $"\"suspectEntity\":[{{\"instance\":{suspect}}}]");
}
