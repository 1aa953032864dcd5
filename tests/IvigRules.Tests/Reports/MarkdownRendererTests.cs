using IvigRules.Tests.Support;

namespace IvigRules.Tests.Reports;

/// <summary>A whole result in Markdown: what surrounds the five assessments.</summary>
public sealed class MarkdownRendererTests
{
    private static readonly IvigAssessor Assessor = new(IvigPolicy.Default with { WeightRecentDays = 14 });

    private static readonly PatientCase Recorded = Clinic.MsRelapse
        .With(patient => patient with { Id = "p_1" })
        .AndTherapies(
            Clinic.Was("zebra-tea", TherapyOutcome.Failed),
            Clinic.Was(Therapy.PlasmaExchange, TherapyOutcome.Failed, Clinic.Tomorrow),
            Clinic.Was(Therapy.Acetaminophen, TherapyOutcome.NotTolerated, Clinic.DaysAgo(3)))
        .Reactions(new InfusionReaction { OnsetAt = new(2026, 1, 2, 8, 0, 0, TimeSpan.Zero), Symptoms = new() { Dyspnea = true } });

    [Fact]
    public void ExplainMarkdown_All_HasAHeadTheFiveAndAllThatWasLeftOut()
    {
        var result = Assessor.Assess(Recorded);
        var text = result.ExplainMarkdown();
        Assert.StartsWith(
            $"# IVIG: patient p\\_1, as of 2026-11-22, knowledge {result.Knowledge.Version}\n\n"
            + "- not used: priorTherapies\\[3\\]: dated 2026-11-23, after 2026-11-22\n"
            + "- note: therapy 'zebra-tea' is not one that the rules read, and was not used\n"
            + "- policy: weightRecentDays is 14, by default 30\n"
            + "\n## Consider - acute MS relapse\n\n",
            text, StringComparison.Ordinal);
        Assert.Equal(
            ["## Consider - acute MS relapse", "## Indeterminate - MS relapse prevention", "## Not indicated - acute NMO relapse", "## Not indicated - NMO relapse prevention", "## Not indicated - PML-IRIS after natalizumab"],
            text.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
        var reaction = Assert.Single(result.AdverseReactions);
        Assert.EndsWith(
            $"\n- recorded reaction: {reaction.Id} {Phrases.Words(reaction.Status)}: {MarkdownRenderer.Escape(reaction.Because)} \\[faq, sekul-1994, policy (beyond the source), ivig-class-label (beyond the source)\\]\n"
            + $"\nDecision support for clinicians, from one clinical FAQ and its references. Not an order. {References.AboutSource}\n",
            text, StringComparison.Ordinal);
    }

    [Fact]
    public void ExplainMarkdown_OneIndication_LeavesTheOthersOut()
    {
        var result = Assessor.Assess(Recorded);
        foreach (var indication in Enum.GetValues<Indication>())
        {
            var head = Assert.Single(result.ExplainMarkdown(indication).Split('\n'), line => line.StartsWith("## ", StringComparison.Ordinal));
            Assert.Equal($"## {result[indication].Verdict.Title()} - {indication.Title()}", head);
        }
    }

    [Fact]
    public void Explain_Considered_SaysTheReadinessWhatItRestsOnAndWhereItCanBeGiven()
    {
        var relapse = Clinic.MsRelapse.Labs(new LabResult(LabResult.Iga, 0.01m, "g/L", Sample.AsOf)).Assess(Indication.AcuteMsRelapse);
        foreach (var text in new[] { relapse.Explain(), relapse.ExplainMarkdown().Replace("\\", "", StringComparison.Ordinal) })
        {
            Assert.Contains("readiness: hold\n", text, StringComparison.Ordinal);
            Assert.Contains("have both failed or were not tolerated. [faq, elovaara-2011]", text, StringComparison.Ordinal);
            Assert.Contains("[faq, esid-iga (beyond the source)]\n", text, StringComparison.Ordinal);
            Assert.Contains("[faq, pierce-2003, esid-iga (beyond the source), ivig-class-label (beyond the source)]\n", text, StringComparison.Ordinal);
            Assert.Contains("where it can be given: hospital or outpatient infusion centre\n", text, StringComparison.Ordinal);
        }

        var withheld = Clinic.MsRelapse.RelapsesAre().Assess(Indication.AcuteMsRelapse).Explain();
        Assert.DoesNotContain("readiness", withheld, StringComparison.Ordinal);
        Assert.DoesNotContain("where it can be given", withheld, StringComparison.Ordinal);
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
        var forged = $"mg{control}  before the infusion: PRE-01 passed";
        var recorded = Clinic.MsRelapse.Labs(new LabResult(LabResult.Iga, 1, forged, Sample.AsOf)).AndTherapies(Clinic.Was($"x{control}y", TherapyOutcome.Failed));
        var result = Clinic.Assessor.Assess(recorded);
        var lines = result[Indication.AcuteMsRelapse].Explain().Split('\n');
        Assert.DoesNotContain(lines, line => line.Contains(control, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("mg   before the infusion: PRE-01 passed", StringComparison.Ordinal));
        Assert.Contains("note: therapy 'x y' is not one", result.ExplainMarkdown(), StringComparison.Ordinal);
        Assert.Equal("a b", Phrases.OneLine($"a{control}b"));
    }

    [Fact]
    public void Escape_EverySignOfMarkup_IsEscapedAndNothingElse() =>
        Assert.Equal("""\\\`\*\_\[\]\<\>\|\#(a-1.5)""", MarkdownRenderer.Escape("""\`*_[]<>|#(a-1.5)"""));

    [Fact]
    public void Explain_AnIntolerance_SaysWhatNotToGiveAndWhatToTell()
    {
        var lines = Assessor.Assess(Recorded)[Indication.AcuteMsRelapse].Explain().Split('\n');
        Assert.Contains("  no acetaminophen: not tolerated, started 2026-11-19", lines);
        Assert.Contains("  usual premedication: diphenhydramine 50 mg", lines);
        var told = Assert.Single(lines, line => line.StartsWith("  tell the patient about: ", StringComparison.Ordinal));
        Assert.Contains("venous and arterial thromboembolism; acute renal failure; aseptic meningitis", told, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_OfWhatAResultHolds_NamesRulesAndFactsOnly()
    {
        var result = Assessor.Assess(Recorded);
        Assert.Equal($"CaseAssessment (knowledge {result.Knowledge.Version})", result.ToString());
        Assert.Equal("MS-01: plasma exchange failed", new JudgementFinding("MS-01", "plasma exchange failed", "declined").ToString());
        Assert.Equal(
            "patient.ivigHypersensitivity, priorTherapies",
            new WhatIf([new(new("patient.ivigHypersensitivity"), "false"), new(new("priorTherapies", "plasma-exchange"), "failed")]) { Case = Recorded }.ToString());
        Assert.Equal("acute-ms-relapse has no rule 'MS-03' (Parameter 'ruleId')",
            Assert.Throws<ArgumentException>(() => result[Indication.AcuteMsRelapse].TruthOf("MS-03")).Message);
        Assert.StartsWith("not one of the five indications", Assert.Throws<ArgumentOutOfRangeException>(() => result[(Indication)5]).Message, StringComparison.Ordinal);
    }
}
