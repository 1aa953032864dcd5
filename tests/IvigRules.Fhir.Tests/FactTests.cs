using System.Globalization;

namespace IvigRules.Fhir.Tests;

/// <summary>Rows of the mapping: dates, quantities, codes, therapies and their outcomes, conditions and relapses.</summary>
public sealed class FactTests
{
    private const string RxNorm = "http://www.nlm.nih.gov/research/umls/rxnorm";

    [Theory]
    [InlineData("2026-11-03", "2026-11-03")]
    [InlineData("2026-11-03T23:30:00-05:00", "2026-11-04")]
    [InlineData("2026-11-03T23:30:00.123456789Z", "2026-11-03")]
    [InlineData("2026", null)]
    [InlineData("2026-11", null)]
    [InlineData("2026-11-03T10:00:00", null)]
    [InlineData("2021-10-13+02:00", null)]
    [InlineData("2026-02-30", null)]
    [InlineData("0000-01-01", null)]
    [InlineData("last week", null)]
    public void Onset_EachForm_IsAFullDayOrNone(string text, string? day)
    {
        var reading = Given.Record($$"""{"resourceType":"Condition","onsetDateTime":"{{text}}","code":{{Given.Snomed("192929006")}}}""");
        var relapse = Assert.Single(reading.Case.Relapses);
        Assert.Equal(day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), relapse.Onset);
        Assert.Equal(day is null, reading.Unmapped.Any(point => point.Reason == UnmappedReason.PartialDate));
    }

    [Fact]
    public void Day_OfAnInstant_IsThatOfTheHospital()
    {
        var tokyo = Given.Whole with { Zone = TimeZoneInfo.CreateCustomTimeZone("t", TimeSpan.FromHours(9), "t", "t") };
        var reading = Given.Record(tokyo, $$"""{"resourceType":"Condition","onsetDateTime":"2026-11-03T16:00:00Z","code":{{Given.Snomed("192929006")}}}""");
        Assert.Equal(new DateOnly(2026, 11, 4), Assert.Single(reading.Case.Relapses).Onset);
    }

    [Theory]
    [InlineData(""" "value":70,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg" """, 70.0, null)]
    [InlineData(""" "value":154,"unit":"lbs","system":"http://unitsofmeasure.org","code":"[lb_av]" """, 69.85, null)]
    [InlineData(""" "value":70,"unit":"kg" """, 70.0, null)]
    [InlineData(""" "value":70,"unit":"Kg" """, null, UnmappedReason.UnknownUnit)]
    [InlineData(""" "value":70,"unit":"lbs" """, null, UnmappedReason.UnknownUnit)]
    [InlineData(""" "value":85,"unit":"Kgs","system":"http://unitsofmeasure.org","code":"[lb_av]" """, null, UnmappedReason.UnitContradiction)]
    [InlineData(""" "value":70,"comparator":"<","unit":"kg","system":"http://unitsofmeasure.org","code":"kg" """, null, UnmappedReason.ValueUnusable)]
    [InlineData(""" "value":0,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg" """, null, UnmappedReason.ValueUnusable)]
    [InlineData(""" "value":-1,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg" """, null, UnmappedReason.ValueUnusable)]
    [InlineData(""" "value":70.1234567890123,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg" """, null, UnmappedReason.ValueUnusable)]
    [InlineData(""" "value":"70","unit":"kg","system":"http://unitsofmeasure.org","code":"kg" """, null, UnmappedReason.ValueUnusable)]
    [InlineData(""" "unit":"kg","system":"http://unitsofmeasure.org","code":"kg" """, null, UnmappedReason.MissingElement)]
    public void Weight_EachQuantity_IsReadOrListed(string quantity, double? kilograms, UnmappedReason? reason)
    {
        var reading = Given.Record($$"""
            {"resourceType":"Observation","status":"final","effectiveDateTime":"2026-11-20","code":{{Given.Concept("http://loinc.org", "29463-7")}},
             "valueQuantity":{ {{quantity}} } }
            """);
        Assert.Equal((decimal?)kilograms, reading.Case.Patient.Weight?.Mass.Kilograms);
        Assert.Equal(reason is { } why ? [why] : [], Given.Reasons(reading));
    }

    [Fact]
    public void Weight_NewestCannotBeRead_NoOlderOneStandsIn()
    {
        var reading = Given.Record(Weigh("2026-11-01", "kg"), Weigh("2026-11-20", "stone"));
        Assert.Null(reading.Case.Patient.Weight);
        Assert.Equal([UnmappedReason.UnknownUnit], Given.Reasons(reading));
    }

    private static string Weigh(string day, string unit) => $$"""
        {"resourceType":"Observation","status":"final","effectiveDateTime":"{{day}}","code":{{Given.Concept("http://loinc.org", "29463-7")}},
         "valueQuantity":{"value":70,"unit":"{{unit}}"} }
        """;

    [Theory]
    [InlineData("active", "confirmed", null, true)]
    [InlineData(null, null, null, true)]
    [InlineData("remission", "confirmed", null, true)]
    [InlineData("resolved", "confirmed", UnmappedReason.NotCurrent, false)]
    [InlineData("inactive", null, UnmappedReason.NotCurrent, false)]
    [InlineData("not-a-code", null, UnmappedReason.NotCurrent, false)]
    [InlineData("active", "provisional", UnmappedReason.NotConfirmed, false)]
    [InlineData("active", "differential", UnmappedReason.NotConfirmed, false)]
    [InlineData("active", "not-a-code", UnmappedReason.NotConfirmed, false)]
    public void Condition_EachStatus_StatesOrOpens(string? clinical, string? verification, UnmappedReason? reason, bool states)
    {
        var reading = Given.Record(Ms(clinical, verification));
        var condition = Assert.Single(reading.Case.Conditions);
        Assert.Equal(states ? null : Verification.Unconfirmed, condition.Verification);
        Assert.Equal(reason is { } why ? [why] : [], Given.Reasons(reading));
    }

    [Theory]
    [InlineData("refuted")]
    [InlineData("entered-in-error")]
    public void Condition_Wrong_OpensNothing(string verification)
    {
        var reading = Given.Record(Ms("active", verification));
        Assert.Empty(reading.Case.Conditions);
        Assert.Equal([UnmappedReason.StatusExcludes], Given.Reasons(reading));
    }

    private static string Ms(string? clinical, string? verification) => $$"""
        {"resourceType":"Condition",
         {{(clinical is null ? "" : $"\"clinicalStatus\":{Given.Concept("http://terminology.hl7.org/CodeSystem/condition-clinical", clinical)},")}}
         {{(verification is null ? "" : $"\"verificationStatus\":{Given.Concept("http://terminology.hl7.org/CodeSystem/condition-ver-status", verification)},")}}
         "code":{{Given.Snomed("24700007")}} }
        """;

    [Theory]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "G35", "multiple-sclerosis", true)]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "g35a", "multiple-sclerosis", true)]
    [InlineData("urn:oid:2.16.840.1.113883.6.90", "G36.0", "neuromyelitis-optica", true)]
    [InlineData("http://hl7.org/fhir/sid/icd-10", "G35", "multiple-sclerosis", true)]
    [InlineData("http://snomed.info/sct/900000000000207008/version/20250101", "24700007", "multiple-sclerosis", true)]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "G35.E", "multiple-sclerosis", false)]
    [InlineData("http://snomed.info/sct", "192928003", "multiple-sclerosis", false)]
    public void Condition_EachCode_IsKnownOrAQuestion(string system, string code, string kind, bool states)
    {
        var reading = Given.Record($$"""{"resourceType":"Condition","code":{{Given.Concept(system, code)}} }""");
        var condition = Assert.Single(reading.Case.Conditions);
        Assert.Equal(kind, condition.Kind.Id);
        Assert.Equal(states ? null : Verification.Unconfirmed, condition.Verification);
    }

    [Theory]
    [InlineData("http://hl7.org/fhir/sid/icd-10-gm", "G35.1")]
    [InlineData("http://snomed.info/sct", "1")]
    public void Condition_CodeThatNothingNames_OpensAll(string system, string code)
    {
        var reading = Given.Record($$"""{"resourceType":"Condition","code":{{Given.Concept(system, code)}} }""");
        Assert.Contains(CaseList.Conditions, reading.Case.Incomplete);
        Assert.Contains(CaseList.Relapses, reading.Case.Incomplete);
    }

    [Theory]
    [InlineData("hypertension")]
    [InlineData("Catheter ablation of the heart")]
    [InlineData("mitral stenosis (ms)")]
    public void Condition_TextOfAnotherDisease_HasNoBearing(string text)
    {
        var reading = Given.Record($$"""{"resourceType":"Condition","code":{"text":"{{text}}"} }""");
        Assert.Empty(reading.Case.Conditions);
        Assert.Equal(1, reading.Counts.ByType["Condition"].WithoutBearing);
    }

    [Theory]
    [InlineData("no MS")]
    [InlineData("Multiple Sclerosis")]
    [InlineData("Encephalomyelitis disseminata, Schub")]
    public void Condition_TextThatNamesTheDisease_IsAQuestion(string text)
    {
        var reading = Given.Record($$"""{"resourceType":"Condition","code":{"text":"{{text}}"} }""");
        Assert.Equal(Verification.Unconfirmed, Assert.Single(reading.Case.Conditions).Verification);
        Assert.Equal(text.Contains("Schub", StringComparison.Ordinal), reading.Case.Relapses.Length == 1);
    }

    public static TheoryData<string, string, string?, string?> Outcomes() => new()
    {
        { "MedicationRequest", "active", null, "ongoing" },
        { "MedicationRequest", "active", "failed", null },
        { "MedicationRequest", "completed", null, "given" },
        { "MedicationRequest", "completed", "failed", "failed" },
        { "MedicationRequest", "stopped", null, "given" },
        { "MedicationRequest", "stopped", "failed", "failed" },
        { "MedicationRequest", "stopped", "responded", "responded" },
        { "MedicationRequest", "stopped", "contraindicated", "contraindicated" },
        { "MedicationRequest", "stopped", "no outcome", "given" },
        { "MedicationRequest", "on-hold", null, null },
        { "MedicationRequest", "on-hold", "failed", null },
        { "MedicationRequest", "unknown", null, null },
        { "MedicationRequest", "not-a-code", null, null },
        { "MedicationRequest", "draft", null, "nothing" },
        { "MedicationRequest", "cancelled", null, "nothing" },
        { "MedicationRequest", "cancelled", "declined", "declined" },
        { "MedicationRequest", "cancelled", "failed", null },
        { "MedicationRequest", "entered-in-error", "failed", "nothing" },
        { "MedicationStatement", "active", null, "ongoing" },
        { "MedicationStatement", "not-taken", "failed", "failed" },
        { "MedicationStatement", "not-taken", null, null },
        { "MedicationStatement", "intended", null, "nothing" },
        { "MedicationAdministration", "in-progress", null, "ongoing" },
        { "MedicationAdministration", "completed", null, "given" },
        { "MedicationAdministration", "not-done", null, null },
        { "MedicationAdministration", "not-done", "not-tolerated", "not-tolerated" },
        { "MedicationAdministration", "not-done", "failed", null },
        { "MedicationAdministration", "stopped", "not-tolerated", "not-tolerated" },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void Therapy_EachStatusAndReason_GivesItsOutcome(string type, string status, string? reason, string? outcome)
    {
        var code = reason switch
        {
            "failed" => "395007004",
            "responded" => "182846007",
            "contraindicated" => "395008009",
            "declined" => "105480006",
            "not-tolerated" => "395009001",
            "no outcome" => "182992009",
            _ => null,
        };
        var why = code is null ? "" : type == "MedicationRequest" ? Given.Snomed(code) : $"[{Given.Snomed(code)}]";
        var reading = Given.Record($$"""
            {"resourceType":"{{type}}","status":"{{status}}","intent":"order",{{(why.Length == 0 ? "" : $"\"statusReason\":{why},")}}
             "medicationCodeableConcept":{{Given.Concept(RxNorm, "354770")}} }
            """.Replace(type == "MedicationRequest" ? "\u0000" : "\"intent\":\"order\",", "", StringComparison.Ordinal));
        if (outcome == "nothing")
            Assert.Empty(reading.Case.PriorTherapies);
        else
            Assert.Equal(outcome, Assert.Single(reading.Case.PriorTherapies).Outcome is { } read ? NameOf(read) : null);
        Given.IsConserved(reading);
    }

    private static string NameOf(TherapyOutcome outcome) => outcome switch
    {
        TherapyOutcome.NotTolerated => "not-tolerated",
        _ => outcome.ToString().ToLowerInvariant(),
    };

    [Theory]
    [InlineData("6902", "47625008", "intravenous-methylprednisolone")]
    [InlineData("6902", "26643006", "oral-methylprednisolone")]
    [InlineData("6902", null, "methylprednisolone")]
    [InlineData("6902", "1", "methylprednisolone")]
    [InlineData("6902", "78421000", "corticosteroids")]
    [InlineData("6902", "6064005", null)]
    [InlineData("1426680", "47625008", "intravenous-immunoglobulin")]
    [InlineData("1426680", null, "intravenous-immunoglobulin")]
    [InlineData("1426680", "34206005", null)]
    [InlineData("354770", "34206005", "natalizumab")]
    public void Therapy_EachRoute_MakesTheTherapy(string rxNorm, string? route, string? therapy)
    {
        var reading = Given.Record($$"""
            {"resourceType":"MedicationRequest","status":"completed","intent":"order",
             "dosageInstruction":[{{(route is null ? "{\"text\":\"x\"}" : $"{{\"route\":{Given.Snomed(route)}}}")}}],
             "medicationCodeableConcept":{{Given.Concept(RxNorm, rxNorm)}} }
            """);
        Assert.Equal(therapy is null ? [] : [therapy], reading.Case.PriorTherapies.Select(one => one.Therapy.Id));
    }

    [Theory]
    [InlineData("Solu-Medrol", "intravenous-methylprednisolone", TherapyOutcome.Given)]
    [InlineData("natalizumab", "natalizumab", TherapyOutcome.Given)]
    [InlineData("Tysabri 300 mg every four weeks", "natalizumab", null)]
    [InlineData("immune globulin 10 %", "intravenous-immunoglobulin", null)]
    [InlineData("Rho(D) immune globulin", null, null)]
    [InlineData("Hepatitis B immune globulin", null, null)]
    [InlineData("aspirin 81 mg", null, null)]
    [InlineData("Allergen immunotherapy", null, null)]
    public void Therapy_EachText_NamesItOrMentionsIt(string text, string? therapy, TherapyOutcome? outcome)
    {
        var reading = Given.Record($$"""
            {"resourceType":"MedicationRequest","status":"completed","intent":"order","medicationCodeableConcept":{"text":"{{text}}"} }
            """);
        Assert.Equal(therapy is null ? [] : [therapy], reading.Case.PriorTherapies.Select(one => one.Therapy.Id));
        Assert.All(reading.Case.PriorTherapies, one => Assert.Equal(outcome, one.Outcome));
    }

    [Fact]
    public void Therapy_Unidentified_OpensTheList()
    {
        var reading = Given.Record("""{"resourceType":"MedicationRequest","status":"active","intent":"order","medicationReference":{"reference":"Medication/gone"} }""");
        Assert.Equal([CaseList.PriorTherapies], reading.Case.Incomplete);
        Assert.Equal([UnmappedReason.UnresolvedReference], Given.Reasons(reading));
    }

    [Fact]
    public void Therapy_CancelledIvigWithoutReason_IsAQuestion()
    {
        var reading = Given.Record($$"""
            {"resourceType":"MedicationRequest","status":"cancelled","intent":"order","medicationCodeableConcept":{{Given.Concept(RxNorm, "1426680")}} }
            """);
        Assert.Null(Assert.Single(reading.Case.PriorTherapies).Outcome);
    }

    [Theory]
    [InlineData("2026-11-02", "2026-11-01", "2026-11-02")]
    [InlineData("2026-10-20", "2026-11-01", null)]
    [InlineData("2024-10-20", "2026-11-01", "2024-10-20")]
    public void Therapy_OnlyOrdered_BeginsThenOnlyWhereThatIsSafe(string ordered, string onset, string? started)
    {
        var reading = Given.Record(
            $$"""{"resourceType":"Condition","onsetDateTime":"{{onset}}","code":{{Given.Snomed("192929006")}}}""",
            $$"""
            {"resourceType":"MedicationRequest","status":"completed","intent":"order","authoredOn":"{{ordered}}",
             "medicationCodeableConcept":{{Given.Concept(RxNorm, "6902")}} }
            """);
        Assert.Equal(started is null ? null : DateOnly.ParseExact(started, "yyyy-MM-dd", CultureInfo.InvariantCulture), Assert.Single(reading.Case.PriorTherapies).StartedOn);
    }

    [Fact]
    public void Therapy_SessionsOfAStatedCourse_AreCovered()
    {
        var reading = Given.Record(
            $$"""
            {"resourceType":"MedicationRequest","id":"r","status":"stopped","intent":"order","statusReason":{{Given.Snomed("395007004")}},
             "medicationCodeableConcept":{{Given.Concept(RxNorm, "354770")}} }
            """,
            $$"""
            {"resourceType":"MedicationAdministration","status":"completed","request":{"reference":"MedicationRequest/r"},
             "medicationCodeableConcept":{{Given.Concept(RxNorm, "354770")}},"effectiveDateTime":"2026-01-01"}
            """);
        Assert.Equal(TherapyOutcome.Failed, Assert.Single(reading.Case.PriorTherapies).Outcome);
        Assert.Equal(2, reading.Sources.Count(source => source.Fact == "priorTherapies[0]"));
    }

    [Theory]
    [InlineData("716186003", "", false)]
    [InlineData("409137002", "", false)]
    [InlineData("716186003", "unconfirmed", null)]
    public void Hypersensitivity_NoKnownAllergy_IsANo(string code, string verification, bool? expected)
    {
        var status = verification.Length == 0 ? ""
            : $"\"verificationStatus\":{Given.Concept("http://terminology.hl7.org/CodeSystem/allergyintolerance-verification", verification)},";
        var reading = Given.Record($$"""{"resourceType":"AllergyIntolerance",{{status}}"recordedDate":"2026-11-20","code":{{Given.Snomed(code)}}}""");
        Assert.Equal(expected, reading.Case.Patient.IvigHypersensitivity);
        Assert.Equal(expected is null ? null : new DateOnly(2026, 11, 20), reading.Case.Patient.IvigHypersensitivityAssessedOn);
    }

    [Theory]
    [InlineData("""{"text":"IVIG"}""", null)]
    [InlineData("""{"text":"penicillin"}""", null)]
    [InlineData("""{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1426680"}]}""", true)]
    public void Hypersensitivity_AnotherAllergy_ContradictsANo(string code, bool? expected)
    {
        var reading = Given.Record(
            $$"""{"resourceType":"AllergyIntolerance","code":{{Given.Snomed("716186003")}}}""",
            $$"""{"resourceType":"AllergyIntolerance","category":["medication"],"code":{{code}}}""");
        Assert.Equal(expected, reading.Case.Patient.IvigHypersensitivity);
    }

    [Fact]
    public void ModifierExtension_AnyType_MakesTheResourceUnread()
    {
        string[] resources =
        [
            $$"""{"resourceType":"Condition","code":{{Given.Snomed("24700007")}},"modifierExtension":[{"url":"x","valueBoolean":true}]}""",
            $$"""{"resourceType":"Procedure","status":"completed","code":{{Given.Snomed("20720000")}},"implicitRules":"x"}""",
            $$"""{"resourceType":"AllergyIntolerance","code":{{Given.Snomed("716186003")}},"modifierExtension":[{"url":"x","valueBoolean":true}]}""",
            $$"""{"resourceType":"MedicationRequest","status":"stopped","intent":"order","medicationCodeableConcept":{{Given.Concept(RxNorm, "354770")}},"dosageInstruction":[{"modifierExtension":[{"url":"x","valueBoolean":true}]}]}""",
        ];
        var reading = Given.Record(resources);
        Assert.Equal(4, Given.Reasons(reading).Count(reason => reason == UnmappedReason.NotUnderstoodModifier));
        Assert.Equal(Verification.Unconfirmed, Assert.Single(reading.Case.Conditions).Verification);
        Assert.All(reading.Case.PriorTherapies, one => Assert.Null(one.Outcome));
        Assert.Equal(2, reading.Case.PriorTherapies.Length);
        Assert.Null(reading.Case.Patient.IvigHypersensitivity);
    }

    [Theory]
    [InlineData("{\"resourceType\":\"Condition\",\"code\":\"MS\"}", UnmappedReason.Malformed)]
    [InlineData("{\"resourceType\":\"MedicationRequest\",\"status\":\"active\",\"medication\":{\"concept\":{\"text\":\"natalizumab\"}}}", UnmappedReason.Malformed)]
    public void Malformed_Resource_IsListedAndOpens(string json, UnmappedReason reason)
    {
        var reading = Given.Record(json);
        Assert.Contains(reason, Given.Reasons(reading));
        Assert.NotEmpty(reading.Case.Incomplete);
    }

    [Fact]
    public void UnknownElement_IsListedAndOpensNothing()
    {
        var reading = Given.Record($$"""{"resourceType":"Condition","code":{{Given.Snomed("24700007")}},"colour":"red"}""");
        Assert.Null(Assert.Single(reading.Case.Conditions).Verification);
        Assert.Equal([UnmappedReason.Malformed], Given.Reasons(reading));
    }
}
