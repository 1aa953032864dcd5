namespace IvigRules.Fhir.Tests.Tables;

/// <summary>Section 2.2: references, identity, duplicates and the patient.</summary>
public sealed class ReferenceTests
{
    private const string Base = "https://ehr.example.org/fhir";

    private static readonly string Medication = $$"""{"resourceType":"Medication","id":"m","code":{{Row.Drug(Row.Natalizumab)}}}""";

    [Theory]
    [InlineData("Medication/m", null, true)]
    [InlineData("Medication/m/_history/3", null, true)]
    [InlineData("Medication/m", Base + "/Medication/m", true)]
    [InlineData(Base + "/Medication/m", Base + "/Medication/m", true)]
    [InlineData(Base + "/Medication/m/_history/1", Base + "/Medication/m", true)]
    [InlineData("urn:uuid:0b5c3a2e-6f0d-4c86-9d7e-3f3f1f4a5b6c", "urn:uuid:0b5c3a2e-6f0d-4c86-9d7e-3f3f1f4a5b6c", true)]
    [InlineData("urn:oid:1.2.3.4", "urn:oid:1.2.3.4", true)]
    [InlineData(Base + "/Medication/m", null, true)]
    [InlineData("https://other.example.org/Medication/m", null, false)]
    [InlineData("https://other.example.org/Medication/m", Base + "/Medication/m", false)]
    [InlineData("Medication/n", null, false)]
    [InlineData("Medication?identifier=a|b", null, false)]
    [InlineData("Substance/m", null, false)]
    public void Reference_EachForm_ResolvesOrNot(string reference, string? fullUrl, bool resolves)
    {
        var request = Row.OfPatient(Row.Resource("MedicationRequest", """ "status":"completed","intent":"order" """, $$"""
            "medicationReference":{"reference":"{{reference}}"}
            """));
        var reading = Given.Read(Row.Bundle("collection", Row.Entry(Row.Patient),
            Row.Entry(Medication, fullUrl is null ? "" : $"\"fullUrl\":\"{fullUrl}\""),
            Row.Entry(request, fullUrl is null ? "" : $"\"fullUrl\":\"{Base}/MedicationRequest/r\"")), Given.Whole with { ServerBase = new Uri(Base) });
        Assert.Equal(resolves ? [Therapy.Natalizumab] : [], reading.Case.PriorTherapies.Select(one => one.Therapy));
        Assert.Equal(!resolves, reading.Case.Incomplete.Contains(CaseList.PriorTherapies));
    }

    [Fact]
    public void Reference_Contained_Resolves()
    {
        var reading = Given.Record($$"""
            {"resourceType":"MedicationRequest","status":"completed","intent":"order","contained":[{{Medication}}],"medicationReference":{"reference":"#m"} }
            """);
        Assert.Equal(Therapy.Natalizumab, Assert.Single(reading.Case.PriorTherapies).Therapy);
    }

    [Theory]
    [InlineData(""" "meta":{"versionId":"9"} """, """ "meta":{"versionId":"10"} """, "b")]
    [InlineData(""" "meta":{"versionId":"10"} """, """ "meta":{"versionId":"9"} """, "a")]
    [InlineData(""" "meta":{"lastUpdated":"2026-02-01T00:00:00+02:00","versionId":"1"} """, """ "meta":{"lastUpdated":"2026-01-31T23:00:00Z","versionId":"2"} """, "b")]
    [InlineData(""" "meta":{"lastUpdated":"2026-02-01T00:00:00Z","versionId":"1"} """, """ "meta":{"lastUpdated":"2026-01-31T23:00:00Z","versionId":"2"} """, "a")]
    [InlineData(""" "language":"en" """, """ "language":"en" """, null)]
    [InlineData(""" "meta":{"versionId":"a"} """, """ "meta":{"versionId":"b"} """, null)]
    public void Duplicate_EachVersion_TheNewerCounts(string first, string second, string? newer)
    {
        var reading = Given.Record(Blood("112144000", first), Blood("112149005", second));
        Assert.Equal(newer switch { "a" => BloodGroup.A, "b" => BloodGroup.B, _ => (BloodGroup?)null }, reading.Case.Patient.BloodGroup);
        Assert.Equal(newer is null ? 0 : 1, reading.Counts.ByType["Observation"].Superseded);
        Assert.Equal(newer is null ? 2 : 0, Given.Reasons(reading).Count(reason => reason == UnmappedReason.ConflictingCodes));
        Given.IsConserved(reading);

        static string Blood(string group, string meta) => Row.Observation("883-9", $"\"valueCodeableConcept\":{Given.Snomed(group)}", """ "id":"g" """, meta);
    }

    [Fact]
    public void Duplicate_OfIdenticalContent_CountsOnce()
    {
        var therapy = Row.Request(Row.Natalizumab, "completed", """ "id":"r" """);
        var reading = Given.Record(therapy, therapy);
        Assert.Single(reading.Case.PriorTherapies);
        Assert.Equal(1, reading.Counts.ByType["MedicationRequest"].Superseded);
    }

    [Fact]
    public void Duplicate_ThatConflicts_IsOpen()
    {
        var reading = Given.Record(
            Row.Request(Row.Natalizumab, "stopped", """ "id":"r" """, $"\"statusReason\":{Given.Snomed("395007004")}"),
            Row.Request(Row.Natalizumab, "stopped", """ "id":"r" """, $"\"statusReason\":{Given.Snomed("182846007")}"));
        Assert.NotEmpty(reading.Case.PriorTherapies);
        Assert.All(reading.Case.PriorTherapies, one => Assert.Null(one.Outcome));
    }

    [Theory]
    [InlineData("""{"reference":"Patient/p"}""", true, true)]
    [InlineData("""{"identifier":{"value":"1"}}""", true, false)]
    [InlineData("""{"display":"Ana"}""", true, false)]
    [InlineData(null, true, false)]
    [InlineData("""{"reference":"urn:uuid:1"}""", true, false)]
    [InlineData("""{"reference":"Patient/q"}""", false, false)]
    public void Subject_EachForm_IsThisPatientsInAPartAskedForThePatient(string? subject, bool inAPart, bool inABundle)
    {
        var condition = Row.Condition(Row.Ms, subject is null ? "" : $"\"subject\":{subject}");
        var parts = FhirRecord.Read(
            [Part("patient", FhirPartKind.Patient, Row.Patient), Part("conditions", FhirPartKind.Conditions, Row.Bundle("searchset", Row.Entry(condition)))],
            Given.Whole);
        Assert.Equal(inAPart, parts.Case.Conditions.Any(one => one.Verification is null));
        var bundle = Given.Read(Row.Bundle("collection", Row.Entry(Row.Patient), Row.Entry(condition)), Given.Whole);
        Assert.Equal(inABundle, bundle.Case.Conditions.Any(one => one.Verification is null));
        var isOther = subject?.Contains("Patient/q", StringComparison.Ordinal) is true;
        Assert.Equal(isOther ? UnmappedReason.OtherPatient : inABundle ? null : UnmappedReason.UnresolvedReference,
            Given.Reasons(bundle).Select(reason => (UnmappedReason?)reason).SingleOrDefault());
        Assert.Equal(!inABundle && !isOther, bundle.Case.Conditions.Any(one => one.Verification is not null));
    }

    [Theory]
    [InlineData("""{"resourceType":"Patient"}""", """ "fullUrl":"https://ehr.example.org/fhir/Patient/p-9" """, "p-9")]
    [InlineData("""{"resourceType":"Patient","id":"p-1"}""", """ "fullUrl":"https://ehr.example.org/fhir/Patient/p-9" """, "p-1")]
    public void PatientId_MissingId_IsTheLastSegmentOfTheFullUrl(string patient, string more, string id) =>
        Assert.Equal(id, Given.Read(Row.Bundle("collection", Row.Entry(patient, more)), Given.Whole).Case.Patient.Id);

    [Fact]
    public void PatientId_ThatNoPatientHas_IsRefused() =>
        Assert.Throws<FhirUnreadableException>(() => Given.Read(Row.Patient, Given.Options with { PatientId = "q" }));

    [Fact]
    public void Patient_OfTestData_IsNoted() => Assert.Equal([UnmappedReason.Noted], Given.Reasons(Given.Read("""
        {"resourceType":"Patient","id":"p","meta":{"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActReason","code":"HTEST"}]}}
        """, Given.Whole)));

    private static FhirPart Part(string name, FhirPartKind kind, string json) => new(name, kind, System.Text.Encoding.UTF8.GetBytes(json));
}
