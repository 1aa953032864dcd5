using IvigRules.Tests.Support;

namespace IvigRules.Tests.Reports;

/// <summary>A report in Markdown: headings, lists, and recorded text that is never read as markup.</summary>
public sealed class MarkdownRendererTests
{
    [Fact]
    public void ExplainMarkdown_TheFirstScreen_IsAHeadingAndAList()
    {
        var result = Clinic.Assessor.Assess(Clinic.MsRelapse.With(patient => patient with { Id = "p_1" }));
        var text = result.ExplainMarkdown();
        Assert.StartsWith(
            $"# Patient p\\_1, 38 years, as of 2026-11-22, knowledge {result.Knowledge.Version}\n\n"
            + "- **Consider IVIG** for acute MS relapse: in the source's words, would consider (third line) \\[MS-01\\]\n"
            + "- **Because:** multiple sclerosis, relapsing-remitting; relapse of 2026-11-01; ",
            text, StringComparison.Ordinal);
        Assert.DoesNotContain("## ", text, StringComparison.Ordinal);
        Assert.Contains("- **Checks before the infusion:** passed\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ExplainMarkdown_Full_HasAHeadingForEachSectionAndNestedReasons()
    {
        var text = Clinic.Assessor.Assess(Clinic.MsRelapse).ExplainMarkdown(full: true);
        Assert.Contains("\n\n## Consider - acute MS relapse\n\n- **\\[yes\\]** MS-01, would consider (third line): ", text, StringComparison.Ordinal);
        Assert.Contains("\n  - **\\[yes\\]** a relapse of multiple sclerosis is active (relapse of 2026-11-01)\n", text, StringComparison.Ordinal);
        Assert.Contains("\n## Sources\n\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ExplainMarkdown_OneIndication_LeavesTheOthersOut()
    {
        var result = Clinic.Assessor.Assess(Clinic.MsRelapse);
        foreach (var indication in Enum.GetValues<Indication>())
        {
            var text = result.ExplainMarkdown(indication);
            Assert.Contains($"## {result[indication].Verdict.Title()} - {indication.Title()}\n", text, StringComparison.Ordinal);
            Assert.Single(text.Split('\n'), line => line.StartsWith("## ", StringComparison.Ordinal) && line.Contains(" - ", StringComparison.Ordinal));
        }
    }

    /// <summary>A unit or a name with a line break in it makes no line that looks like one of ours, and no escape sequence reaches a terminal.</summary>
    [Theory]
    [InlineData('\n')]
    [InlineData('\r')]
    [InlineData('\u001B')]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    public void Explain_ControlCharactersInWhatWasRecorded_BecomeSpaces(char control)
    {
        var forged = $"mg{control}Checks before the infusion: passed";
        var recorded = Clinic.MsRelapse.Labs(new LabResult(LabResult.Iga, 1, forged, Sample.AsOf)).AndTherapies(Clinic.Was($"x{control}y", TherapyOutcome.Failed));
        var result = Clinic.Assessor.Assess(recorded);
        var lines = result.Full().Split('\n');
        Assert.DoesNotContain(lines, line => line.Contains(control, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("mg Checks before the infusion: passed", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.TrimStart().StartsWith("Checks before the infusion: passed", StringComparison.Ordinal));
        Assert.Contains("'x y' failed", result.ExplainMarkdown(), StringComparison.Ordinal);
        Assert.Equal("a b", Phrases.OneLine($"a{control}b"));
    }

    [Fact]
    public void Escape_EverySignOfMarkup_IsEscapedAndNothingElse() =>
        Assert.Equal("""\\\`\*\_\[\]\<\>\|\#(a-1.5)""", MarkdownRenderer.Escape("""\`*_[]<>|#(a-1.5)"""));

    [Fact]
    public void ToString_OfWhatAResultHolds_NamesRulesAndFactsOnly()
    {
        var result = Clinic.Assessor.Assess(Clinic.MsRelapse);
        Assert.Equal($"CaseAssessment (knowledge {result.Knowledge.Version})", result.ToString());
        Assert.Equal("MS-01: plasma exchange failed", new JudgementFinding("MS-01", "plasma exchange failed", "declined").ToString());
        Assert.Equal(
            "patient.ivigHypersensitivity, priorTherapies",
            new WhatIf([new(new("patient.ivigHypersensitivity"), "false"), new(new("priorTherapies", "plasma-exchange"), "failed")]) { Case = Clinic.MsRelapse }.ToString());
        Assert.Equal("acute-ms-relapse has no rule 'MS-03' (Parameter 'ruleId')",
            Assert.Throws<ArgumentException>(() => result[Indication.AcuteMsRelapse].TruthOf("MS-03")).Message);
        Assert.StartsWith("not one of the five indications", Assert.Throws<ArgumentOutOfRangeException>(() => result[(Indication)5]).Message, StringComparison.Ordinal);
    }
}
