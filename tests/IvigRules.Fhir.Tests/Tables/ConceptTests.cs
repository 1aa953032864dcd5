namespace IvigRules.Fhir.Tests.Tables;

/// <summary>Section 5.1: systems and their variants, several codings, displays and texts.</summary>
public sealed class ConceptTests
{
    [Theory]
    [InlineData("http://snomed.info/sct", "24700007")]
    [InlineData("http://snomed.info/sct/", "24700007")]
    [InlineData("https://snomed.info/sct", "24700007")]
    [InlineData("http://snomed.info/sct/731000124108/version/20250901", "24700007")]
    [InlineData("urn:oid:2.16.840.1.113883.6.96", "24700007")]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "G35")]
    [InlineData("https://hl7.org/fhir/sid/icd-10-cm/", "G35.D")]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "g35d")]
    [InlineData("urn:oid:2.16.840.1.113883.6.90", "G35D")]
    public void System_EachVariant_IsTheSame(string system, string code)
    {
        var condition = Assert.Single(Given.Record(Row.Resource("Condition", $"\"code\":{Given.Concept(system, code)}")).Case.Conditions);
        Assert.Equal((ConditionKind.MultipleSclerosis, (Verification?)null), (condition.Kind, condition.Verification));
    }

    [Theory]
    [InlineData("urn:oid:2.16.840.1.113883.6.88", "354770", "natalizumab")]
    [InlineData("http://www.nlm.nih.gov/research/umls/rxnorm/", "354770", "natalizumab")]
    [InlineData("http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "J1561", "intravenous-immunoglobulin")]
    [InlineData("urn:oid:2.16.840.1.113883.6.285", "J1561", "intravenous-immunoglobulin")]
    public void System_OfADrug_IsKnown(string system, string code, string therapy) => Assert.Equal(therapy, Assert.Single(Given.Record(
        Row.Resource("MedicationRequest", $"\"status\":\"completed\",\"intent\":\"order\",\"medicationCodeableConcept\":{Given.Concept(system, code)}"))
        .Case.PriorTherapies).Therapy.Id);

    [Theory]
    [InlineData("http://www.ama-assn.org/go/cpt", "36514")]
    [InlineData("urn:oid:2.16.840.1.113883.6.12", "36514")]
    [InlineData("http://snomed.info/sct", "20720000")]
    public void System_OfAProcedure_IsKnown(string system, string code) => Assert.Equal(Therapy.PlasmaExchange, Assert.Single(Given.Record(
        Row.Resource("Procedure", $"\"status\":\"completed\",\"code\":{Given.Concept(system, code)}")).Case.PriorTherapies).Therapy);

    [Theory]
    [InlineData("G35", true)]
    [InlineData("G36.0", true)]
    [InlineData("A81.2", true)]
    [InlineData("D89.3", false)]
    public void System_OfTheWorldIcd10_CountsForThreeCodes(string code, bool counts) => Assert.Equal(counts, Given.Record(
        Row.Resource("Condition", $"\"code\":{Given.Concept("http://hl7.org/fhir/sid/icd-10", code)}")).Case.Conditions.Any(one => one.Verification is null));

    [Theory]
    [InlineData(""" {"system":"http://snomed.info/sct","code":"24700007"},{"system":"http://snomed.info/sct","code":"426373005"} """, MsCourse.RelapsingRemitting)]
    [InlineData(""" {"system":"http://snomed.info/sct","code":"698626001"},{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"G35"} """, null)]
    [InlineData(""" {"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"G35.C0"},{"system":"http://snomed.info/sct","code":"24700007"} """, MsCourse.SecondaryProgressive)]
    public void Codings_ThatAgree_GiveTheMostPrecise(string codings, MsCourse? course)
    {
        var condition = Assert.Single(Given.Record($$"""{"resourceType":"Condition","code":{"coding":[{{codings}}]} }""").Case.Conditions);
        Assert.Equal((ConditionKind.MultipleSclerosis, course, (Verification?)null), (condition.Kind, condition.Course, condition.Verification));
    }

    [Theory]
    [InlineData("24700007", "25044007")]
    [InlineData("22255007", "426202004")]
    public void Codings_ThatExcludeOneAnother_Conflict(string first, string second)
    {
        var reading = Given.Record($$"""
            {"resourceType":"Condition","code":{"coding":[{"system":"http://snomed.info/sct","code":"{{first}}"},{"system":"http://snomed.info/sct","code":"{{second}}"}]} }
            """);
        Assert.Equal([UnmappedReason.ConflictingCodes], Given.Reasons(reading));
        Assert.All(reading.Case.Conditions, one => Assert.Equal(Verification.Unconfirmed, one.Verification));
    }

    [Fact]
    public void Codings_TwoDrugs_Conflict()
    {
        var reading = Given.Record($$"""
            {"resourceType":"MedicationRequest","status":"completed","intent":"order","medicationCodeableConcept":{"coding":[
             {"system":"{{Row.RxNorm}}","code":"354770"},{"system":"{{Row.RxNorm}}","code":"1876366"}]} }
            """);
        Assert.Contains(UnmappedReason.ConflictingCodes, Given.Reasons(reading));
        Assert.All(reading.Case.PriorTherapies, one => Assert.Null(one.Outcome));
        Assert.True(reading.Case.PriorTherapies.Length > 0 || reading.Case.Incomplete.Contains(CaseList.PriorTherapies));
    }

    [Theory]
    [InlineData("24700007", "anything else", true)]
    [InlineData("24700007", "Neuromyelitis optica", false)]
    [InlineData("25044007", "MS", false)]
    [InlineData("25044007", "Devic", true)]
    public void Display_OfACondition_NeverOverridesAndMayContradict(string code, string display, bool isStated)
    {
        var reading = Given.Record($$"""
            {"resourceType":"Condition","code":{"coding":[{"system":"http://snomed.info/sct","code":"{{code}}","display":"{{display}}"}]} }
            """);
        Assert.Equal(isStated, reading.Case.Conditions.All(one => one.Verification is null));
        Assert.Equal(isStated ? [] : [UnmappedReason.ConflictingCodes], Given.Reasons(reading));
    }

    [Fact]
    public void Display_OfADrug_DoesNotMatter() => Assert.Equal(Therapy.Natalizumab, Assert.Single(Given.Record($$"""
        {"resourceType":"MedicationRequest","status":"completed","intent":"order","medicationCodeableConcept":{"coding":[
         {"system":"{{Row.RxNorm}}","code":"354770","display":"ocrelizumab"}]} }
        """).Case.PriorTherapies).Therapy);

    [Theory]
    [InlineData(""" "text":"TYSABRI" """, "natalizumab", false)]
    [InlineData(""" "text":"intravenous immune globulin" """, "intravenous-immunoglobulin", false)]
    [InlineData(""" "coding":[{"code":"354770"}],"text":"natalizumab" """, "natalizumab", false)]
    [InlineData(""" "coding":[{"system":"urn:x","code":"1","display":"natalizumab"}] """, "natalizumab", false)]
    [InlineData(""" "coding":[{"system":"urn:x","code":"1","display":"natalizumab 300 mg"}] """, "natalizumab", true)]
    [InlineData(""" "coding":[{"system":"urn:x","code":"1","display":"natalizumab"}],"text":"aspirin" """, "natalizumab", false)]
    [InlineData(""" "text":"stopped natalizumab for PML" """, "natalizumab", true)]
    [InlineData(""" "text":"dmt" """, "disease-modifying-therapies", false)]
    public void Text_OfADrug_NamesItOrMentionsIt(string concept, string? therapy, bool isMention)
    {
        var reading = Given.Record($$"""
            {"resourceType":"MedicationRequest","status":"completed","intent":"order","medicationCodeableConcept":{ {{concept}} } }
            """);
        Assert.Equal(therapy is null ? [] : [therapy], reading.Case.PriorTherapies.Select(one => one.Therapy.Id));
        Assert.Equal(isMention, Given.Reasons(reading).Contains(UnmappedReason.TextOnly));
        Assert.All(reading.Case.PriorTherapies, one => Assert.Equal(isMention ? null : TherapyOutcome.Given, one.Outcome));
    }

    [Theory]
    [InlineData("Condition", """ "code":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/data-absent-reason","code":"unknown"}]} """)]
    [InlineData("Condition", """ "code":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason","valueCode":"unknown"}]} """)]
    public void Code_WithAReasonForItsAbsence_SaysNothing(string type, string code)
    {
        var reading = Given.Record(Row.Resource(type, code));
        Assert.Contains(UnmappedReason.MissingElement, Given.Reasons(reading));
        Assert.Superset(new HashSet<CaseList> { CaseList.Conditions, CaseList.Relapses }, reading.Case.Incomplete.ToHashSet());
    }

    [Fact]
    public void WeakCode_OfADrug_IsAMention()
    {
        var reading = Given.Record(Row.Request("84375", "stopped", $"\"statusReason\":{Given.Snomed("395009001")}"));
        Assert.Equal(new PriorTherapy(new("glatiramer")), Assert.Single(reading.Case.PriorTherapies));
        Assert.Equal([UnmappedReason.UnknownCode], Given.Reasons(reading));
    }
}
