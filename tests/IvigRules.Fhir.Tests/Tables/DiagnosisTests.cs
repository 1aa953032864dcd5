namespace IvigRules.Fhir.Tests.Tables;

/// <summary>Section 6.4: codes, onsets, ends and courses of a Condition, where FactTests and RelapseTests have no row.</summary>
public sealed class DiagnosisTests
{
    [Theory]
    [InlineData("http://snomed.info/sct", "24700007", "multiple-sclerosis", null)]
    [InlineData("http://snomed.info/sct", "426373005", "multiple-sclerosis", MsCourse.RelapsingRemitting)]
    [InlineData("http://snomed.info/sct", "425500002", "multiple-sclerosis", MsCourse.SecondaryProgressive)]
    [InlineData("http://snomed.info/sct", "428700003", "multiple-sclerosis", MsCourse.PrimaryProgressive)]
    [InlineData("http://snomed.info/sct", "25044007", "neuromyelitis-optica", null)]
    [InlineData("http://snomed.info/sct", "22255007", "progressive-multifocal-leukoencephalopathy", null)]
    [InlineData("http://snomed.info/sct", "426202004", "immune-reconstitution-syndrome", null)]
    [InlineData(Row.Icd10, "G35.D", "multiple-sclerosis", null)]
    [InlineData(Row.Icd10, "G35.A", "multiple-sclerosis", MsCourse.RelapsingRemitting)]
    [InlineData(Row.Icd10, "G35.C1", "multiple-sclerosis", MsCourse.SecondaryProgressive)]
    [InlineData(Row.Icd10, "G35.B2", "multiple-sclerosis", MsCourse.PrimaryProgressive)]
    [InlineData(Row.Icd10, "G36.0", "neuromyelitis-optica", null)]
    [InlineData(Row.Icd10, "A81.2", "progressive-multifocal-leukoencephalopathy", null)]
    [InlineData(Row.Icd10, "D89.3", "immune-reconstitution-syndrome", null)]
    public void Code_EachRow_IsTheDisease(string system, string code, string kind, MsCourse? course)
    {
        var reading = Given.Record(Row.Resource("Condition", $"\"code\":{Given.Concept(system, code)}"));
        Assert.Equal(new Condition(new(kind)) { Course = course }, Assert.Single(reading.Case.Conditions));
        Assert.Empty(reading.Unmapped);
    }

    [Theory]
    [InlineData("G35.E", "multiple-sclerosis")]
    [InlineData("G36.8", "neuromyelitis-optica")]
    [InlineData("A81.9", "progressive-multifocal-leukoencephalopathy")]
    [InlineData("D89.9", "immune-reconstitution-syndrome")]
    [InlineData("I10", null)]
    public void Code_OutsideTheTableOfIcd10_IsAnotherDiagnosisOrAQuestion(string code, string? kind)
    {
        var reading = Given.Record(Row.Resource("Condition", $"\"code\":{Given.Concept(Row.Icd10, code)}"));
        Assert.Equal(kind is null ? [] : [new Condition(new(kind)) { Verification = Verification.Unconfirmed }], reading.Case.Conditions);
        Assert.Empty(reading.Case.Incomplete);
        Assert.Equal(kind is not null, Given.Reasons(reading).Contains(UnmappedReason.UnknownCode));
        Assert.Empty(reading.Case.Relapses);
    }

    [Theory]
    [InlineData("G35.E", Disease.MultipleSclerosis)]
    [InlineData("G36.8", Disease.NeuromyelitisOptica)]
    public void Code_NextYearsSplitOfARelapse_OpensTheRelapse(string code, Disease disease)
    {
        var reading = Given.Record(Row.Resource("Condition", $"\"code\":{Given.Concept(Row.Icd10, code)}", """ "onsetDateTime":"2026-11-01" """,
            $$"""
            "extension":[{"url":"http://hl7.org/fhir/StructureDefinition/condition-occurredFollowing","valueCodeableConcept":{{Given.Concept(Row.Icd10, code)}} }]
            """));
        var relapse = Assert.Single(reading.Case.Relapses);
        Assert.Equal((disease, (DateOnly?)null), (relapse.Disease, relapse.Onset));
    }

    [Theory]
    [InlineData("24700007", "remission", true)]
    [InlineData("24700007", "recurrence", true)]
    [InlineData("25044007", "remission", true)]
    [InlineData("22255007", "remission", false)]
    [InlineData("426202004", "remission", false)]
    [InlineData("22255007", "active", true)]
    [InlineData("22255007", "recurrence", true)]
    [InlineData("426202004", "resolved", false)]
    public void ClinicalStatus_EachDisease_IsCurrentOrNot(string code, string status, bool isCurrent)
    {
        var condition = Assert.Single(Given.Record(Row.Condition(code, $"\"clinicalStatus\":{Row.Hl7("condition-clinical", status)}")).Case.Conditions);
        Assert.Equal(isCurrent ? null : Verification.Unconfirmed, condition.Verification);
    }

    [Theory]
    [InlineData(null, "2026-01-01", false)]
    [InlineData("active", "2026-01-01", false)]
    [InlineData("active", "2026", false)]
    [InlineData("active", "2027-01-01", true)]
    [InlineData(null, "2027-01-01", true)]
    [InlineData("resolved", "2027-01-01", false)]
    [InlineData("active", "2027", false)]
    public void Abatement_EachStatus_IsCurrentOrNot(string? status, string abatement, bool isCurrent)
    {
        foreach (var code in new[] { Row.Ms, Row.Nmo, "22255007", "426202004" })
        {
            var reading = Given.Record(Row.Condition(code, $"\"abatementDateTime\":\"{abatement}\"",
                status is null ? "" : $"\"clinicalStatus\":{Row.Hl7("condition-clinical", status)}"));
            Assert.Equal(isCurrent ? null : Verification.Unconfirmed, Assert.Single(reading.Case.Conditions).Verification);
            Assert.Equal(isCurrent ? [] : [UnmappedReason.NotCurrent], Given.Reasons(reading));
        }
    }

    [Theory]
    [InlineData(""" "abatementString":"long ago" """)]
    [InlineData(""" "abatementAge":{"value":40} """)]
    [InlineData(""" "abatementPeriod":{"start":"2026-01-01"} """)]
    public void Abatement_AnyForm_IsNotCurrent(string abatement) =>
        Assert.Equal([UnmappedReason.NotCurrent], Given.Reasons(Given.Record(Row.Condition(Row.Ms, abatement))));

    [Theory]
    [InlineData("problem-list-item")]
    [InlineData("encounter-diagnosis")]
    [InlineData("health-concern")]
    [InlineData("not-a-code")]
    public void Category_Any_Counts(string category) =>
        Assert.Null(Assert.Single(Given.Record(Row.Condition(Row.Ms, $"\"category\":[{Row.Hl7("condition-category", category)}]")).Case.Conditions).Verification);

    [Fact]
    public void Onset_OfSeveralRecords_IsTheEarliestFullDay()
    {
        var reading = Given.Record(Row.Condition(Row.Ms, """ "onsetDateTime":"2020-05-01" """), Row.Condition(Row.Ms, """ "onsetDateTime":"2019-05-01" """),
            Row.Condition(Row.Ms, """ "onsetDateTime":"2018" """));
        Assert.Equal(Row.Day("2019-05-01"), Assert.Single(reading.Case.Conditions).Onset);
        Assert.Equal(3, reading.Sources.Count(source => source.Fact == "conditions[0]"));
    }

    [Theory]
    [InlineData(""" "onsetDateTime":"2026-10" """)]
    [InlineData(""" "onsetAge":{"value":40} """)]
    [InlineData(""" "onsetString":"last month" """)]
    public void Onset_PartialOfTheSyndrome_OpensPmlIris(string onset)
    {
        string[] record =
        [
            Row.Condition("22255007"), Row.Request(Row.Natalizumab, "stopped", $"\"statusReason\":{Given.Snomed("395009001")}",
                """ "dosageInstruction":[{"timing":{"repeat":{"boundsPeriod":{"start":"2024-01-01","end":"2026-06-01"}}}}] """),
            Row.Request("5492", "cancelled"), Row.Allergy(Given.Snomed("716186003")),
        ];
        var reading = Given.Record([.. record, Row.Condition("426202004", onset)]);
        Assert.Null(reading.Case.Conditions.Single(one => one.Kind == ConditionKind.ImmuneReconstitutionSyndrome).Onset);
        Assert.Contains(UnmappedReason.PartialDate, Given.Reasons(reading));
        Assert.NotEqual(Verdict.Consider, Answers.Of(reading.Case)[Indication.NatalizumabPmlIris].Verdict);
    }

    [Theory]
    [InlineData("""{"coding":[{"system":"http://snomed.info/sct","code":"73211009"}]}""", false)]
    [InlineData("""{"coding":[{"system":"http://snomed.info/sct","code":"123"}]}""", true)]
    [InlineData("""{"coding":[{"system":"urn:local","code":"123"}]}""", true)]
    [InlineData("""{"coding":[{"system":"urn:local","code":"123","display":"Hypertension"}]}""", false)]
    [InlineData("""{"coding":[{"system":"http://snomed.info/sct","code":"123"},{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"I10"}]}""", false)]
    [InlineData("""{"text":"Hypertension"}""", false)]
    [InlineData("{}", true)]
    public void Condition_Nameless_OpensAll(string code, bool isNameless)
    {
        var reading = Given.Record(Row.Resource("Condition", $"\"code\":{code}"));
        Assert.Superset(isNameless ? new HashSet<CaseList> { CaseList.Conditions, CaseList.Relapses } : [], reading.Case.Incomplete.ToHashSet());
        Assert.Equal(isNameless, !reading.Case.Incomplete.IsEmpty);
        Assert.Empty(reading.Case.Conditions);
    }

    [Theory]
    [InlineData("D80.2", Row.Icd10)]
    [InlineData("29260007", "http://snomed.info/sct")]
    public void IgaDeficiency_WithoutAResult_HoldsTheCheck(string code, string system) => Assert.Equal([CaseList.LabResults],
        Given.Record(Row.Resource("Condition", $"\"code\":{Given.Concept(system, code)}")).Case.Incomplete);

    [Theory]
    [InlineData("PML", "progressive-multifocal-leukoencephalopathy")]
    [InlineData("IRIS after natalizumab", "immune-reconstitution-syndrome")]
    [InlineData("NMOSD", "neuromyelitis-optica")]
    [InlineData("Devic's disease", "neuromyelitis-optica")]
    [InlineData("Ms. Smith's rash", null)]
    public void Text_EachName_OpensTheDisease(string text, string? kind) => Assert.Equal(
        kind is null ? [] : [new Condition(new(kind)) { Verification = Verification.Unconfirmed }],
        Given.Record($$"""{"resourceType":"Condition","code":{"text":"{{text}}"} }""").Case.Conditions);
}
