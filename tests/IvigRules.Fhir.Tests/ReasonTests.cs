using IvigRules.Fhir.Common;

namespace IvigRules.Fhir.Tests;

/// <summary>Each reason can be reached, and has one sentence of its own.</summary>
public sealed class ReasonTests
{
    [Fact]
    public void Sentences_EachReason_HasItsOwn() => Assert.Distinct(Enum.GetValues<UnmappedReason>().Select(Sentences.Of));

    [Fact]
    public void Reasons_All_AreReachable()
    {
        var observation = $$"""{"resourceType":"Observation","status":"final","code":{{Given.Concept("http://loinc.org", "29463-7")}},""";
        var therapy = """{"resourceType":"MedicationRequest","intent":"order","medicationCodeableConcept":{"text":"natalizumab"},""";
        FhirReading[] readings =
        [
            Given.Read("""{"resourceType":"Patient","id":"p","birthDate":"2000"}"""),
            Given.Read("""{"resourceType":"Bundle","type":"searchset","link":[{"relation":"next","url":"x"}],"entry":[{"resource":{"resourceType":"Patient","id":"p"} },{"response":{"status":"500"} }]}"""),
            Given.Record("""{"resourceType":"Condition","colour":"red","code":{"text":"MS"} }"""),
            Given.Record("""{"resourceType":"Condition","implicitRules":"x","code":{"text":"MS"} }"""),
            Given.Record("""{"resourceType":"Condition"}"""),
            Given.Record($$"""{"resourceType":"Condition","code":{{Given.Snomed("1")}} }"""),
            Given.Record($$"""{"resourceType":"Condition","code":{"coding":[{"system":"http://snomed.info/sct","code":"24700007"},{"system":"http://snomed.info/sct","code":"25044007"}]} }"""),
            Given.Record($$"""{"resourceType":"Condition","verificationStatus":{"text":"?"},"code":{{Given.Snomed("24700007")}} }"""),
            Given.Record($$"""{"resourceType":"Condition","clinicalStatus":{"text":"?"},"code":{{Given.Snomed("24700007")}} }"""),
            Given.Record($$"""{"resourceType":"Condition","code":{{Given.Snomed("192929006")}} }"""),
            Given.Record($$"""{"resourceType":"Condition","onsetDateTime":"2026-11-01","abatementString":"x","code":{{Given.Snomed("192929006")}} }"""),
            Given.Record($$"""{"resourceType":"Condition","subject":{"reference":"Patient/q"},"code":{{Given.Snomed("24700007")}} }"""),
            Given.Record($$"""{"resourceType":"Condition","subject":{"reference":"Group/q"},"code":{{Given.Snomed("24700007")}} }"""),
            Given.Record(therapy + "\"status\":\"completed\"}"),
            Given.Record(therapy + "\"status\":\"entered-in-error\"}"),
            Given.Record(observation + "\"valueQuantity\":{\"value\":1,\"unit\":\"stone\"} }"),
            Given.Record(observation + "\"valueQuantity\":{\"value\":1,\"unit\":\"kg\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"[lb_av]\"} }"),
            Given.Record(observation + "\"valueString\":\"heavy\"}"),
            Given.Record($$"""
                {"resourceType":"Observation","status":"final","effectiveDateTime":"2020-01-01","code":{{Given.Concept("http://loinc.org", "82810-3")}},
                 "valueCodeableConcept":{{Given.Concept("http://loinc.org", "LA15173-0")}} }
                """),
            Given.Record("""{"resourceType":"Procedure","id":"x","status":"completed","meta":{"versionId":"1"},"code":{"text":"plex"} }""",
                """{"resourceType":"Procedure","id":"x","status":"completed","meta":{"versionId":"2"},"code":{"text":"plex"} }"""),
        ];
        Assert.All(readings, Given.IsConserved);
        Assert.Equal(Enum.GetValues<UnmappedReason>(), readings.SelectMany(reading => Given.Reasons(reading)).Distinct().Order());
    }
}
