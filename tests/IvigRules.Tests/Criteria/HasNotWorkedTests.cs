using IvigRules.Tests.Support;
using static IvigRules.Facts.TherapyOutcome;
using static IvigRules.Tests.Support.Clinic;

namespace IvigRules.Tests.Criteria;

/// <summary>
/// A therapy has not worked in this relapse and is not running (section 2.1a, plasma exchange in NMO-01), and the relapse has not responded to a
/// therapy (2.1b, corticosteroids in MS-01). The relapse began on 1 November 2026.
/// </summary>
public sealed class HasNotWorkedTests
{
    private const string Missing = "Unknown, missing";
    private static readonly DateOnly Before = Onset.AddDays(-1);

    [Fact]
    public void NorIsRunning_NothingRecorded_IsMet() => Assert.Equal("Met", Exchange());

    [Theory]
    [InlineData(Responded, "NotMet", Missing)]
    [InlineData(Ongoing, "NotMet", Missing)]
    [InlineData(Failed, "Met", "Met")]
    [InlineData(NotTolerated, "Met", "Met")]
    [InlineData(Contraindicated, "Met", "Met")]
    [InlineData(Unavailable, "Met", "Met")]
    [InlineData(Declined, "Met", "Met")]
    [InlineData(NeverGiven, "Met", "Met")]
    [InlineData(Given, Missing, Missing)]
    [InlineData(null, Missing, Missing)]
    public void NorIsRunning_EachOutcome_WithholdsIfItWorkedOrRuns(TherapyOutcome? outcome, string inTheRelapse, string undated)
    {
        Assert.Equal(inTheRelapse, Exchange(Was(Plex, outcome, Onset)));
        Assert.Equal(undated, Exchange(Was(Plex, outcome)));
        Assert.Equal("Met", Exchange(Was(Plex, outcome, Before)));
        Assert.Equal("Met", Exchange(Was(Plex, outcome, null, Before)));
    }

    [Fact]
    public void NorIsRunning_OngoingWithAnEnd_AsksWhichOfTheTwoHolds()
    {
        var contradictory = Was(Plex, Ongoing, Onset, Onset.AddDays(3));
        Assert.Equal(Missing, Exchange(contradictory));
        Assert.Equal("NotMet", Exchange(contradictory, Was(Plex, Responded, Onset)));
        Assert.Contains("priorTherapies.outcome (plasma-exchange)", NmoRelapse.AndTherapies(contradictory).Missing(Indication.AcuteNmoRelapse));
    }

    [Fact]
    public void NorIsRunning_NothingKnownToHaveWorkedInAListThatIsNotWhole_IsUnknown()
    {
        Assert.Equal(Missing, Partial().Judge("NMO-01", "plasma exchange has not worked"));
        Assert.Equal(Missing, Partial(Was(Plex, Failed, Onset)).Judge("NMO-01", "plasma exchange has not worked"));
        Assert.Equal("NotMet", Partial(Was(Plex, Responded, Onset)).Judge("NMO-01", "plasma exchange has not worked"));
        Assert.Contains("incomplete (priorTherapies)", Partial().Missing(Indication.AcuteNmoRelapse));
    }

    [Fact]
    public void NoResponse_NothingRecorded_IsMet() => Assert.Equal("Met", Steroid());

    [Theory]
    [InlineData(Responded, "NotMet", Missing)]
    [InlineData(Ongoing, "Met", "Met")]
    [InlineData(Failed, "Met", "Met")]
    [InlineData(NotTolerated, "Met", "Met")]
    [InlineData(Contraindicated, "Met", "Met")]
    [InlineData(Unavailable, "Met", "Met")]
    [InlineData(Declined, "Met", "Met")]
    [InlineData(NeverGiven, "Met", "Met")]
    [InlineData(Given, Missing, Missing)]
    [InlineData(null, Missing, Missing)]
    public void NoResponse_EachOutcome_WithholdsOnlyIfItWorked(TherapyOutcome? outcome, string inTheRelapse, string undated)
    {
        Assert.Equal(inTheRelapse, Steroid(Was(Steroids, outcome, Onset)));
        Assert.Equal(undated, Steroid(Was(Steroids, outcome)));
        Assert.Equal("Met", Steroid(Was(Steroids, outcome, Before)));
    }

    /// <summary>A response to any agent beneath counts: an oral course that worked is a response to corticosteroids.</summary>
    [Fact]
    public void NoResponse_AnyAgentBeneathThatWorked_IsNotMet()
    {
        foreach (var agent in new[] { "prednisone", "oral-methylprednisolone", "dexamethasone", "intravenous-dexamethasone", "ivmp" })
            Assert.Equal("NotMet", Steroid(Was(new Therapy(agent), Responded, Onset)));
    }

    /// <summary>An oral taper after a failed pulse is usual: that it runs, or is recorded as running and as ended, is no response.</summary>
    [Fact]
    public void NoResponse_ACourseThatRunsOrEnded_DoesNotCount()
    {
        Assert.Equal("Met", Steroid(Was(new Therapy("prednisone"), Ongoing, Onset)));
        Assert.Equal("Met", Steroid(Was(new Therapy("prednisone"), Ongoing, Onset, Onset.AddDays(9))));
    }

    [Fact]
    public void Both_NoActiveRelapse_AreNotMet()
    {
        Assert.Equal("NotMet", NmoRelapse.RelapsesAre().Judge("NMO-01", "plasma exchange has not worked"));
        Assert.Equal("NotMet", MsRelapse.RelapsesAre().Judge("MS-01", "the relapse has not responded"));
    }

    private static PatientCase Partial(params PriorTherapy[] records) => NmoRelapse.AndTherapies([.. records]) with { Incomplete = [CaseList.PriorTherapies] };

    private static string Exchange(params PriorTherapy[] records) => NmoRelapse.AndTherapies([.. records]).Judge("NMO-01", "plasma exchange has not worked");

    private static string Steroid(params PriorTherapy[] records) => MsRelapse.Therapies([.. records]).Judge("MS-01", "the relapse has not responded");
}
