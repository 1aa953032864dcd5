using IvigRules.Tests.Support;

namespace IvigRules.Tests.Faults;

/// <summary>Plain text was only to be had of one indication, without the notes; and an assessment alone did not say what it left aside.</summary>
public sealed class WholeReportTests
{
    private static readonly PatientCase Recorded = Clinic.MsRelapse
        .Labs(new LabResult(LabResult.Iga, 180, "IU/mL", Clinic.DaysAgo(1)))
        .AndTherapies(Clinic.Was("zebra-tea", TherapyOutcome.Failed), Clinic.Was(Therapy.PlasmaExchange, TherapyOutcome.Failed, Clinic.Tomorrow));

    [Fact]
    public void Explain_WholeCase_SaysWhatWasLeftAsideBeforeTheVerdicts()
    {
        var result = Clinic.Assessor.Assess(Recorded);
        foreach (var report in new[] { result.Explain(), result.ExplainMarkdown().Replace("\\", "", StringComparison.Ordinal) })
        {
            var verdict = report.IndexOf("Consider - acute MS relapse", StringComparison.Ordinal);
            foreach (var aside in new[] { "not used: priorTherapies[3]: dated 2026-11-23", "note: therapy 'zebra-tea' is not one", "note: analyte 'iga' has the unit 'IU/mL'" })
                Assert.InRange(report.IndexOf(aside, StringComparison.Ordinal), 1, verdict);
            foreach (var assessment in result.Assessments)
                Assert.Contains($"{assessment.Verdict.Title()} - {assessment.Indication.Title()}", report, StringComparison.Ordinal);
            Assert.EndsWith("later guidance was not searched.\n", report, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Explain_OneIndication_LeavesTheOthersOut()
    {
        var report = Clinic.Assessor.Assess(Recorded).Explain(Indication.AcuteNmoRelapse);
        Assert.Contains("Not indicated - acute NMO relapse", report, StringComparison.Ordinal);
        Assert.DoesNotContain("acute MS relapse", report, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Clinic.Assessor.Assess(Recorded).Explain((Indication)77));
        Assert.Throws<ArgumentOutOfRangeException>(() => Clinic.Assessor.Assess(Recorded).ExplainMarkdown((Indication)77));
    }

    [Fact]
    public void Explain_AnAssessmentAlone_ShowsTheNotesThatConcernIt()
    {
        var result = Clinic.Assessor.Assess(Recorded);
        var relapse = result[Indication.AcuteMsRelapse];
        foreach (var report in new[] { relapse.Explain(), relapse.ExplainMarkdown().Replace("\\", "", StringComparison.Ordinal) })
        {
            var verdict = report.IndexOf("Consider - acute MS relapse", StringComparison.Ordinal);
            foreach (var aside in new[] { "not used: priorTherapies[3]", "note: therapy 'zebra-tea'", "note: analyte 'iga'" })
                Assert.InRange(report.IndexOf(aside, StringComparison.Ordinal), 0, verdict);
            Assert.EndsWith("later guidance was not searched.\n", report, StringComparison.Ordinal);
        }

        // A laboratory result is read by the checks, which only Consider has.
        Assert.Equal(["therapy 'zebra-tea' is not one that the rules read, and was not used"], result[Indication.AcuteNmoRelapse].Notes);
        Assert.Equal("priorTherapies[3]", Assert.Single(result[Indication.AcuteNmoRelapse].IgnoredFacts).Fact);
    }

    /// <summary>No note of a case is left to an assessment that is not asked: each is shown by one at least that came to Consider.</summary>
    [Fact]
    public void Notes_OfAConsiderVerdict_AreAllOfTheCase() => Law.Holds(FsCheck.Fluent.Gen.Choose(0, int.MaxValue), seed =>
    {
        var result = Clinic.Assessor.Assess(CaseJson.Read(GeneratedCases.Random(new Random(seed))));
        foreach (var assessment in result.Assessments)
        {
            Assert.Subset(result.Notes.ToHashSet(), assessment.Notes.ToHashSet());
            if (assessment.Verdict == Verdict.Consider)
                Assert.Equal(result.Notes, assessment.Notes);
        }
    });
}
