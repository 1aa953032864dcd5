using System.Text;

namespace IvigRules.Fhir.Tests;

/// <summary>Bundles, parts and what was not delivered.</summary>
public sealed class DeliveryTests
{
    private const string Patient = """{"resourceType":"Patient","id":"p"}""";
    private const string Empty = """{"resourceType":"Bundle","type":"searchset","total":0}""";
    private const string NextPage = """{"resourceType":"Bundle","type":"searchset","link":[{"relation":"self","url":"a"},{"relation":"next","url":"b"}]}""";
    private const string Error = """{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"exception"}]}""";

    [Fact]
    public void Read_OnlyAPatient_LeavesEveryNeededPartOpen()
    {
        var reading = Given.Read(Patient);
        Assert.Equal([CaseList.Conditions, CaseList.Relapses, CaseList.PriorTherapies], reading.Case.Incomplete);
        Assert.Equal(4, reading.Unmapped.Count(point => point.Reason == UnmappedReason.PartMissing));
    }

    [Fact]
    public void Read_WholeRecord_HasNoMissingPart() => Assert.Empty(Given.Read(Patient, Given.Whole).Case.Incomplete);

    [Fact]
    public void Read_EmptySearches_AreDelivered()
    {
        var reading = Read(FhirPartKind.Conditions, FhirPartKind.Medications, FhirPartKind.Procedures, FhirPartKind.Allergies);
        Assert.Empty(reading.Case.Incomplete);
        Assert.Empty(reading.Unmapped);
    }

    [Theory]
    [InlineData(FhirPartKind.Conditions, CaseList.Conditions, CaseList.Relapses)]
    [InlineData(FhirPartKind.Medications, CaseList.PriorTherapies)]
    [InlineData(FhirPartKind.Procedures, CaseList.PriorTherapies)]
    [InlineData(FhirPartKind.Statements, CaseList.PriorTherapies)]
    [InlineData(FhirPartKind.Administrations, CaseList.PriorTherapies)]
    [InlineData(FhirPartKind.Immunizations, CaseList.PriorTherapies)]
    [InlineData(FhirPartKind.Labs, CaseList.LabResults)]
    [InlineData(FhirPartKind.AdverseEvents, CaseList.InfusionReactions)]
    public void Read_PartIncomplete_OpensItsLists(FhirPartKind part, params CaseList[] lists)
    {
        foreach (var json in new[] { NextPage, Error, Bundle(Error) })
        {
            var parts = AllParts().Where(one => one.Kind != part).Append(Part(part, json)).ToArray();
            var reading = FhirRecord.Read(parts, Given.Whole);
            Assert.Equal(lists, reading.Case.Incomplete);
            Given.IsConserved(reading);
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"resourceType":"Encounter"}""")]
    public void Read_PartThatIsNone_IsMalformedAndMissing(string json)
    {
        var parts = AllParts().Where(one => one.Kind != FhirPartKind.Conditions).Append(Part(FhirPartKind.Conditions, json)).ToArray();
        var reading = FhirRecord.Read(parts, Given.Options);
        Assert.Contains(CaseList.Conditions, reading.Case.Incomplete);
        Assert.Contains(reading.Unmapped, point => point is { Reason: UnmappedReason.Malformed, Place: "Conditions" });
    }

    [Fact]
    public void Read_NullPart_IsDeliveredAndEmpty()
    {
        var parts = AllParts().Select(part => part.Kind == FhirPartKind.Patient ? part : part with { Json = null }).ToArray();
        Assert.Empty(FhirRecord.Read(parts, Given.Options).Case.Incomplete);
    }

    [Theory]
    [InlineData("""{"resourceType":"Bundle","type":"history"}""")]
    [InlineData("""{"resourceType":"Bundle","type":"message"}""")]
    [InlineData("""{"resourceType":"Bundle","type":"nonsense"}""")]
    [InlineData("""{"resourceType":"Bundle","type":"collection"}""")]
    [InlineData("""{"resourceType":"Condition","id":"c"}""")]
    [InlineData("""{"a":1}""")]
    [InlineData("""[]""")]
    [InlineData("""<Bundle/>""")]
    [InlineData("")]
    [InlineData("""{"resourceType":"Bundle","resourceType":"Patient"}""")]
    [InlineData("""{"resourceType":"Patient","id":"p","deceasedBoolean":true}""")]
    [InlineData("""{"resourceType":"Patient","id":"p","deceasedDateTime":"2026"}""")]
    [InlineData("""{"resourceType":"Patient","id":"p","link":[{"type":"replaced-by","other":{"reference":"Patient/q"}}]}""")]
    [InlineData("""{"resourceType":"Patient"}""")]
    public void Read_NoRecord_IsRefused(string json) => Assert.Throws<FhirUnreadableException>(() => Given.Read(json));

    [Fact]
    public void Read_SeveralPatients_NeedsTheId()
    {
        var bundle = Bundle(Patient, """{"resourceType":"Patient","id":"q","gender":"female"}""");
        Assert.Throws<FhirUnreadableException>(() => Given.Read(bundle));
        var reading = Given.Read(bundle, Given.Options with { PatientId = "q" });
        Assert.Equal("q", reading.Case.Patient.Id);
        Assert.Contains(UnmappedReason.OtherPatient, Given.Reasons(reading));
    }

    [Fact]
    public void Read_Limits_Refuse()
    {
        Assert.Throws<FhirUnreadableException>(() => Given.Read(Patient, Given.Options with { Limits = new() { MaxBytes = 10 } }));
        Assert.Throws<FhirUnreadableException>(() => Given.Read(Bundle(Patient, Patient), Given.Options with { Limits = new() { MaxEntries = 1 } }));
        Assert.Throws<FhirUnreadableException>(() => Given.Read(Bundle(Patient), Given.Options with { Limits = new() { MaxDepth = 2 } }));
        var reading = Given.Read(Patient, Given.Options with { Limits = new() { MaxUnmapped = 1 } });
        Assert.Single(reading.Unmapped);
        Assert.Equal(4, reading.Counts.UnmappedPoints);
    }

    [Fact]
    public void Read_OtherPatientsResource_OpensNothing()
    {
        var reading = Given.Record("""{"resourceType":"Condition","subject":{"reference":"Patient/q"},"code":{"text":"MS"}}""");
        Assert.Empty(reading.Case.Conditions);
        Assert.Equal([UnmappedReason.OtherPatient], Given.Reasons(reading));
    }

    [Fact]
    public void Read_SubjectThatLeadsNowhere_IsOpen()
    {
        var reading = Given.Record("""{"resourceType":"Condition","subject":{"reference":"urn:uuid:1"},"code":{"text":"MS"}}""");
        Assert.Equal(Verification.Unconfirmed, Assert.Single(reading.Case.Conditions).Verification);
        Assert.Equal([UnmappedReason.UnresolvedReference], Given.Reasons(reading));
    }

    [Theory]
    [InlineData("2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z", "a")]
    [InlineData("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", "b")]
    public void Read_TwoVersions_TheNewerCounts(string first, string second, string newer)
    {
        var reading = Given.Record(Version("a", first), Version("b", second));
        Assert.Equal(newer == "a" ? BloodGroup.A : BloodGroup.B, reading.Case.Patient.BloodGroup);
        Assert.Equal(1, reading.Counts.ByType["Observation"].Superseded);
        Given.IsConserved(reading);
    }

    [Fact]
    public void Read_TwoVersionsWithoutOrder_CountNeither()
    {
        var reading = Given.Record(Version("a", "2026-01-01T00:00:00Z"), Version("b", "2026-01-01T00:00:00Z"));
        Assert.Null(reading.Case.Patient.BloodGroup);
        Assert.Equal(2, Given.Reasons(reading).Count(reason => reason == UnmappedReason.ConflictingCodes));
    }

    [Fact]
    public void Read_ObservationInAReport_IsRead()
    {
        var reading = Given.Record("""
            {"resourceType":"DiagnosticReport","status":"final","contained":[{"resourceType":"Observation","id":"o","status":"final",
             "subject":{"reference":"Patient/p"},"effectiveDateTime":"2026-11-20","code":{"coding":[{"system":"http://loinc.org","code":"2458-8"}]},
             "valueQuantity":{"value":150,"unit":"mg/dL"}}]}
            """);
        Assert.Equal(150m, Assert.Single(reading.Case.LabResults).Value);
    }

    private static string Version(string group, string updated) => $$"""
        {"resourceType":"Observation","id":"g","meta":{"lastUpdated":"{{updated}}"},"status":"final","effectiveDateTime":"2026-01-01",
         "code":{{Given.Concept("http://loinc.org", "883-9")}},
         "valueCodeableConcept":{{Given.Snomed(group == "a" ? "112144000" : "112149005")}}}
        """;

    private static FhirReading Read(params FhirPartKind[] kinds) =>
        FhirRecord.Read(kinds.Select(kind => Part(kind, Empty)).Append(Part(FhirPartKind.Patient, Patient)).ToArray(), Given.Options);

    private static IEnumerable<FhirPart> AllParts() => Enum.GetValues<FhirPartKind>().Select(kind => Part(kind, kind == FhirPartKind.Patient ? Patient : Empty));

    private static FhirPart Part(FhirPartKind kind, string json) => new(kind.ToString(), kind, Encoding.UTF8.GetBytes(json));

    private static string Bundle(params string[] resources) =>
        """{"resourceType":"Bundle","type":"searchset","entry":[""" + string.Join(',', resources.Select(one => "{\"resource\":" + one + "}")) + "]}";
}
