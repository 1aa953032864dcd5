using IvigRules.Tests.Support;
using static IvigRules.Tests.Support.Clinic;
using static IvigRules.Facts.TherapyOutcome;

namespace IvigRules.Tests.Knowledge;

/// <summary>MS-01, third line in an acute relapse of MS, and MS-02, advice on adding IVIG to methylprednisolone.</summary>
public sealed class AcuteMsRelapseTests
{
    [Theory]
    [InlineData(Failed, Failed)]
    [InlineData(Failed, NotTolerated)]
    [InlineData(NotTolerated, Failed)]
    [InlineData(NotTolerated, NotTolerated)]
    public void ThirdLine_MethylprednisoloneAndPlasmaExchangeFailedOrNotTolerated_IsConsidered(TherapyOutcome ivmp, TherapyOutcome plex)
    {
        var relapse = MsRelapse.Therapies(Was(Ivmp, ivmp, Onset), Was(Plex, plex, Onset)).Assess(Indication.AcuteMsRelapse);
        Assert.Equal(Verdict.Consider, relapse.Verdict);
        Assert.Equal(["MS-01"], relapse.Determining);
        Assert.Equal(Truth.Met, relapse.TruthOf("MS-01"));
        Assert.Equal(Truth.NotMet, relapse.TruthOf("CI-01"));
        Assert.Empty(relapse.Missing);
        Assert.Equal(["MS-02"], relapse.Advice);
    }

    [Fact]
    public void ThirdLine_NoMultipleSclerosis_IsNotIndicated()
    {
        var relapse = MsRelapse.Diagnoses(Condition.NeuromyelitisOptica()).Assess(Indication.AcuteMsRelapse);
        Assert.Equal(Verdict.NotIndicated, relapse.Verdict);
        Assert.Equal(["MS-01"], relapse.Determining);
    }

    [Fact]
    public void ThirdLine_AnyCourseOfMultipleSclerosis_IsConsidered()
    {
        foreach (var course in new MsCourse?[] { null, MsCourse.RelapsingRemitting, MsCourse.SecondaryProgressive, MsCourse.PrimaryProgressive })
            Assert.Equal(Truth.Met, MsRelapse.Diagnoses(Condition.MultipleSclerosis(course)).Rule("MS-01"));
    }

    [Fact]
    public void ThirdLine_NoRelapse_IsNotIndicated() => Assert.Equal(Verdict.NotIndicated, MsRelapse.RelapsesAre().Assess(Indication.AcuteMsRelapse).Verdict);

    [Fact]
    public void ThirdLine_RelapseOfNmoOnly_IsNotIndicated() =>
        Assert.Equal(Verdict.NotIndicated, MsRelapse.RelapsesAre(new Relapse(Disease.NeuromyelitisOptica, Onset)).Assess(Indication.AcuteMsRelapse).Verdict);

    [Fact]
    public void ThirdLine_OnlyMethylprednisoloneRecorded_AsksForPlasmaExchange()
    {
        var recorded = MsRelapse.Therapies(Was(Ivmp, Failed, Onset));
        Assert.Equal(Verdict.Indeterminate, recorded.Assess(Indication.AcuteMsRelapse).Verdict);
        Assert.Equal(["MS-01"], recorded.Assess(Indication.AcuteMsRelapse).Determining);
        Assert.Equal(["priorTherapies (plasma-exchange)"], recorded.Missing(Indication.AcuteMsRelapse));
    }

    [Fact]
    public void ThirdLine_OnlyPlasmaExchangeRecorded_AsksForMethylprednisolone() =>
        Assert.Equal(["priorTherapies (intravenous-methylprednisolone)"], MsRelapse.Therapies(Was(Plex, Failed, Onset)).Missing(Indication.AcuteMsRelapse));

    [Theory]
    [InlineData(Responded, "NotMet")]
    [InlineData(Failed, "Met")]
    [InlineData(NotTolerated, "Met")]
    [InlineData(Contraindicated, "Unknown, source silent")]
    [InlineData(Unavailable, "Unknown, source silent")]
    [InlineData(Declined, "Unknown, source silent")]
    [InlineData(Ongoing, "NotMet")]
    public void ThirdLine_EachOutcomeOfEither_CountsAsTheSourceSays(TherapyOutcome outcome, string expected)
    {
        var recorded = MsRelapse.Therapies(Was(Ivmp, outcome, Onset), Was(Plex, outcome, Onset));
        Assert.Equal(expected, recorded.Judge("MS-01", "intravenous methylprednisolone"));
        Assert.Equal(expected, recorded.Judge("MS-01", "plasma exchange"));
    }

    [Fact]
    public void ThirdLine_PlasmaExchangeDeclined_IsLeftToAClinician()
    {
        var relapse = MsRelapse.Therapies(Was(Ivmp, Failed, Onset), Was(Plex, Declined, Onset)).Assess(Indication.AcuteMsRelapse);
        Assert.Equal(Verdict.Indeterminate, relapse.Verdict);
        Assert.Empty(relapse.Missing);
        var point = Assert.Single(relapse.NeedsJudgement);
        Assert.Equal("MS-01", point.Rule);
        Assert.Contains("plasma exchange", point.Statement, StringComparison.Ordinal);
        Assert.Contains("declined", point.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Advice_MethylprednisoloneRunningInThisRelapse_Applies()
    {
        var relapse = MsRelapse.Therapies(Was(Ivmp, Ongoing, Onset)).Assess(Indication.AcuteMsRelapse);
        Assert.Equal(["MS-02"], relapse.Advice);
        Assert.Equal(Verdict.NotIndicated, relapse.Verdict);
        Assert.Equal(["MS-01"], relapse.Determining);
    }

    /// <summary>Who thinks of IVIG in a relapse thinks of adding it: the advice is shown whatever is running, and whatever the verdict.</summary>
    [Fact]
    public void Advice_AnActiveRelapse_AppliesWhateverIsRecordedOnTherapies()
    {
        Assert.Equal(Truth.Met, MsRelapse.Rule("MS-02"));
        Assert.Equal(Truth.Met, MsRelapse.Therapies().Rule("MS-02"));
        Assert.Equal(Truth.Met, MsRelapse.Therapies(Was(Ivmp, Ongoing)).Rule("MS-02"));
        Assert.Equal(Truth.Met, MsRelapse.Therapies(Was(Plex, Ongoing, Onset)).Rule("MS-02"));
        Assert.Equal(["MS-02"], MsRelapse.Therapies(Was(Plex, Responded, Onset)).Assess(Indication.AcuteMsRelapse).Advice);
        Assert.Equal(["MS-02"], MsRelapse.With(patient => patient with { IvigHypersensitivity = true }).Assess(Indication.AcuteMsRelapse).Advice);
    }

    /// <summary>A taper after the pulse does not count as a response; a response to any corticosteroid does, whatever the pulse did.</summary>
    [Theory]
    [InlineData("prednisone", Ongoing, "Met")]
    [InlineData("oral-methylprednisolone", Ongoing, "Met")]
    [InlineData("prednisone", Responded, "NotMet")]
    [InlineData("intravenous-dexamethasone", Responded, "NotMet")]
    [InlineData("corticosteroids", Responded, "NotMet")]
    [InlineData("prednisone", Given, "Unknown, missing")]
    [InlineData("prednisone", NeverGiven, "Met")]
    public void ThirdLine_AnyOtherCorticosteroidInThisRelapse_WithholdsOnlyIfItWorked(string steroid, TherapyOutcome outcome, string expected)
    {
        var recorded = MsRelapse.AndTherapies(Was(new Therapy(steroid), outcome, Onset.AddDays(10)));
        Assert.Equal(expected, recorded.Judge("MS-01", "the relapse has not responded to corticosteroids"));
        var verdict = expected switch { "Met" => Verdict.Consider, "NotMet" => Verdict.NotIndicated, _ => Verdict.Indeterminate };
        Assert.Equal(verdict, recorded.Assess(Indication.AcuteMsRelapse).Verdict);
    }

    [Fact]
    public void Advice_NoActiveRelapse_DoesNotApply()
    {
        var running = MsRelapse.Therapies(Was(Ivmp, Ongoing, Onset));
        Assert.Equal(Truth.NotMet, running.RelapsesAre().Rule("MS-02"));
        Assert.Equal(Truth.NotMet, running.RelapsesAre(new Relapse(Disease.NeuromyelitisOptica, Onset)).Rule("MS-02"));
        Assert.Equal(Truth.NotMet, running.RelapsesAre(new Relapse(Disease.MultipleSclerosis, Onset, Sample.AsOf)).Rule("MS-02"));
    }

    [Fact]
    public void Advice_RelapseWhoseEndIsNotRecorded_IsNotMetAndAsksForNothing()
    {
        // Section 3: advice is "else NotMet", and never feeds what is missing.
        var old = MsRelapse.RelapsesAre(new Relapse(Disease.MultipleSclerosis, DaysAgo(91))).Therapies(Was(Ivmp, Ongoing, DaysAgo(91)));
        Assert.Equal(Truth.NotMet, old.Rule("MS-02"));
    }
}
