using IvigRules.Tests.Support;
using static IvigRules.Facts.TherapyOutcome;
using static IvigRules.Tests.Support.Clinic;

namespace IvigRules.Tests.Criteria;

/// <summary>
/// A part is not the whole, what was never given was not tried, and what was given without an outcome may have worked: section 2.1 of edition 2,
/// read through NMO-02 (corticosteroids contraindicated or unavailable) and MS-01 (methylprednisolone).
/// </summary>
public sealed class OneTherapyPartTests
{
    private const string Missing = "Unknown, missing";

    /// <summary>An allergy to one agent does not rule out the class.</summary>
    [Fact]
    public void Beneath_ContraindicatedOrUnavailable_AsksForTheWholeClass()
    {
        foreach (var record in new[] { Was(Ivmp, Contraindicated), Was(IvSteroids, Contraindicated, DaysAgo(900)), Was("prednisone", Contraindicated), Was(IvSteroids, Unavailable, Onset) })
        {
            Assert.Equal(Missing, RuledOut(record));
            Assert.Contains("priorTherapies (corticosteroids)", NmoRelapse.Therapies(record).Missing(Indication.AcuteNmoRelapse));
        }

        Assert.Equal("Met", RuledOut(Was(Ivmp, Contraindicated), Was(Steroids, Contraindicated)));
        Assert.Equal("Met", RuledOut(Was(Steroids, Unavailable, Onset)));
    }

    /// <summary>A class that was tried by one of its agents was tried.</summary>
    [Fact]
    public void Beneath_FailedOrNotTolerated_CountsForTheClass()
    {
        Assert.Equal("Met", NmoRelapse.Therapies(Was("intravenous-dexamethasone", Failed) with { StartedOn = Onset }).Judge("NMO-01", "intravenous corticosteroids"));
        Assert.Equal("Met", NmoRelapse.Therapies(Was(Plex, Unavailable, Onset), Was("prednisone", NotTolerated)).Judge("NMO-03", "corticosteroids were tried"));
    }

    [Fact]
    public void NeverGiven_OnTheTherapyOrAGroupAbove_IsNotMet()
    {
        Assert.Equal("NotMet", Methylprednisolone(Was(Ivmp, NeverGiven, Onset)));
        Assert.Equal("NotMet", Methylprednisolone(Was(Ivmp, NeverGiven)));
        Assert.Equal("NotMet", Methylprednisolone(Was(Steroids, NeverGiven, Onset)));
        Assert.Equal("NotMet", Methylprednisolone(Was("methylprednisolone", NeverGiven)));
        Assert.Equal("NotMet", RuledOut(Was(Steroids, NeverGiven)));
        Assert.Equal("Met", Methylprednisolone(Was(Ivmp, NeverGiven), Was(Ivmp, Failed, Onset)));
    }

    [Fact]
    public void NeverGiven_BeforeTheRelapse_IsOutside()
    {
        Assert.Equal(Missing, Methylprednisolone(Was(Ivmp, NeverGiven, Onset.AddDays(-1))));
        Assert.Equal(["priorTherapies (intravenous-methylprednisolone)"],
            MsRelapse.Therapies(Was(Plex, Failed, Onset), Was(Ivmp, NeverGiven, Onset.AddDays(-1))).Missing(Indication.AcuteMsRelapse));
    }

    [Fact]
    public void NeverGiven_Beneath_AsksForTheWholeClass()
    {
        Assert.Equal(Missing, RuledOut(Was("prednisone", NeverGiven)));
        Assert.Contains("priorTherapies (corticosteroids)", NmoRelapse.Therapies(Was("prednisone", NeverGiven)).Missing(Indication.AcuteNmoRelapse));
    }

    /// <summary>It may have failed, and it may have worked: both sides of the criterion are open.</summary>
    [Fact]
    public void Given_OrWithoutAnOutcome_IsUnknownOnBothSides()
    {
        foreach (var outcome in new TherapyOutcome?[] { Given, null })
        {
            foreach (var start in new DateOnly?[] { Onset, null })
            {
                Assert.Equal(Missing, Methylprednisolone(Was(Ivmp, outcome, start)));
                Assert.Equal(Missing, Methylprednisolone(Was(Ivmp, outcome, start), Was(Ivmp, Failed, Onset)));
                Assert.Equal("NotMet", Methylprednisolone(Was(Ivmp, outcome, start), Was(Ivmp, Responded, Onset)));
            }

            Assert.Equal("Met", Methylprednisolone(Was(Ivmp, outcome, Onset.AddDays(-1)), Was(Ivmp, Failed, Onset)));
            Assert.Equal(["priorTherapies.outcome (intravenous-methylprednisolone)"],
                MsRelapse.Therapies(Was(Plex, Failed, Onset), Was(Ivmp, outcome, Onset)).Missing(Indication.AcuteMsRelapse));
        }
    }

    /// <summary>On a group above, both are missing: the agent, and how it went.</summary>
    [Fact]
    public void Given_OnAGroupAbove_AsksForTheAgentAndTheOutcome()
    {
        var missing = MsRelapse.Therapies(Was(Plex, Failed, Onset), Was(Ivmp, Failed, Onset), Was(IvSteroids, Given, Onset)).Missing(Indication.AcuteMsRelapse);
        Assert.Contains("priorTherapies.therapy (intravenous-corticosteroids)", missing);
        Assert.Contains("priorTherapies.outcome (intravenous-corticosteroids)", missing);
    }

    [Fact]
    public void ListNotWhole_WithoutAResponse_IsUnknown()
    {
        var whole = MsRelapse with { Incomplete = [CaseList.Relapses] };
        Assert.Equal("Met", whole.Judge("MS-01", "intravenous methylprednisolone"));
        var partial = MsRelapse with { Incomplete = [CaseList.PriorTherapies] };
        Assert.Equal(Missing, partial.Judge("MS-01", "intravenous methylprednisolone"));
        Assert.Equal(["incomplete (priorTherapies)"], partial.Missing(Indication.AcuteMsRelapse));
        Assert.Equal("NotMet", partial.AndTherapies(Was(Ivmp, Responded, Onset)).Judge("MS-01", "intravenous methylprednisolone"));
    }

    private static string RuledOut(params PriorTherapy[] records) => NmoRelapse.Therapies([.. records]).Judge("NMO-02", "corticosteroids are");

    private static string Methylprednisolone(params PriorTherapy[] records) => MsRelapse.Therapies([.. records]).Judge("MS-01", "intravenous methylprednisolone");
}
