using IvigRules.Tests.Support;
using static IvigRules.Tests.Support.Clinic;
using static IvigRules.Facts.TherapyOutcome;

namespace IvigRules.Tests.Knowledge;

/// <summary>NMO-01 to NMO-03: acute relapse of NMO.</summary>
public sealed class AcuteNmoRelapseTests
{
    private const string Missing = "Unknown, missing";
    private const string Silent = "Unknown, source silent";

    [Fact]
    public void AfterSteroidFailure_IntravenousSteroidsFailed_IsConsidered()
    {
        var relapse = NmoRelapse.Assess(Indication.AcuteNmoRelapse);
        Assert.Equal(Verdict.Consider, relapse.Verdict);
        Assert.Equal(["NMO-01"], relapse.Determining);
    }

    [Theory]
    [InlineData(Responded, "NotMet")]
    [InlineData(Failed, "Met")]
    [InlineData(NotTolerated, Silent)]
    [InlineData(Contraindicated, Silent)]
    [InlineData(Unavailable, Silent)]
    [InlineData(Declined, Silent)]
    [InlineData(Ongoing, "NotMet")]
    public void AfterSteroidFailure_EachOutcome_CountsAsTheSourceSays(TherapyOutcome outcome, string expected) =>
        Assert.Equal(expected, NmoRelapse.Therapies(Was(IvSteroids, outcome, Onset)).Judge("NMO-01", "intravenous corticosteroids"));

    [Theory]
    [InlineData(Responded, "NotMet")]
    [InlineData(Failed, Silent)]
    [InlineData(NotTolerated, Silent)]
    [InlineData(Contraindicated, "Met")]
    [InlineData(Unavailable, "Met")]
    [InlineData(Declined, Silent)]
    [InlineData(Ongoing, "NotMet")]
    public void SteroidsRuledOut_EachOutcome_CountsAsTheSourceSays(TherapyOutcome outcome, string expected) =>
        Assert.Equal(expected, NmoRelapse.Therapies(Was(Steroids, outcome, Onset)).Judge("NMO-02", "corticosteroids"));

    [Fact]
    public void SteroidsRuledOut_Contraindicated_IsConsidered()
    {
        var relapse = NmoRelapse.Therapies(Was(Steroids, Contraindicated)).Assess(Indication.AcuteNmoRelapse);
        Assert.Equal(Verdict.Consider, relapse.Verdict);
        Assert.Equal(["NMO-02"], relapse.Determining);
    }

    [Theory]
    [InlineData(Responded, "NotMet")]
    [InlineData(Failed, Silent)]
    [InlineData(NotTolerated, Silent)]
    [InlineData(Contraindicated, "Met")]
    [InlineData(Unavailable, "Met")]
    [InlineData(Declined, Silent)]
    [InlineData(Ongoing, "NotMet")]
    public void PlasmaExchangeRuledOut_EachOutcome_CountsAsTheSourceSays(TherapyOutcome outcome, string expected) =>
        Assert.Equal(expected, NmoRelapse.Therapies(Was(Plex, outcome, Onset)).Judge("NMO-03", "plasma exchange"));

    [Fact]
    public void PlasmaExchangeRuledOut_AfterSteroidsThatWereNotTolerated_IsConsidered()
    {
        var relapse = NmoRelapse.Therapies(Was(Ivmp, NotTolerated, Onset), Was(Plex, Contraindicated)).Assess(Indication.AcuteNmoRelapse);
        Assert.Equal(Verdict.Consider, relapse.Verdict);
        Assert.Equal(["NMO-03"], relapse.Determining);
    }

    [Fact]
    public void PlasmaExchangeRuledOut_AfterSteroidsThatHelped_IsNotIndicated() =>
        Assert.Equal(Verdict.NotIndicated, NmoRelapse.Therapies(Was(Ivmp, Responded, Onset), Was(Plex, Contraindicated)).Assess(Indication.AcuteNmoRelapse).Verdict);

    [Fact]
    public void PlasmaExchangeRuledOut_NothingRecordedOnSteroids_AsksForThem()
    {
        var recorded = NmoRelapse.Therapies(Was(Plex, Contraindicated));
        Assert.Equal(Verdict.Indeterminate, recorded.Assess(Indication.AcuteNmoRelapse).Verdict);
        Assert.Equal(Missing, recorded.Judge("NMO-03", "corticosteroids were tried"));
        var asked = recorded.Assess(Indication.AcuteNmoRelapse).Missing.Single(missing => missing.Fact.ToString() == "priorTherapies (corticosteroids)");
        Assert.Equal(["NMO-02", "NMO-03"], asked.Rules);
    }

    [Theory]
    [InlineData(Responded, "NotMet")]
    [InlineData(Failed, "Met")]
    [InlineData(NotTolerated, "Met")]
    [InlineData(Contraindicated, "Met")]
    [InlineData(Unavailable, "Met")]
    [InlineData(Declined, Silent)]
    [InlineData(Ongoing, "NotMet")]
    [InlineData(Given, Missing)]
    public void Tried_InThisRelapse_IsJudgedByTheOutcome(TherapyOutcome outcome, string expected)
    {
        foreach (var steroid in new[] { Steroids, IvSteroids, Ivmp })
            Assert.Equal(expected, Tried(Was(steroid, outcome, Onset)));
    }

    [Theory]
    [InlineData(Responded, Missing)]
    [InlineData(Failed, Missing)]
    [InlineData(NotTolerated, "Met")]
    [InlineData(Contraindicated, "Met")]
    [InlineData(Unavailable, Missing)]
    [InlineData(Declined, Silent)]
    [InlineData(Ongoing, Missing)]
    public void Tried_Undated_IsUnknownUnlessItCountsAtAnyTime(TherapyOutcome outcome, string expected)
    {
        Assert.Equal(expected, Tried(Was(Steroids, outcome)));
        Assert.Equal(expected, Tried(Was(Steroids, outcome, null, Onset)));
    }

    [Theory]
    [InlineData(Responded, Missing)]
    [InlineData(Failed, Missing)]
    [InlineData(NotTolerated, "Met")]
    [InlineData(Contraindicated, "Met")]
    [InlineData(Unavailable, Missing)]
    [InlineData(Declined, Missing)]
    [InlineData(Ongoing, Missing)]
    public void Tried_BeforeThisRelapse_IsIgnoredUnlessItCountsAtAnyTime(TherapyOutcome outcome, string expected)
    {
        Assert.Equal(expected, Tried(Was(Steroids, outcome, Onset.AddDays(-1))));
        Assert.Equal(expected, Tried(Was(Steroids, outcome, null, Onset.AddDays(-1))));
    }

    [Fact]
    public void Tried_SeveralRecords_AnyResponseIsNotMetElseAnyDoubtIsUnknown()
    {
        Assert.Equal("NotMet", Tried(Was(Ivmp, Failed, Onset), Was(Steroids, Responded, Onset)));
        Assert.Equal("NotMet", Tried(Was(Ivmp, Declined, Onset), Was(Steroids, Ongoing, Onset)));
        Assert.Equal(Silent, Tried(Was(Ivmp, Failed, Onset), Was(Steroids, Declined, Onset)));
        Assert.Equal(Missing, Tried(Was(Ivmp, Failed, Onset), Was(Steroids, Responded)));
        Assert.Equal("Met", Tried(Was(Ivmp, Failed, Onset), Was(Steroids, Unavailable, Onset)));
    }

    [Fact]
    public void Tried_OtherTherapies_DoNotCount() => Assert.Equal(Missing, Tried(Was(Therapy.Natalizumab, Failed, Onset)));

    [Fact]
    public void Tried_UndatedFailure_AsksWhenItStarted()
    {
        var relapse = NmoRelapse.Therapies(Was(Plex, Unavailable, Onset), Was(Ivmp, Failed)).Assess(Indication.AcuteNmoRelapse);
        var missing = Assert.Single(relapse.Missing, missing => missing.Fact.Fact == "priorTherapies.startedOn");
        Assert.Equal("intravenous-methylprednisolone", missing.Fact.Subject);
        Assert.Equal(["NMO-01", "NMO-03"], missing.Rules);
    }

    [Fact]
    public void Tried_NoActiveRelapse_IsNotMet() =>
        Assert.Equal("NotMet", NmoRelapse.RelapsesAre().Therapies(Was(Ivmp, Failed)).Judge("NMO-03", "corticosteroids were tried"));

    [Theory]
    [InlineData("NMO-01")]
    [InlineData("NMO-02")]
    [InlineData("NMO-03")]
    public void EachRule_WithoutNmoOrWithoutARelapseOfIt_IsNotMet(string rule)
    {
        var met = rule switch
        {
            "NMO-01" => NmoRelapse,
            "NMO-02" => NmoRelapse.Therapies(Was(Steroids, Contraindicated)),
            _ => NmoRelapse.Therapies(Was(Ivmp, NotTolerated), Was(Plex, Unavailable, Onset)),
        };
        Assert.Equal(Truth.Met, met.Rule(rule));
        Assert.Equal(Truth.NotMet, met.Diagnoses(Condition.MultipleSclerosis()).Rule(rule));
        Assert.Equal(Truth.NotMet, met.RelapsesAre().Rule(rule));
        Assert.Equal(Truth.NotMet, met.RelapsesAre(new Relapse(Disease.MultipleSclerosis, Onset)).Rule(rule));
        Assert.Equal(Truth.Unknown, met.RelapsesAre(new Relapse(Disease.NeuromyelitisOptica, DaysAgo(91))).Therapies(
            [.. met.PriorTherapies.Select(record => record with { StartedOn = DaysAgo(91) })]).Rule(rule));
    }

    /// <summary>Plasma exchange that worked, or is running, withholds IVIG after steroids that failed or are ruled out.</summary>
    [Theory]
    [InlineData("NMO-01")]
    [InlineData("NMO-02")]
    public void EachRuleOnSteroids_PlasmaExchange_WithholdsIfItWorkedOrRuns(string rule)
    {
        var met = rule == "NMO-01" ? NmoRelapse : NmoRelapse.Therapies(Was(Steroids, Contraindicated));
        foreach (var outcome in new[] { Responded, Ongoing })
        {
            Assert.Equal(Truth.NotMet, met.AndTherapies(Was(Plex, outcome, Onset)).Rule(rule));
            Assert.Equal(Truth.Unknown, met.AndTherapies(Was(Plex, outcome)).Rule(rule));
            Assert.Equal(Truth.Met, met.AndTherapies(Was(Plex, outcome, Onset.AddDays(-1))).Rule(rule));
        }

        foreach (var outcome in new[] { Failed, NotTolerated, Contraindicated, Unavailable, Declined, NeverGiven })
            Assert.Equal(Truth.Met, met.AndTherapies(Was(Plex, outcome, Onset)).Rule(rule));
        Assert.Equal(Truth.Unknown, met.AndTherapies(Was(Plex, Given, Onset)).Rule(rule));
        Assert.Equal(Truth.Unknown, met.AndTherapies(Was(Plex, null, Onset)).Rule(rule));
    }

    /// <summary>Nothing on plasma exchange does not stand in the way: the source reports IVIG after steroids that failed.</summary>
    [Fact]
    public void AfterSteroidFailure_AnyCorticosteroidWorked_IsNotIndicated()
    {
        Assert.Equal(Truth.NotMet, NmoRelapse.AndTherapies(Was(new Therapy("prednisone"), Responded, Onset)).Rule("NMO-01"));
        Assert.Equal(Truth.Met, NmoRelapse.AndTherapies(Was(new Therapy("prednisone"), Ongoing, Onset)).Rule("NMO-01"));
    }

    [Fact]
    public void Determining_TwoRulesMet_NamesBoth() =>
        Assert.Equal(["NMO-01", "NMO-03"], NmoRelapse.AndTherapies(Was(Plex, Contraindicated)).Assess(Indication.AcuteNmoRelapse).Determining);

    [Fact]
    public void Determining_NothingRecordedOnTherapies_NamesAllThree()
    {
        var relapse = NmoRelapse.Therapies().Assess(Indication.AcuteNmoRelapse);
        Assert.Equal(Verdict.Indeterminate, relapse.Verdict);
        Assert.Equal(["NMO-01", "NMO-02", "NMO-03"], relapse.Determining);
    }

    private static string Tried(params PriorTherapy[] records) =>
        NmoRelapse.Therapies([Was(Plex, Unavailable, Onset), .. records]).Judge("NMO-03", "corticosteroids were tried");
}
