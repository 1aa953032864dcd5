using System.Globalization;

namespace IvigRules.Fhir.Tests;

/// <summary>Relapses in their three forms, the course of multiple sclerosis, and the records of one diagnosis.</summary>
public sealed class RelapseTests
{
    private const string Clinical = "http://terminology.hl7.org/CodeSystem/condition-clinical";

    [Theory]
    [InlineData("valueReference", """{"reference":"Condition/d"}""", 1, false)]
    [InlineData("valueReference", """{"reference":"Condition/other"}""", 0, false)]
    [InlineData("valueReference", """{"reference":"Condition/gone"}""", 1, true)]
    [InlineData("valueCodeableConcept", """{"coding":[{"system":"http://snomed.info/sct","code":"25044007"}]}""", 1, false)]
    [InlineData("valueCodeableConcept", """{"coding":[{"system":"http://snomed.info/sct","code":"24700007"}]}""", 0, false)]
    public void Relapse_ThatFollowsTheDisease_IsRead(string element, string value, int relapses, bool isOpen)
    {
        var reading = Given.Record(
            $$"""{"resourceType":"Condition","id":"d","code":{{Given.Snomed("25044007")}} }""",
            $$"""{"resourceType":"Condition","id":"other","code":{{Given.Snomed("24700007")}} }""",
            $$"""
            {"resourceType":"Condition","onsetDateTime":"2026-11-01","code":{{Given.Snomed("25044007")}},
             "extension":[{"url":"http://hl7.org/fhir/StructureDefinition/condition-occurredFollowing","{{element}}":{{value}} }]}
            """);
        Assert.Equal(relapses, reading.Case.Relapses.Length);
        Assert.All(reading.Case.Relapses, relapse => Assert.Equal((Disease.NeuromyelitisOptica, isOpen), (relapse.Disease, relapse.Onset is null)));
    }

    [Theory]
    [InlineData("\"abatementDateTime\":\"2026-11-10\"", "2026-11-10", false)]
    [InlineData("\"abatementDateTime\":\"2026-11\"", "2026-11-22", true)]
    [InlineData("\"abatementString\":\"soon after\"", "2026-11-22", true)]
    [InlineData("\"abatementDateTime\":\"2026-12-24\"", null, false)]
    public void Relapse_AnyAbatement_EndsIt(string abatement, string? ended, bool noted)
    {
        var reading = Given.Record($$"""{"resourceType":"Condition","onsetDateTime":"2026-11-01",{{abatement}},"code":{{Given.Snomed("192929006")}} }""");
        Assert.Equal(ended is null ? null : DateOnly.ParseExact(ended, "yyyy-MM-dd", CultureInfo.InvariantCulture), Assert.Single(reading.Case.Relapses).EndedOn);
        Assert.Equal(noted, Given.Reasons(reading).Contains(UnmappedReason.Noted));
    }

    [Theory]
    [InlineData("active", false)]
    [InlineData("relapse", false)]
    [InlineData("remission", true)]
    [InlineData("resolved", true)]
    [InlineData("inactive", true)]
    [InlineData("not-a-code", true)]
    public void Relapse_EachStatus_GoesOnOrIsOver(string status, bool over)
    {
        var reading = Given.Record($$"""
            {"resourceType":"Condition","onsetDateTime":"2026-11-01","clinicalStatus":{{Given.Concept(Clinical, status)}},"code":{{Given.Snomed("192929006")}} }
            """);
        Assert.Equal(over ? Given.AsOf : null, Assert.Single(reading.Case.Relapses).EndedOn);
    }

    [Fact]
    public void Relapse_EndBeforeOnset_IsOpen()
    {
        var reading = Given.Record($$"""
            {"resourceType":"Condition","onsetDateTime":"2026-11-01","abatementDateTime":"2026-10-01","code":{{Given.Snomed("192929006")}} }
            """);
        Assert.Equal(new Relapse(Disease.MultipleSclerosis), Assert.Single(reading.Case.Relapses));
        Assert.Contains(UnmappedReason.ValueUnusable, Given.Reasons(reading));
    }

    [Fact]
    public void Status_RelapseOfTheDisease_IsAQuestionUntilARelapseIsRecorded()
    {
        var disease = $$"""{"resourceType":"Condition","clinicalStatus":{{Given.Concept(Clinical, "relapse")}},"code":{{Given.Snomed("24700007")}} }""";
        var alone = Given.Record(disease);
        Assert.Null(Assert.Single(alone.Case.Relapses).Onset);
        Assert.Equal([UnmappedReason.NoDate], Given.Reasons(alone));
        var both = Given.Record(disease, $$"""{"resourceType":"Condition","onsetDateTime":"2026-11-01","code":{{Given.Snomed("192929006")}} }""");
        Assert.NotNull(Assert.Single(both.Case.Relapses).Onset);
        Assert.Empty(both.Unmapped);
    }

    [Theory]
    [InlineData("426373005", false, "24700007", false, MsCourse.RelapsingRemitting)]
    [InlineData("426373005", false, "425500002", false, null)]
    [InlineData("426373005", false, "425500002", true, MsCourse.SecondaryProgressive)]
    [InlineData("426373005", true, "425500002", true, null)]
    public void Course_OfSeveralRecords_IsThatOfTheProblemList(string first, bool firstIsProblem, string second, bool secondIsProblem, MsCourse? course)
    {
        var reading = Given.Record(Ms(first, firstIsProblem), Ms(second, secondIsProblem));
        Assert.Equal(course, Assert.Single(reading.Case.Conditions).Course);
    }

    [Fact]
    public void Disease_StatedElsewhere_IsNotOpen()
    {
        var reading = Given.Record(Ms("24700007", true), """{"resourceType":"Condition","code":{"text":"MS"} }""");
        Assert.Null(Assert.Single(reading.Case.Conditions).Verification);
        Assert.Equal("conditions[0]", Assert.Single(reading.Unmapped).Fact);
    }

    [Fact]
    public void Code_WhoseDisplayNamesAnotherDisease_IsAQuestion()
    {
        var reading = Given.Record("""
            {"resourceType":"Condition","code":{"coding":[{"system":"http://snomed.info/sct","code":"25044007","display":"Multiple sclerosis"}]} }
            """);
        Assert.Equal(2, reading.Case.Conditions.Length);
        Assert.All(reading.Case.Conditions, condition => Assert.Equal(Verification.Unconfirmed, condition.Verification));
        Assert.Equal([UnmappedReason.ConflictingCodes], Given.Reasons(reading));
    }

    private static string Ms(string code, bool isProblem) => $$"""
        {"resourceType":"Condition","category":[{{Given.Concept("http://terminology.hl7.org/CodeSystem/condition-category", isProblem ? "problem-list-item" : "encounter-diagnosis")}}],
         "code":{{Given.Snomed(code)}} }
        """;
}
