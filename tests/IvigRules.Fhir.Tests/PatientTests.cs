using System.Text.Json.Nodes;

namespace IvigRules.Fhir.Tests;

/// <summary>The patient, and the measurements and answers on it.</summary>
public sealed class PatientTests
{
    private const string UsCore = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-";

    [Theory]
    [InlineData("female", null, null, Sex.Female)]
    [InlineData("male", null, null, Sex.Male)]
    [InlineData("other", null, null, null)]
    [InlineData("unknown", null, null, null)]
    [InlineData("not-a-code", null, null, null)]
    [InlineData("female", "birthsex", "M", Sex.Male)]
    [InlineData("female", "birthsex", "UNK", null)]
    [InlineData("male", "sex", "248152002", Sex.Female)]
    public void Sex_ExtensionBeforeGender(string gender, string? extension, string? code, Sex? expected)
    {
        var more = extension is null ? "" : $$"""
            ,"extension":[{"url":"{{UsCore + extension}}","valueCode":"{{code}}"}]
            """;
        Assert.Equal(expected, Given.Read($$"""{"resourceType":"Patient","id":"p","gender":"{{gender}}"{{more}} }""").Case.Patient.Sex);
    }

    [Fact]
    public void Sex_ExtensionsThatDiffer_AreNotRecorded()
    {
        var reading = Given.Read($$"""
            {"resourceType":"Patient","id":"p","extension":[{"url":"{{UsCore}}birthsex","valueCode":"F"},{"url":"{{UsCore}}sex","valueCode":"248153007"}]}
            """, Given.Whole);
        Assert.Null(reading.Case.Patient.Sex);
        Assert.Equal([UnmappedReason.ConflictingCodes], Given.Reasons(reading));
    }

    [Theory]
    [InlineData("1988-04-02", true)]
    [InlineData("1988-04", false)]
    [InlineData("1988", false)]
    public void BirthDate_OnlyAFullDay(string date, bool read) =>
        Assert.Equal(read, Given.Read($$"""{"resourceType":"Patient","id":"p","birthDate":"{{date}}"}""").Case.Patient.BirthDate is not null);

    [Fact]
    public void Weight_TwoOnTheNewestDay_AreNotRecorded()
    {
        var reading = Given.Record(Weigh("2026-11-20", 70), Weigh("2026-11-20", 75), Weigh("2026-11-01", 71));
        Assert.Null(reading.Case.Patient.Weight);
        Assert.Equal(2, Given.Reasons(reading).Count(reason => reason == UnmappedReason.ConflictingCodes));
        Assert.Equal(1, reading.Counts.ByType["Observation"].Superseded);
    }

    [Fact]
    public void Weight_TwoTimesOnTheNewestDay_TheLaterCounts() => Assert.Equal(75m,
        Given.Record(Weigh("2026-11-20T08:00:00Z", 70), Weigh("2026-11-20T18:00:00Z", 75)).Case.Patient.Weight!.Mass.Kilograms);

    [Fact]
    public void Weight_Undated_HasNoDay()
    {
        var weight = Given.Record(Weigh(null, 70)).Case.Patient.Weight!;
        Assert.Equal((70m, (DateOnly?)null), (weight.Mass.Kilograms, weight.MeasuredOn));
    }

    [Fact]
    public void Weight_NewerPreliminary_IsNotedAndTheFinalOneCounts()
    {
        var reading = Given.Record(Weigh("2026-11-10", 70), Weigh("2026-11-20", 75, "preliminary"));
        Assert.Equal(70m, reading.Case.Patient.Weight!.Mass.Kilograms);
        Assert.Equal([UnmappedReason.StatusExcludes], Given.Reasons(reading));
    }

    [Fact]
    public void Weight_InPounds_KeepsItsFlag()
    {
        var reading = Given.Record($$"""
            {"resourceType":"Observation","status":"final","effectiveDateTime":"2026-11-20","code":{{Given.Concept("http://loinc.org", "29463-7")}},
             "valueQuantity":{"value":185,"unit":"lbs","system":"http://unitsofmeasure.org","code":"[lb_av]"} }
            """);
        Assert.Equal(185m, reading.Case.Patient.Weight!.Pounds);
    }

    [Fact]
    public void Weight_AsAComponent_IsRead()
    {
        var reading = Given.Record($$"""
            {"resourceType":"Observation","status":"final","effectiveDateTime":"2026-11-20","code":{{Given.Concept("http://loinc.org", "85353-1")}},
             "component":[{"code":{{Given.Concept("http://loinc.org", "8302-2")}},"valueQuantity":{"value":1.7,"unit":"m"} },
                          {"code":{{Given.Concept("http://loinc.org", "29463-7")}},"valueQuantity":{"value":70,"unit":"kg"} }]}
            """);
        Assert.Equal((70m, 170m), (reading.Case.Patient.Weight!.Mass.Kilograms, reading.Case.Patient.Height!.Value.Centimetres));
    }

    [Theory]
    [InlineData("LA15173-0", "2026-11-01", null, null, ReproductiveStatus.Pregnant)]
    [InlineData("LA26683-5", "2026-11-01", "LA29252-6", "2026-11-01", ReproductiveStatus.Nursing)]
    [InlineData("LA26683-5", "2026-11-01", "LA29253-4", "2026-11-01", ReproductiveStatus.NotPregnant)]
    [InlineData("LA26683-5", "2026-11-01", null, null, null)]
    [InlineData("LA4489-6", "2026-11-01", "LA29253-4", "2026-11-01", null)]
    [InlineData("LA26683-5", "2026-09-01", "LA29253-4", "2026-11-01", null)]
    [InlineData("LA15173-0", "2026-09-01", null, null, null)]
    [InlineData("LA15173-0", "2026-11", null, null, null)]
    [InlineData("LA15173-0", "2027-01-01", null, null, null)]
    public void ReproductiveStatus_NeedsFreshAnswers(string pregnancy, string day, string? nursing, string? nursingDay, ReproductiveStatus? expected)
    {
        string[] answers = [Answer("82810-3", pregnancy, day), .. nursing is null ? [] : new[] { Answer("63895-7", nursing, nursingDay!) }];
        Assert.Equal(expected, Given.Record(answers).Case.Patient.ReproductiveStatus);
    }

    [Fact]
    public void ReproductiveStatus_PregnancyAmongTheDiagnoses_ContradictsANo()
    {
        var reading = Given.Record(Answer("82810-3", "LA26683-5", "2026-11-01"), Answer("63895-7", "LA29253-4", "2026-11-01"),
            $$"""{"resourceType":"Condition","code":{{Given.Concept("http://hl7.org/fhir/sid/icd-10-cm", "O26.811")}} }""");
        Assert.Null(reading.Case.Patient.ReproductiveStatus);
        Assert.Contains(UnmappedReason.ConflictingCodes, Given.Reasons(reading));
    }

    [Theory]
    [InlineData("O00", true)]
    [InlineData("O99.89", true)]
    [InlineData("O9A.2", true)]
    [InlineData("P00", false)]
    [InlineData("N99", false)]
    public void Codes_Range_CoversWhatLiesBetween(string code, bool covers) =>
        Assert.Equal(covers, FhirCodes.Default.Find("pregnancy-doubt", "http://hl7.org/fhir/sid/icd-10-cm", code) is not null);

    [Theory]
    [InlineData("""{"value":150,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}""", "final", "2026-11-01", true)]
    [InlineData("""{"value":7,"comparator":"<","unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}""", "corrected", "2026-11-01", true)]
    [InlineData("""{"value":150,"unit":"odd"}""", "final", "2026-11-01", true)]
    [InlineData("""{"value":150,"comparator":"~","unit":"mg/dL"}""", "final", "2026-11-01", false)]
    [InlineData("""{"value":-1,"unit":"mg/dL"}""", "final", "2026-11-01", false)]
    [InlineData("""{"value":150,"unit":"mg/dL"}""", "preliminary", "2026-11-01", false)]
    [InlineData("""{"value":150,"unit":"mg/dL"}""", "final", "2026-11", false)]
    [InlineData("""{"unit":"mg/dL"}""", "final", "2026-11-01", false)]
    public void Iga_EachResult_IsReadOrHolds(string quantity, string status, string day, bool read)
    {
        var reading = Given.Record(Iga(quantity, status, day));
        Assert.Equal(read ? 1 : 0, reading.Case.LabResults.Length);
        Assert.Equal(read ? [] : [CaseList.LabResults], reading.Case.Incomplete);
        Assert.Equal(read ? 0 : 1, reading.Unmapped.Length);
    }

    [Theory]
    [InlineData("cancelled", 1)]
    [InlineData("entered-in-error", 1)]
    public void Iga_TakenBack_OpensNothing(string status, int listed)
    {
        var reading = Given.Record(Iga("""{"value":3,"unit":"mg/dL"}""", status, "2026-11-01"));
        Assert.Empty(reading.Case.LabResults);
        Assert.Empty(reading.Case.Incomplete);
        Assert.Equal(listed, reading.Unmapped.Length);
    }

    [Fact]
    public void Iga_InCerebrospinalFluid_IsAnotherMeasurement()
    {
        var reading = Given.Record("""
            {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"2457-0"}],"text":"IgA [Mass/volume] in Cerebral spinal fluid"} }
            """);
        Assert.Empty(reading.Case.Incomplete);
    }

    [Fact]
    public void RiskFactor_History_CountsWhenResolved()
    {
        static string Condition(string code) => $$"""
            {"resourceType":"Condition","clinicalStatus":{{Given.Concept("http://terminology.hl7.org/CodeSystem/condition-clinical", "resolved")}},
             "code":{{Given.Concept("http://hl7.org/fhir/sid/icd-10-cm", code)}} }
            """;
        var reading = Given.Record(Condition("I26.99"), Condition("E11.9"));
        Assert.Equal([RiskFactorKind.HistoryOfThrombosis], reading.Case.RiskFactors.Select(factor => factor.Kind));
    }

    [Fact]
    public void Reaction_OfAnAdverseEvent_IsReadWithItsOnset()
    {
        var reading = Given.Record(Event("39579001", "resolved"), Medication);
        var reaction = Assert.Single(reading.Case.InfusionReactions);
        Assert.True(reaction.Symptoms.Anaphylaxis);
        Assert.Equal(new DateOnly(2026, 10, 2), reaction.Date);
        Assert.Equal(Given.AsOf, reaction.ResolvedOn);
    }

    [Fact]
    public void Reaction_UnknownManifestation_IsOpen()
    {
        var reading = Given.Record(Event("1", "resolved"), Medication);
        Assert.Null(Assert.Single(reading.Case.InfusionReactions).ResolvedOn);
        Assert.Contains(UnmappedReason.UnknownCode, Given.Reasons(reading));
    }

    private const string Medication = """
        {"resourceType":"Medication","id":"ig","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1426680"}]} }
        """;

    private static string Event(string manifestation, string outcome) => $$"""
        {"resourceType":"AdverseEvent","actuality":"actual","date":"2026-10-02","event":{{Given.Snomed(manifestation)}},
         "outcome":{{Given.Concept("http://terminology.hl7.org/CodeSystem/adverse-event-outcome", outcome)}},
         "suspectEntity":[{"instance":{"reference":"Medication/ig"} }]}
        """;

    private static string Iga(string quantity, string status, string day) => $$"""
        {"resourceType":"Observation","status":"{{status}}","effectiveDateTime":"{{day}}","code":{{Given.Concept("http://loinc.org", "2458-8")}},"valueQuantity":{{quantity}} }
        """;

    private static string Answer(string question, string answer, string day) => $$"""
        {"resourceType":"Observation","status":"final","effectiveDateTime":"{{day}}","code":{{Given.Concept("http://loinc.org", question)}},
         "valueCodeableConcept":{{Given.Concept("http://loinc.org", answer)}} }
        """;

    private static string Weigh(string? day, int value, string status = "final")
    {
        var json = JsonNode.Parse($$"""
            {"resourceType":"Observation","status":"{{status}}","code":{{Given.Concept("http://loinc.org", "29463-7")}},"valueQuantity":{"value":{{value}},"unit":"kg"} }
            """)!;
        if (day is not null)
            json["effectiveDateTime"] = day;
        return json.ToJsonString();
    }
}
