using System.Text.Json.Nodes;

namespace IvigRules.Fhir.Tests;

/// <summary>
/// What hospitals send: gateways that change addresses, merged patients, brands, units that contradict each other. Each starts from a record
/// for which IVIG may be considered with all checks passed, and takes that away.
/// </summary>
public sealed class HospitalTests
{
    [Fact]
    public void Read_TheRecordItself_IsConsideredWithAllChecks() => Assert.Equal((Verdict.Consider, Readiness.ChecksPassed), Answer(_ => { }));

    [Fact]
    public void Read_AllergyOfThePatientUnderAnotherAddress_IsAsked() =>
        Assert.NotEqual(Verdict.Consider, Answer(record => Add(record, IvigAllergy("https://public.example.org/fhir/Patient/p-001"))).Verdict);

    /// <summary>What speaks for IVIG counts under another address no more when the patient's own address is not known.</summary>
    [Theory]
    [InlineData("nka", "patient", true)]
    [InlineData("nka", "patient", false)]
    [InlineData("ivmp", "subject", true)]
    [InlineData("ivmp", "subject", false)]
    public void Read_RecordUnderAnotherAddress_IsAskedWhetherOrNotThePatientsIsKnown(string id, string element, bool isKnown) =>
        Assert.NotEqual(Verdict.Consider, Answer(record =>
        {
            Find(record, id)[element] = JsonNode.Parse("""{"reference":"https://public.example.org/fhir/Patient/p-001"}""");
            if (!isKnown)
                Entry(record, "p-001").Remove("fullUrl");
        }).Verdict);

    [Fact]
    public void Read_AllergyUnderAMergedIdentifier_IsAsked() => Assert.NotEqual(Verdict.Consider, Answer(record =>
    {
        Find(record, "p-001")["link"] = JsonNode.Parse("""[{"type":"replaces","other":{"reference":"Patient/old"}}]""");
        Add(record, IvigAllergy("Patient/old"));
    }).Verdict);

    [Fact]
    public void Read_AllergyOfAnotherPatient_IsNotThisPatients() => Assert.Equal((Verdict.Consider, Readiness.ChecksPassed),
        Answer(record => Add(record, IvigAllergy("Patient/somebody-else"))));

    [Theory]
    [InlineData("subject", """{"reference":"Patient/somebody-else"}""")]
    [InlineData("status", "\"entered-in-error\"")]
    public void Read_ProcedureOfAnotherPatientOrTakenBack_DoesNotDeliverProcedures(string element, string value)
    {
        var record = Given.AcuteMsRelapse();
        Find(record, "plex")[element] = JsonNode.Parse(value);
        Assert.Contains(Given.Read(record).Unmapped, point =>
            point.Reason == UnmappedReason.PartMissing && point.About.Contains("procedures", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_ListWithoutAllergiesThatHasEntries_IsNoAnswer()
    {
        var record = Given.AcuteMsRelapse();
        Remove(record, "nka");
        Add(record, """
            {"resourceType":"List","id":"l","status":"current","mode":"snapshot","subject":{"reference":"Patient/p-001"},
             "code":{"coding":[{"system":"http://loinc.org","code":"52472-8"}]},
             "emptyReason":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/list-empty-reason","code":"nilknown"}]},
             "entry":[{"item":{"display":"something"}}]}
            """);
        var reading = Given.Read(record, Given.Whole);
        Assert.Null(reading.Case.Patient.IvigHypersensitivity);
        Assert.Contains(UnmappedReason.ConflictingCodes, Given.Reasons(reading));
    }

    [Theory]
    [InlineData("mg/dL", "g/L")]
    [InlineData("g/L", "g/dL")]
    public void Read_IgaWhoseUnitAndCodeDisagree_IsOutstanding(string unit, string code) => Assert.NotEqual(Readiness.ChecksPassed, Answer(record =>
    {
        var quantity = Find(record, "iga")["valueQuantity"]!;
        (quantity["unit"], quantity["code"]) = (unit, code);
    }).Readiness);

    [Theory]
    [InlineData("Privigen 10 % infusion")]
    [InlineData("GAMUNEX-C")]
    [InlineData("Kiovig 100 mg/ml")]
    public void Read_IvigByABrandInThisRelapse_IsAsked(string name) => Assert.NotEqual((Verdict.Consider, Readiness.ChecksPassed), Answer(record => Add(record, $$$"""
        {"resourceType":"MedicationRequest","id":"brand","status":"completed","intent":"order","subject":{"reference":"Patient/p-001"},
         "authoredOn":"2026-11-12","medicationCodeableConcept":{"text":"{{{name}}}"} }
        """)));

    [Theory]
    [InlineData("Therapeutische Plasmapherese")]
    [InlineData("Apheresis, plasma")]
    public void Read_PlasmaExchangeInOtherWords_IsAQuestion(string words)
    {
        var reading = Given.Record($$$"""{"resourceType":"Procedure","id":"x","status":"completed","code":{"text":"{{{words}}}"} }""");
        var record = Assert.Single(reading.Case.PriorTherapies);
        Assert.Equal((new Therapy("plasma-exchange"), null), (record.Therapy, record.Outcome));
    }

    [Fact]
    public void Read_SystemInOtherCase_IsTheSameSystem() => Assert.Equal((Verdict.Consider, Readiness.ChecksPassed), Answer(record =>
        Find(record, "plex")["code"] = JsonNode.Parse("""{"coding":[{"system":"HTTP://SNOMED.info/sct","code":"20720000"}]}""")));

    [Fact]
    public void Read_EntryWithAModifier_IsNotUnderstood() => Assert.NotEqual(Verdict.Consider, Answer(record =>
        Entry(record, "ivmp")["modifierExtension"] = JsonNode.Parse("""[{"url":"http://example.org/not","valueBoolean":true}]""")).Verdict);

    [Fact]
    public void Read_BundleWithRulesOfItsOwn_IsRefused()
    {
        var record = Given.AcuteMsRelapse();
        record["implicitRules"] = "http://example.org/rules";
        Assert.Equal("implicitRules", Assert.Throws<FhirUnreadableException>(() => Given.Read(record)).Place);
    }

    [Fact]
    public void Read_NullAmongTheEntries_LosesNothingElseAndMakesNothingSure()
    {
        var record = Given.AcuteMsRelapse();
        record["entry"]!.AsArray().Add(null);
        var reading = Given.Read(record);
        Assert.Equal(2, reading.Case.PriorTherapies.Length);
        Assert.Contains("entry[9]", reading.Unmapped.Select(point => point.Place));
        Assert.NotEqual(Verdict.Consider, new IvigAssessor().Assess(reading.Case)[Indication.AcuteMsRelapse].Verdict);
    }

    [Fact]
    public void Read_MorePagesInOtherCase_AreMorePages()
    {
        var record = Given.AcuteMsRelapse();
        record["link"] = JsonNode.Parse("""[{"relation":"Next","url":"https://ehr.example.org/fhir?page=2"}]""");
        Assert.Contains(UnmappedReason.MorePages, Given.Reasons(Given.Read(record)));
    }

    private static (Verdict Verdict, Readiness Readiness) Answer(Action<JsonObject> change)
    {
        var record = Given.AcuteMsRelapse();
        change(record);
        var relapse = new IvigAssessor().Assess(Given.Read(record).Case)[Indication.AcuteMsRelapse];
        return (relapse.Verdict, relapse.Readiness);
    }

    private static string IvigAllergy(string patient) => $$$"""
        {"resourceType":"AllergyIntolerance","id":"ivig","patient":{"reference":"{{{patient}}}"},
         "code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1426680"}]} }
        """;

    private static void Add(JsonObject record, string resource) =>
        record["entry"]!.AsArray().Add(new JsonObject { ["resource"] = JsonNode.Parse(resource) });

    private static void Remove(JsonObject record, string id) => record["entry"]!.AsArray().Remove(Entry(record, id));

    private static JsonObject Find(JsonObject record, string id) => Entry(record, id)["resource"]!.AsObject();

    private static JsonObject Entry(JsonObject record, string id) => record["entry"]!.AsArray()
        .Select(entry => entry!.AsObject()).Single(entry => entry["resource"]!["id"]!.GetValue<string>() == id);
}
