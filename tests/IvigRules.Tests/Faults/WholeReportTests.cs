using IvigRules.Tests.Support;

namespace IvigRules.Tests.Faults;

/// <summary>Plain text was only to be had of one indication, without the notes; and an assessment alone did not say what it left aside.</summary>
public sealed class WholeReportTests
{
    private static readonly PatientCase Recorded = Clinic.MsRelapse
        .Labs(new LabResult(LabResult.Iga, 180, "IU/mL", Clinic.DaysAgo(1)))
        .AndTherapies(Clinic.Was("zebra-tea", TherapyOutcome.Failed), Clinic.Was(Therapy.PlasmaExchange, TherapyOutcome.Failed, Clinic.Tomorrow));

    [Fact]
    public void Explain_WholeCase_SaysWhatWasLeftAsideOnTheFirstScreen()
    {
        var result = Clinic.Assessor.Assess(Recorded);
        foreach (var report in new[] { ReportText.Words(result.Explain()), result.ExplainMarkdown().Replace("\\", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal) })
        {
            foreach (var aside in new[]
            {
                "Seen and not counted: plasma exchange, dated 2026-11-23, after 2026-11-22", "Not understood, and not used: 'zebra-tea' failed",
                "Note: analyte 'iga' has the unit 'IU/mL', which cannot be compared",
            })
                Assert.Contains(aside, report, StringComparison.Ordinal);
            Assert.Contains("later guidance was not searched", report, StringComparison.Ordinal);
        }

        foreach (var assessment in result.Assessments)
            Assert.Contains($"{assessment.Verdict.Title()} - {assessment.Indication.Title()}\n", result.Explain(full: true), StringComparison.Ordinal);
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
        var report = ReportText.Words(result[Indication.AcuteMsRelapse].Explain());
        foreach (var aside in new[] { "plasma exchange, dated 2026-11-23", "'zebra-tea' failed", "analyte 'iga' has the unit" })
            Assert.Contains(aside, report, StringComparison.Ordinal);

        // A laboratory result is read by the checks, which only Consider has.
        Assert.Empty(result[Indication.AcuteNmoRelapse].Notes);
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
