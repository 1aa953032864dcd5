namespace IvigRules.Fhir.Tests.Tables;

/// <summary>Section 6.6.2: corticosteroids by route, and immunoglobulins that are not IVIG.</summary>
public sealed class SteroidTests
{
    private static readonly (string Drug, string[] ByRoute)[] Table =
    [
        ("methylprednisolone", ["intravenous-methylprednisolone", "oral-methylprednisolone", "methylprednisolone", "corticosteroids", ""]),
        ("dexamethasone", ["intravenous-dexamethasone", "dexamethasone", "dexamethasone", "dexamethasone", ""]),
        ("prednisone", ["prednisone", "prednisone", "prednisone", "prednisone", ""]),
        ("prednisolone", ["prednisolone", "prednisolone", "prednisolone", "prednisolone", ""]),
        ("hydrocortisone", ["intravenous-corticosteroids", "corticosteroids", "corticosteroids", "corticosteroids", ""]),
        ("betamethasone", ["intravenous-corticosteroids", "corticosteroids", "corticosteroids", "corticosteroids", ""]),
    ];

    private static readonly string?[][] Routes =
    [
        ["47625008"], ["26643006"], [null, "not-a-route"], ["78421000", "34206005"], ["6064005", "46713006", "54485002", "72607000"],
    ];

    public static TheoryData<string, string?, string> All() => [.. from row in Table
        from at in Enumerable.Range(0, Routes.Length)
        from route in Routes[at]
        select (row.Drug, route, row.ByRoute[at])];

    [Theory]
    [MemberData(nameof(All))]
    public void Steroid_EachRoute_IsThisTherapy(string drug, string? route, string expected)
    {
        var reading = Given.Record(Steroid($$"""{"text":"{{drug}}"}""", route));
        Assert.Equal(expected.Length == 0 ? [] : [expected], reading.Case.PriorTherapies.Select(one => one.Therapy.Id));
        if (expected.Length == 0)
            Assert.Equal(1, reading.Counts.ByType["MedicationRequest"].WithoutBearing);
    }

    [Theory]
    [InlineData("47625008", "intravenous-methylprednisolone")]
    [InlineData("26643006", "oral-methylprednisolone")]
    [InlineData(null, "methylprednisolone")]
    public void Steroid_ByCode_IsThisTherapy(string? route, string expected) => Assert.Equal(
        expected, Assert.Single(Given.Record(Steroid(Row.Drug("6902"), route)).Case.PriorTherapies).Therapy.Id);

    [Fact]
    public void Name_ThatImpliesARoute_WithAnother_IsOpen()
    {
        var reading = Given.Record(Steroid("""{"text":"Solu-Medrol"}""", "26643006"));
        Assert.Contains(UnmappedReason.ConflictingCodes, Given.Reasons(reading));
        Assert.Null(Assert.Single(reading.Case.PriorTherapies).Outcome);
    }

    [Fact]
    public void Routes_TwoOnOneOrder_AreTheGroupAbove() => Assert.Equal("methylprednisolone", Assert.Single(Given.Record(Row.Request("6902", "completed",
        $"\"dosageInstruction\":[{{\"route\":{Given.Snomed("47625008")}}},{{\"route\":{Given.Snomed("26643006")}}}]")).Case.PriorTherapies).Therapy.Id);

    [Theory]
    [InlineData("34206005", false)]
    [InlineData("78421000", false)]
    [InlineData("47625008", true)]
    [InlineData(null, true)]
    public void Immunoglobulin_EachRoute_IsIvigOrNot(string? route, bool isIvig) => Assert.Equal(
        isIvig, !Given.Record(Steroid(Row.Drug(Row.Ivig), route)).Case.PriorTherapies.IsEmpty);

    [Theory]
    [InlineData("Rho(D) immune globulin")]
    [InlineData("anti-D immunoglobulin")]
    [InlineData("hepatitis B immune globulin")]
    [InlineData("tetanus immune globulin")]
    [InlineData("rabies immune globulin")]
    [InlineData("varicella zoster immune globulin")]
    [InlineData("botulism immune globulin")]
    [InlineData("cytomegalovirus immune globulin")]
    [InlineData("digoxin immune fab immunoglobulin")]
    [InlineData("anti-thymocyte immune globulin")]
    [InlineData("lymphocyte immune globulin")]
    [InlineData("vaccinia immune globulin")]
    [InlineData("antivenom immunoglobulin")]
    public void Immunoglobulin_OfAnotherKind_HasNoBearing(string name)
    {
        var reading = Given.Record(Steroid($$"""{"text":"{{name}}"}""", null));
        Assert.Empty(reading.Case.PriorTherapies);
        Assert.Equal(1, reading.Counts.ByType["MedicationRequest"].WithoutBearing);
    }

    [Theory]
    [InlineData("aspirin 81 mg")]
    [InlineData("Catheter ablation")]
    [InlineData("Allergen immunotherapy")]
    public void Medication_OfAnotherName_HasNoBearing(string name)
    {
        var reading = Given.Record(Steroid($$"""{"text":"{{name}}"}""", null));
        Assert.Empty(reading.Case.PriorTherapies);
        Assert.Empty(reading.Case.Incomplete);
        Assert.Equal(1, reading.Counts.ByType["MedicationRequest"].WithoutBearing);
    }

    private static string Steroid(string concept, string? route) => Row.Resource("MedicationRequest", """ "status":"completed","intent":"order" """,
        $"\"medicationCodeableConcept\":{concept}", route is null ? "" : $"\"dosageInstruction\":[{{\"route\":{Given.Snomed(route)}}}]");
}
