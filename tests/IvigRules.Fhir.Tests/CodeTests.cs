using IvigRules.Fhir.Codes;

namespace IvigRules.Fhir.Tests;

/// <summary>The table of codes, and what a site may add.</summary>
public sealed class CodeTests
{
    [Fact]
    public void Default_EachRow_IsFound() => Assert.All(FhirCodes.Default.Rows, row =>
        Assert.Equal(row, FhirCodes.Default.Find(row.Table, row.System, row.Code.Split('-')[0].TrimEnd('*') is var first && row.Code.Contains('*', StringComparison.Ordinal) ? first : row.Code)));

    [Fact]
    public void Default_HasTheRowsOfTheFile() => Assert.Equal(286, FhirCodes.Default.Rows.Length);

    [Fact]
    public void With_SiteCode_IsRead()
    {
        var codes = FhirCodes.Default.With("urn:oid:1.2.3", "IG10", "intravenous-immunoglobulin").With("urn:oid:1.2.3", "R", "relapse of neuromyelitis-optica");
        var reading = Given.Record(Given.Whole with { Codes = codes },
            $$"""{"resourceType":"Condition","onsetDateTime":"2026-11-01","code":{{Given.Concept("urn:oid:1.2.3", "R")}}}""",
            $$"""{"resourceType":"Procedure","status":"completed","code":{{Given.Concept("urn:oid:1.2.3", "IG10")}}}""");
        Assert.Equal(Disease.NeuromyelitisOptica, Assert.Single(reading.Case.Relapses).Disease);
        Assert.Equal(Therapy.IntravenousImmunoglobulin, Assert.Single(reading.Case.PriorTherapies).Therapy);
    }

    [Fact]
    public void With_File_IsReadAsAWhole()
    {
        var codes = FhirCodes.Default.With("system,code,means\nurn:x,1,natalizumab\nhttp://www.nlm.nih.gov/research/umls/rxnorm,8640,prednisone\n");
        Assert.False(codes.Find(CodeMeanings.Therapy, "http://www.nlm.nih.gov/research/umls/rxnorm", "8640")!.IsWeak);
        Assert.True(FhirCodes.Default.Find(CodeMeanings.Therapy, "http://www.nlm.nih.gov/research/umls/rxnorm", "8640")!.IsWeak);
        Assert.NotNull(codes.Find(CodeMeanings.Therapy, "urn:x", "1"));
    }

    [Theory]
    [InlineData("http://snomed.info/sct", "24700007", "neuromyelitis-optica")]
    [InlineData("urn:x", "1", "nonsense")]
    [InlineData("urn:x", "1", "says nothing")]
    [InlineData("urn:x", "", "failed")]
    [InlineData("http://hl7.org/fhir/sid/icd-10", "Z1", "failed")]
    public void With_WhatContradictsTheTable_IsRefused(string system, string code, string meaning) =>
        Assert.ThrowsAny<ArgumentException>(() => FhirCodes.Default.With(system, code, meaning));

    [Theory]
    [InlineData("")]
    [InlineData("code,system,means\n")]
    [InlineData("system,code,means\na,b")]
    public void With_FileThatIsNone_IsRefused(string csv) => Assert.ThrowsAny<ArgumentException>(() => FhirCodes.Default.With(csv));
}
