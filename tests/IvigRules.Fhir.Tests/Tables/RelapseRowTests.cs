namespace IvigRules.Fhir.Tests.Tables;

/// <summary>Section 6.5: the forms of a relapse, its days, and what is no relapse.</summary>
public sealed class RelapseRowTests
{
    private const string Onset = "\"onsetDateTime\":\"2026-11-03\"";
    private static readonly DateOnly Began = new(2026, 11, 3);

    [Fact]
    public void R1_WhileCurrent_StatesTheDiseaseToo()
    {
        var read = Given.Record(Row.Condition(Row.MsRelapse, Onset)).Case;
        Assert.Equal(new Relapse(Disease.MultipleSclerosis, Began), Assert.Single(read.Relapses));
        var disease = Assert.Single(read.Conditions);
        Assert.Equal(ConditionKind.MultipleSclerosis, disease.Kind);
        Assert.NotEqual(Verification.Unconfirmed, disease.Verification);
    }

    [Theory]
    [InlineData("condition-occurredFollowing", Row.Ms, Disease.MultipleSclerosis)]
    [InlineData("condition-dueTo", Row.Ms, Disease.MultipleSclerosis)]
    [InlineData("condition-occurredFollowing", Row.Nmo, Disease.NeuromyelitisOptica)]
    [InlineData("condition-dueTo", Row.Nmo, Disease.NeuromyelitisOptica)]
    public void R2_ByCodeOrReference_IsARelapse(string extension, string code, Disease disease)
    {
        var byCode = Row.Condition(code, Onset, Extension(extension, $"\"valueCodeableConcept\":{Given.Snomed(code)}"));
        var byReference = Row.Condition(code, Onset, Extension(extension, """ "valueReference":{"reference":"Condition/disease"} """));
        var itself = Row.Condition(code, """ "id":"disease" """);
        Assert.Equal(new Relapse(disease, Began), Assert.Single(Given.Record(byCode).Case.Relapses));
        Assert.Single(Given.Record(byCode).Case.Conditions);
        Assert.Equal(new Relapse(disease, Began), Assert.Single(Given.Record(itself, byReference).Case.Relapses));
    }

    [Fact]
    public void R2_OfAnotherDisease_IsNoRelapse() => Assert.Empty(Given.Record(Row.Condition(
        Row.Ms, Onset, Extension("condition-dueTo", $"\"valueCodeableConcept\":{Given.Snomed("44054006")}"))).Case.Relapses);

    [Theory]
    [InlineData("", UnmappedReason.NoDate)]
    [InlineData(""" "recordedDate":"2026-11-03" """, UnmappedReason.NoDate)]
    [InlineData(""" "onsetDateTime":"2026-11" """, UnmappedReason.PartialDate)]
    [InlineData(""" "onsetString":"last week" """, UnmappedReason.PartialDate)]
    [InlineData(""" "onsetAge":{"value":38,"unit":"a","system":"http://unitsofmeasure.org","code":"a"} """, UnmappedReason.PartialDate)]
    public void Onset_WithoutAFullDay_IsOpen(string onset, UnmappedReason reason)
    {
        var reading = Given.Record(Row.Condition(Row.MsRelapse, onset));
        Assert.Null(Assert.Single(reading.Case.Relapses).Onset);
        Assert.Contains(reason, Given.Reasons(reading));
    }

    [Theory]
    [InlineData(null, "", null)]
    [InlineData("active", "", null)]
    [InlineData("relapse", "", null)]
    [InlineData("recurrence", "", null)]
    [InlineData("remission", "", "2026-11-22")]
    [InlineData("resolved", "", "2026-11-22")]
    [InlineData("inactive", "", "2026-11-22")]
    [InlineData("not-a-code", "", "2026-11-22")]
    [InlineData("resolved", """ "abatementDateTime":"2026-11-10" """, "2026-11-10")]
    [InlineData("active", """ "abatementDateTime":"2026-11-10" """, "2026-11-10")]
    [InlineData(null, """ "abatementDateTime":"2026-11-10" """, "2026-11-10")]
    [InlineData(null, """ "abatementDateTime":"2026-11" """, "2026-11-22")]
    [InlineData(null, """ "abatementString":"around the tenth" """, "2026-11-22")]
    [InlineData(null, """ "abatementDateTime":"2026-12-10" """, null)]
    public void EndedOn_EachStatusAndAbatement_IsTheDayOrAsOf(string? status, string abatement, string? ended)
    {
        var reading = Given.Record(Row.Condition(
            Row.MsRelapse, Onset, abatement, status is null ? "" : $"\"clinicalStatus\":{Row.Hl7("condition-clinical", status)}"));
        var end = Assert.Single(reading.Case.Relapses).EndedOn;
        Assert.Equal(Row.Day(ended), end > Given.AsOf ? null : end);
    }

    [Fact]
    public void EndedOn_BeforeTheOnset_IsOpen()
    {
        var reading = Given.Record(Row.Condition(Row.MsRelapse, Onset, """ "abatementDateTime":"2026-10-10" """));
        Assert.NotEmpty(reading.Unmapped);
        Assert.DoesNotContain(reading.Case.Relapses, one => one.Onset is not null);
        Assert.NotEmpty(reading.Case.Relapses);
    }

    [Theory]
    [InlineData("unconfirmed", true)]
    [InlineData("provisional", true)]
    [InlineData("differential", true)]
    [InlineData("not-a-code", true)]
    [InlineData("refuted", false)]
    [InlineData("entered-in-error", false)]
    public void Verification_OfARelapse_IsOpenOrNothing(string verification, bool open)
    {
        var reading = Given.Record(Row.Condition(Row.MsRelapse, Onset, $"\"verificationStatus\":{Row.Hl7("condition-ver-status", verification)}"));
        Assert.Equal(open ? [null] : [], reading.Case.Relapses.Select(one => one.Onset));
        Assert.NotEmpty(reading.Unmapped);
    }

    [Theory]
    [InlineData("relapse")]
    [InlineData("recurrence")]
    public void ClinicalStatus_OfTheDisease_IsNoRelapseAndOpensOne(string status)
    {
        var disease = Row.Condition(Row.Ms, Onset, $"\"clinicalStatus\":{Row.Hl7("condition-clinical", status)}");
        var reading = Given.Record(disease);
        Assert.Null(Assert.Single(reading.Case.Relapses).Onset);
        Assert.Contains(UnmappedReason.NoDate, Given.Reasons(reading));
        Assert.Equal([Began], Given.Record(disease, Row.Condition(Row.MsRelapse, Onset)).Case.Relapses.Select(one => one.Onset));
    }

    private static string Extension(string name, string value) =>
        $$""" "extension":[{"url":"http://hl7.org/fhir/StructureDefinition/{{name}}",{{value}}}] """;
}
