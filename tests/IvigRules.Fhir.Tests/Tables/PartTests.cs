using System.Text;

namespace IvigRules.Fhir.Tests.Tables;

/// <summary>Section 2.3: which parts are delivered, and what a part that is missing or incomplete leaves open.</summary>
public sealed class PartTests
{
    private const string Empty = """{"resourceType":"Bundle","type":"searchset","total":0}""";
    private const string NextPage = """{"resourceType":"Bundle","type":"searchset","link":[{"relation":"next","url":"b"}]}""";

    private static readonly string NoKnownAllergy = Row.OfPatient(Row.Allergy(Given.Snomed("716186003")));

    [Theory]
    [InlineData("MedicationRequest")]
    [InlineData("MedicationStatement")]
    [InlineData("MedicationAdministration")]
    public void Medications_OneResourceOfAnyType_AreDelivered(string type)
    {
        var aspirin = Row.OfPatient(Row.Resource(type, """ "status":"completed","medicationCodeableConcept":{"text":"aspirin"} """));
        var reading = Given.Read(Row.Bundle("collection", Row.Entry(Row.Patient), Row.Entry(aspirin), Row.Entry(Row.OfPatient(Another("Procedure")))));
        Assert.DoesNotContain(CaseList.PriorTherapies, reading.Case.Incomplete);
    }

    [Theory]
    [InlineData("Condition", CaseList.Conditions)]
    [InlineData("Procedure", CaseList.PriorTherapies)]
    public void Part_OneResourceOfItsType_IsDelivered(string type, CaseList list)
    {
        string[] all = ["Condition", "Procedure", "MedicationRequest"];
        Assert.DoesNotContain(list, Read(all).Case.Incomplete);
        Assert.Contains(list, Read([.. all.Where(one => one != type)]).Case.Incomplete);

        static FhirReading Read(string[] types) =>
            Given.Read(Row.Bundle("collection", [Row.Entry(Row.Patient), .. types.Select(one => Row.Entry(Row.OfPatient(Another(one))))]));
    }

    [Theory]
    [InlineData(FhirPartKind.Conditions, CaseList.Conditions, CaseList.Relapses)]
    [InlineData(FhirPartKind.Medications)]
    [InlineData(FhirPartKind.Procedures, CaseList.PriorTherapies)]
    [InlineData(FhirPartKind.Allergies)]
    [InlineData(FhirPartKind.Weight)]
    [InlineData(FhirPartKind.Height)]
    [InlineData(FhirPartKind.Labs)]
    [InlineData(FhirPartKind.Reproductive)]
    [InlineData(FhirPartKind.BloodGroup)]
    [InlineData(FhirPartKind.Statements)]
    [InlineData(FhirPartKind.Administrations)]
    [InlineData(FhirPartKind.Immunizations)]
    [InlineData(FhirPartKind.AdverseEvents)]
    public void Part_Missing_OpensItsListsAndNoOther(FhirPartKind missing, params CaseList[] lists)
    {
        var parts = Enum.GetValues<FhirPartKind>().Where(kind => kind != missing && kind != FhirPartKind.Patient).Select(kind => Part(kind, Empty));
        Assert.Equal(lists, FhirRecord.Read([Part(FhirPartKind.Patient, Row.Patient), .. parts], Given.Options).Case.Incomplete);
    }

    /// <summary>Statements or administrations deliver the medications too, so these are missing only with both of them.</summary>
    [Theory]
    [InlineData(FhirPartKind.Medications, false)]
    [InlineData(FhirPartKind.Statements, false)]
    [InlineData(FhirPartKind.Administrations, false)]
    [InlineData(null, true)]
    public void Medications_MissingWithoutStatementsAndAdministrations_OpenTheTherapies(FhirPartKind? delivered, bool isOpen)
    {
        FhirPartKind[] medications = [FhirPartKind.Medications, FhirPartKind.Statements, FhirPartKind.Administrations, FhirPartKind.Patient];
        var parts = Enum.GetValues<FhirPartKind>().Where(kind => kind == delivered || !medications.Contains(kind)).Select(kind => Part(kind, Empty));
        var reading = FhirRecord.Read([Part(FhirPartKind.Patient, Row.Patient), .. parts], Given.Options);
        Assert.Equal(isOpen ? [CaseList.PriorTherapies] : [], reading.Case.Incomplete);
    }

    [Theory]
    [InlineData(FhirPartKind.Allergies, false)]
    [InlineData(FhirPartKind.AdverseEvents, false)]
    [InlineData(FhirPartKind.Labs, true)]
    public void Hypersensitivity_PartIncomplete_IsNotRecorded(FhirPartKind incomplete, bool isRecorded)
    {
        var parts = new[] { FhirPartKind.Allergies, FhirPartKind.AdverseEvents, FhirPartKind.Labs }.Select(kind =>
            Part(kind, kind == incomplete ? NextPage : Empty)).Append(Part(FhirPartKind.Allergies, Row.Bundle("searchset", Row.Entry(NoKnownAllergy))));
        var reading = FhirRecord.Read([Part(FhirPartKind.Patient, Row.Patient), .. parts.Select((part, at) => part with { Name = $"{part.Name}{at}" })], Given.Whole);
        Assert.Equal(isRecorded ? false : null, reading.Case.Patient.IvigHypersensitivity);
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("information")]
    public void Part_OutcomeThatIsNoError_IsANote(string severity)
    {
        var outcome = $$"""{"resourceType":"OperationOutcome","issue":[{"severity":"{{severity}}","code":"informational"}]}""";
        var reading = FhirRecord.Read(
            [Part(FhirPartKind.Patient, Row.Patient), Part(FhirPartKind.Conditions, Row.Bundle("searchset", Row.Entry(outcome)))], Given.Whole);
        Assert.Empty(reading.Case.Incomplete);
        Assert.Equal([UnmappedReason.Noted], Given.Reasons(reading));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("""{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"not-found"}]}""")]
    public void Patient_NullOrNone_IsRefused(string? json) => Assert.Throws<FhirUnreadableException>(() => FhirRecord.Read(
        [new FhirPart("patient", FhirPartKind.Patient, json is null ? null : Encoding.UTF8.GetBytes(json))], Given.Whole));

    [Fact]
    public void Part_LaterPageDelivered_StillHasItsNextLink()
    {
        FhirPart[] parts =
        [
            Part(FhirPartKind.Patient, Row.Patient),
            Part(FhirPartKind.Conditions, NextPage) with { Name = "page1" },
            Part(FhirPartKind.Conditions, Empty) with { Name = "page2" },
        ];
        Assert.Contains(CaseList.Conditions, FhirRecord.Read(parts, Given.Whole).Case.Incomplete);
    }

    private static string Another(string type) => Row.Resource(type, """ "status":"completed" """,
        type.StartsWith("Medication", StringComparison.Ordinal) ? """ "medicationCodeableConcept":{"text":"aspirin"} """ : """ "code":{"text":"hypertension"} """);

    private static FhirPart Part(FhirPartKind kind, string json) => new(kind.ToString(), kind, Encoding.UTF8.GetBytes(json));
}
