using IvigRules.Tests.Support;
using static IvigRules.Facts.TherapyOutcome;
using static IvigRules.Tests.Support.Clinic;

namespace IvigRules.Tests.Criteria;

/// <summary>NMO-03: corticosteroids were tried or are ruled out, and the relapse has not responded to them. What was never given was not tried.</summary>
public sealed class TriedTests
{
    private const string Missing = "Unknown, missing";

    [Fact]
    public void Tried_NeverGivenOnCorticosteroidsThemselves_IsNotMet()
    {
        Assert.Equal("NotMet", Steroids(Was(Therapy.Corticosteroids, NeverGiven)));
        Assert.Equal("NotMet", Steroids(Was(Therapy.Corticosteroids, NeverGiven, Onset)));
        Assert.Equal("NotMet", Steroids(Was(Therapy.Corticosteroids, NeverGiven), Was(Ivmp, Failed, Onset)));
    }

    /// <summary>That one agent was never given says nothing of the others: it is left aside.</summary>
    [Fact]
    public void Tried_NeverGivenBeneath_IsLeftAside()
    {
        Assert.Equal(Missing, Steroids(Was("prednisone", NeverGiven)));
        Assert.Equal("Met", Steroids(Was("prednisone", NeverGiven), Was(Ivmp, Failed, Onset)));
        Assert.Equal("NotMet", Steroids(Was("prednisone", NeverGiven), Was(Ivmp, Responded, Onset)));
    }

    [Fact]
    public void Tried_OutcomeNotRecorded_IsAsked()
    {
        foreach (var record in new[] { Was(Ivmp, Given, Onset), Was(Ivmp, null, Onset), Was(Ivmp, Given), Was(Ivmp, Ongoing, Onset, Onset.AddDays(4)) })
        {
            Assert.Equal(Missing, Steroids(record));
            Assert.Contains("priorTherapies.outcome (intravenous-methylprednisolone)", NmoRelapse.Therapies(Was(Plex, Unavailable, Onset), record).Missing(Indication.AcuteNmoRelapse));
            Assert.Equal("NotMet", Steroids(record, Was(Therapy.Corticosteroids, Responded, Onset)));
        }

        Assert.Equal(Missing, Steroids(Was(Ivmp, Given, Onset.AddDays(-1))));
    }

    [Fact]
    public void Tried_OnlyBeforeThisRelapse_SaysWhatWasLeftAside()
    {
        var earlier = NmoRelapse.Therapies(Was(Plex, Unavailable, Onset), Was(Ivmp, Failed, Onset.AddDays(-2))).Assess(Indication.AcuteNmoRelapse).Full();
        Assert.Contains("IV methylprednisolone failed, started 2026-10-30, before the onset 2026-11-01: not counted", earlier, StringComparison.Ordinal);
    }

    private static string Steroids(params PriorTherapy[] records) =>
        NmoRelapse.Therapies([Was(Plex, Unavailable, Onset), .. records]).Judge("NMO-03", "corticosteroids were tried");
}
