using IvigRules.Tests.Support;
using static IvigRules.Tests.Support.Clinic;
using static IvigRules.Facts.TherapyOutcome;

namespace IvigRules.Tests.Criteria;

/// <summary>A criterion on one therapy, section 2.1. The active relapse began on 1 November 2026; plasma exchange and methylprednisolone are read through MS-01.</summary>
public sealed class OneTherapyTests
{
    private const string Missing = "Unknown, missing";
    private const string Silent = "Unknown, source silent";
    private static readonly DateOnly Before = Onset.AddDays(-1);

    [Fact]
    public void InThisRelapse_StartedOnTheDayOfOnset_IsIn() => Assert.Equal("Met", PlexWas(Was(Plex, Failed, Onset)));

    [Fact]
    public void InThisRelapse_StartedToday_IsIn() => Assert.Equal("Met", PlexWas(Was(Plex, Failed, Sample.AsOf)));

    [Fact]
    public void InThisRelapse_StartedTomorrow_IsIgnored()
    {
        Assert.Equal(Missing, PlexWas(Was(Plex, Failed, Tomorrow)));
        Assert.Equal(Missing, PlexWas(Was(Plex, NotTolerated, Tomorrow)));
        Assert.Equal("Met", PlexWas(Was(Plex, Failed, Onset), Was(Plex, Responded, Tomorrow)));
    }

    [Fact]
    public void InThisRelapse_StartedTheDayBeforeOnset_IsOutsideAndIgnored()
    {
        Assert.Equal(["priorTherapies (plasma-exchange)"], PlexMisses(Was(Plex, Failed, Before)));
        Assert.Equal(["priorTherapies (plasma-exchange)"], PlexMisses(Was(Plex, Failed, Before, Onset)));
        Assert.Equal("Met", PlexWas(Was(Plex, Failed, Onset), Was(Plex, Responded, Before)));
        Assert.Equal("Met", PlexWas(Was(Plex, Failed, Onset), Was(Plex, Ongoing, Before)));
    }

    [Fact]
    public void InThisRelapse_UndatedAndEndedBeforeOnset_IsOutsideAndIgnored()
    {
        Assert.Equal(["priorTherapies (plasma-exchange)"], PlexMisses(Was(Plex, Failed, null, Before)));
        Assert.Equal("Met", PlexWas(Was(Plex, Failed, Onset), Was(Plex, Responded, null, Before)));
    }

    [Fact]
    public void InThisRelapse_Undated_AsksWhenItStarted()
    {
        Assert.Equal(["priorTherapies.startedOn (plasma-exchange)"], PlexMisses(Was(Plex, Failed)));
        Assert.Equal(["priorTherapies.startedOn (plasma-exchange)"], PlexMisses(Was(Plex, Failed, null, Onset)));
        Assert.Equal(["priorTherapies.startedOn (plasma-exchange)"], PlexMisses(Was(Plex, Failed, null, Tomorrow)));
        Assert.Equal(Missing, PlexWas(Was(Plex, Failed)));
    }

    [Fact]
    public void InThisRelapse_OneUndatedAndOneIn_IsMet() => Assert.Equal("Met", PlexWas(Was(Plex, Failed), Was(Plex, Failed, Onset)));

    [Fact]
    public void InThisRelapse_NotToleratedAtAnyTime_Counts()
    {
        Assert.Equal("Met", PlexWas(Was(Plex, NotTolerated, DaysAgo(4_000))));
        Assert.Equal("Met", PlexWas(Was(Plex, NotTolerated, DaysAgo(4_000), DaysAgo(3_990))));
        Assert.Equal("Met", PlexWas(Was(Plex, NotTolerated, null, Before)));
        Assert.Equal("Met", PlexWas(Was(Plex, NotTolerated)));
    }

    [Fact]
    public void InThisRelapse_ContraindicatedAtAnyTime_Counts()
    {
        Assert.Equal("Met", SteroidsRuledOut(Was(Steroids, Contraindicated, DaysAgo(4_000))));
        Assert.Equal("Met", SteroidsRuledOut(Was(Steroids, Contraindicated)));
        Assert.Equal("Met", SteroidsRuledOut(Was(Steroids, Contraindicated, null, Before)));
        Assert.Equal(Missing, SteroidsRuledOut(Was(Steroids, Contraindicated, Tomorrow)));
    }

    [Fact]
    public void InThisRelapse_UnavailableBeforeTheRelapse_IsOutside()
    {
        Assert.Equal(Missing, SteroidsRuledOut(Was(Steroids, Unavailable, Before)));
        Assert.Equal("Met", SteroidsRuledOut(Was(Steroids, Unavailable, Onset)));
        Assert.Equal(Missing, SteroidsRuledOut(Was(Steroids, Unavailable)));
    }

    [Fact]
    public void InThisRelapse_FailedAndResponded_IsContradicted() => Assert.Equal("NotMet", PlexWas(Was(Plex, Failed, Onset), Was(Plex, Responded, Onset)));

    [Fact]
    public void InThisRelapse_FailedAndStillRunning_IsContradicted() => Assert.Equal("NotMet", PlexWas(Was(Plex, Failed, Onset), Was(Plex, Ongoing, Onset)));

    [Fact]
    public void InThisRelapse_NotToleratedYearsAgoAndResponded_IsContradicted() =>
        Assert.Equal("NotMet", PlexWas(Was(Plex, NotTolerated, DaysAgo(900)), Was(Plex, Responded, Onset)));

    [Fact]
    public void InThisRelapse_ContradictedByAnUndatedResponse_AsksWhenItStarted()
    {
        Assert.Equal(["priorTherapies.startedOn (plasma-exchange)"], PlexMisses(Was(Plex, Failed, Onset), Was(Plex, Responded)));
        Assert.Equal(["priorTherapies.startedOn (plasma-exchange)"], PlexMisses(Was(Plex, Failed, Onset), Was(Plex, Ongoing)));
        Assert.Equal("NotMet", PlexWas(Was(Plex, Failed), Was(Plex, Responded, Onset)));
    }

    /// <summary>Running and ended cannot both be: which of the two holds is asked.</summary>
    [Fact]
    public void InThisRelapse_OngoingWithAnEnd_ContradictsItselfAndIsAsked()
    {
        var contradictory = Was(Plex, Ongoing, Onset, DaysAgo(3));
        Assert.Equal(Missing, PlexWas(contradictory));
        Assert.Equal(["priorTherapies.outcome (plasma-exchange)"], PlexMisses(Was(Plex, Failed, Onset), contradictory));
        Assert.Equal("NotMet", PlexWas(Was(Plex, Failed, Onset), contradictory, Was(Plex, Responded, Onset)));
        Assert.Equal("Met", PlexWas(Was(Plex, Failed, Onset), Was(Plex, Ongoing, Before.AddDays(-9), Before)));
        Assert.Equal("NotMet", PlexWas(Was(Plex, Ongoing, Onset, Tomorrow)));
        Assert.Contains(Assessor.Assess(MsRelapse.Therapies(contradictory)).Notes,
            note => note.Contains("plasma exchange is recorded as running and as ended", StringComparison.Ordinal));
    }

    [Fact]
    public void InThisRelapse_AnOutcomeTheSourceDoesNotName_IsLeftToAClinician()
    {
        foreach (var outcome in new[] { Declined, Unavailable, Contraindicated })
        {
            Assert.Equal(Silent, PlexWas(Was(Plex, outcome, Onset)));
            Assert.Equal(Silent, PlexWas(Was(Plex, outcome)));
            Assert.Equal("Met", PlexWas(Was(Plex, outcome, Onset), Was(Plex, Failed, Onset)));
            Assert.Equal("NotMet", PlexWas(Was(Plex, outcome, Onset), Was(Plex, Responded, Onset)));
        }

        Assert.Equal(Missing, PlexWas(Was(Plex, Declined, Before)));
        Assert.Equal(Silent, PlexWas(Was(Plex, Contraindicated, Before)));
    }

    [Fact]
    public void InThisRelapse_OpenForBothReasons_GivesBoth()
    {
        var relapse = MsRelapse.Therapies(Was(Ivmp, Failed, Onset), Was(Plex, Declined, Onset), Was(Plex, Failed)).Assess(Indication.AcuteMsRelapse);
        Assert.Equal("priorTherapies.startedOn (plasma-exchange)", Assert.Single(relapse.Missing).Fact.ToString());
        Assert.Equal("MS-01", Assert.Single(relapse.NeedsJudgement).Rule);
    }

    [Fact]
    public void InThisRelapse_SatisfiedAndPossiblyContradicted_AsksOnlyForTheContradiction()
    {
        var relapse = MsRelapse.Therapies(Was(Ivmp, Failed, Onset), Was(Plex, Failed, Onset), Was(Plex, Declined, Onset), Was(Plex, Responded)).Assess(Indication.AcuteMsRelapse);
        Assert.Equal("priorTherapies.startedOn (plasma-exchange)", Assert.Single(relapse.Missing).Fact.ToString());
        Assert.Empty(relapse.NeedsJudgement);
    }

    [Fact]
    public void InThisRelapse_OnlyAnUndatedResponse_AsksForItsStartAndForTheOutcome() =>
        Assert.Equal(["priorTherapies (plasma-exchange)", "priorTherapies.startedOn (plasma-exchange)"], PlexMisses(Was(Plex, Responded)));

    [Fact]
    public void GroupAbove_FailedInThisRelapse_AsksWhichAgent()
    {
        Assert.Equal(["priorTherapies.therapy (corticosteroids)"], IvmpMisses(Was(Steroids, Failed, Onset)));
        Assert.Equal(["priorTherapies.therapy (intravenous-corticosteroids)"], IvmpMisses(Was(IvSteroids, Failed, Onset)));
        Assert.Equal(["priorTherapies.therapy (corticosteroids)"], IvmpMisses(Was(Steroids, NotTolerated, DaysAgo(900))));
        Assert.Equal(["priorTherapies.therapy (corticosteroids)"], IvmpMisses(Was(Steroids, Failed)));
        Assert.Equal(["priorTherapies.therapy (corticosteroids)"], IvmpMisses(Was(Steroids, Declined, Onset)));
    }

    [Fact]
    public void GroupAbove_OutsideThisRelapse_IsIgnored()
    {
        Assert.Equal(["priorTherapies (intravenous-methylprednisolone)"], IvmpMisses(Was(Steroids, Failed, Before)));
        Assert.Equal("Met", IvmpWas(Was(Ivmp, Failed, Onset), Was(Steroids, Responded, Before)));
    }

    [Fact]
    public void GroupAbove_RespondedOrRunning_MayContradict()
    {
        // A response to any corticosteroid withholds MS-01 by another criterion: here the one on methylprednisolone alone.
        Assert.Equal(Missing, IvmpWas(Was(Ivmp, Failed, Onset), Was(Steroids, Responded, Onset)));
        Assert.Equal(["priorTherapies.therapy (corticosteroids)"], IvmpMisses(Was(Ivmp, Failed, Onset), Was(Steroids, Ongoing, Onset)));
        Assert.Equal("NotMet", IvmpWas(Was(Ivmp, Responded, Onset), Was(Steroids, Failed, Onset)));
    }

    [Fact]
    public void GroupAbove_BesideTheAgentItself_IsNotNeeded() => Assert.Equal("Met", IvmpWas(Was(Ivmp, Failed, Onset), Was(Steroids, Failed, Onset)));

    [Fact]
    public void GroupAbove_OfIntravenousCorticosteroids_AsksWhichAgent()
    {
        Assert.Equal(Missing, NmoRelapse.Therapies(Was(Steroids, Failed, Onset)).Judge("NMO-01", "intravenous corticosteroids"));
        Assert.Equal("Met", NmoRelapse.Therapies(Was(IvSteroids, Failed, Onset)).Judge("NMO-01", "intravenous corticosteroids"));
    }

    [Fact]
    public void Beneath_EveryAgentOfTheGroup_Counts()
    {
        Assert.Equal("Met", NmoRelapse.Therapies(Was(Ivmp, Failed, Onset)).Judge("NMO-01", "intravenous corticosteroids"));
        Assert.Equal("Met", IntravenousSteroidsFailed(Was("intravenous-dexamethasone", Failed) with { StartedOn = Onset }));
        Assert.Equal("NotMet", SteroidsRuledOut(Was(Steroids, Contraindicated), Was(Ivmp, Responded, Onset)));
        Assert.Contains("priorTherapies.startedOn (intravenous-methylprednisolone)",
            NmoRelapse.Therapies(Was(Steroids, Contraindicated), Was(Ivmp, Responded)).Missing(Indication.AcuteNmoRelapse));
    }

    [Fact]
    public void NoActiveRelapse_WhateverIsRecorded_IsNotMet() =>
        Assert.Equal("NotMet", MsRelapse.RelapsesAre().Therapies(Was(Plex, NotTolerated)).Judge("MS-01", "plasma exchange"));

    [Fact]
    public void AnotherTherapy_Recorded_DoesNotCount() => Assert.Equal(Missing, PlexWas(Was(Therapy.Natalizumab, Failed, Onset), Was("zebra-tea", Failed)));

    [Fact]
    public void AtAnyTime_EveryRecordUpToToday_IsIn()
    {
        Assert.Equal("Met", Iris(Was(Steroids, Contraindicated)));
        Assert.Equal("Met", Iris(Was(Steroids, Contraindicated, DaysAgo(4_000))));
        Assert.Equal(Missing, Iris(Was(Ivmp, Contraindicated)));
        Assert.Equal(Missing, Iris(Was(Steroids, Contraindicated, Tomorrow)));
        Assert.Equal("NotMet", Iris(Was(Steroids, Contraindicated), Was(Steroids, Responded, DaysAgo(4_000), DaysAgo(3_990))));
        Assert.Equal("NotMet", Iris(Was(Steroids, Contraindicated), Was(Ivmp, Ongoing)));
        Assert.Equal("NotMet", Iris(Was(Steroids, Responded)));
        Assert.Equal(Silent, Iris(Was(Steroids, Failed)));
        Assert.Equal(Silent, Iris(Was(Steroids, NotTolerated)));
        Assert.Equal(Silent, Iris(Was(Steroids, Unavailable)));
        Assert.Equal(Silent, Iris(Was(Steroids, Declined)));
        Assert.Equal(Missing, Iris());
    }

    private static string IntravenousSteroidsFailed(params PriorTherapy[] records) => NmoRelapse.Therapies([.. records]).Judge("NMO-01", "intravenous corticosteroids");

    private static string PlexWas(params PriorTherapy[] records) => MsRelapse.Therapies([.. records]).Judge("MS-01", "plasma exchange");

    private static string[] PlexMisses(params PriorTherapy[] records) =>
        MsRelapse.Therapies([Was(Ivmp, Failed, Onset), .. records]).Missing(Indication.AcuteMsRelapse);

    private static string IvmpWas(params PriorTherapy[] records) => MsRelapse.Therapies([.. records]).Judge("MS-01", "intravenous methylprednisolone");

    private static string[] IvmpMisses(params PriorTherapy[] records) =>
        MsRelapse.Therapies([Was(Plex, Failed, Onset), .. records]).Missing(Indication.AcuteMsRelapse);

    private static string SteroidsRuledOut(params PriorTherapy[] records) => NmoRelapse.Therapies([.. records]).Judge("NMO-02", "corticosteroids");

    private static string Iris(params PriorTherapy[] records) =>
        PmlIris.Therapies([Was(Therapy.Natalizumab, NotTolerated, DaysAgo(400), DaysAgo(60)), .. records]).Judge("IRIS-01", "corticosteroids");
}
