using IvigRules.Tests.Support;
using static IvigRules.Facts.TherapyOutcome;
using static IvigRules.Tests.Support.Clinic;

namespace IvigRules.Tests.Criteria;

/// <summary>
/// A response that is over neither blocks prevention for ever nor counts as tried and failed: section 2.2 of edition 2, read through MS-03.
/// Natalizumab helped until 300 days ago; every other disease-modifying therapy is ruled out.
/// </summary>
public sealed class EarlierResponseTests
{
    private const string Missing = "Unknown, missing";
    private static readonly PriorTherapy Response = Was(Therapy.Natalizumab, Responded, DaysAgo(3_000), DaysAgo(300));

    private static readonly PriorTherapy[] Others =
    [
        .. new[] { "interferon-beta", "glatiramer", "teriflunomide", "fumarates", "s1p-modulators", "cladribine", "anti-cd20", "alemtuzumab", "mitoxantrone" }
            .Select(therapy => Was(therapy, NotTolerated)),
    ];

    [Fact]
    public void Over_NothingSince_AsksWhyItEnded()
    {
        Assert.Equal(Missing, Judge(Response));
        Assert.Equal(["priorTherapies (natalizumab)"], Misses(Response));
        Assert.Equal(["priorTherapies (natalizumab)"], Misses(Response, Was(Therapy.Natalizumab, NotTolerated, DaysAgo(301))));
    }

    [Theory]
    [InlineData(300, "Met")]
    [InlineData(299, "Met")]
    [InlineData(301, Missing)]
    public void Over_RuledOutOnTheDayItEndedOrLater_IsMet(int daysAgo, string expected)
    {
        Assert.Equal(expected, Judge(Response, Was(Therapy.Natalizumab, Contraindicated, DaysAgo(daysAgo))));
        Assert.Equal(expected, Judge(Response, Was(Therapy.DiseaseModifyingTherapies, Contraindicated, DaysAgo(daysAgo))));
    }

    [Fact]
    public void Over_RuledOutOnADayThatIsNotRecorded_AsksForTheDay()
    {
        Assert.Equal(["priorTherapies.startedOn (natalizumab)"], Misses(Response, Was(Therapy.Natalizumab, Contraindicated)));
        Assert.Equal(["priorTherapies.startedOn (disease-modifying-therapies)"], Misses(Response, Was(Therapy.DiseaseModifyingTherapies, Contraindicated)));
    }

    [Fact]
    public void Over_SeveralResponses_TheLatestEndCounts() => Assert.Equal(Missing,
        Judge(Response, Was(Therapy.Natalizumab, Responded, null, DaysAgo(100)), Was(Therapy.Natalizumab, Contraindicated, DaysAgo(200))));

    /// <summary>A response without an end, or with one to come, is still helping.</summary>
    [Fact]
    public void NotOver_StillHelps_IsNotMet()
    {
        Assert.Equal("NotMet", Judge(Response, Was(Therapy.Natalizumab, Responded, DaysAgo(100))));
        Assert.Equal("NotMet", Judge(Response, Was(Therapy.Natalizumab, Responded, DaysAgo(100), Tomorrow)));
        Assert.Equal("NotMet", Judge(Response, Was("ocrelizumab", Ongoing)));
    }

    /// <summary>What was only ever recorded as never given was not tried.</summary>
    [Fact]
    public void NeverGiven_AloneOnALeaf_IsNotMet()
    {
        Assert.Equal("NotMet", Judge(Was(Therapy.Natalizumab, NeverGiven)));
        Assert.Equal("NotMet", MsPrevention.Therapies(Was(Therapy.DiseaseModifyingTherapies, NeverGiven)).Judge("MS-03", "every disease-modifying"));
        Assert.Equal("Met", Judge(Was(Therapy.Natalizumab, NeverGiven), Was(Therapy.Natalizumab, Contraindicated)));
        Assert.Equal("Unknown, source silent", Judge(Was(Therapy.Natalizumab, NeverGiven), Was(Therapy.Natalizumab, Failed)));
    }

    [Fact]
    public void OutcomeNotRecorded_OnAnyTherapyOfTheGroup_IsAsked()
    {
        foreach (var record in new[] { Was(Therapy.Natalizumab, Given), Was(Therapy.Natalizumab, null), Was(Therapy.Natalizumab, Ongoing, DaysAgo(90), DaysAgo(60)) })
        {
            Assert.Equal(Missing, Judge(Was(Therapy.Natalizumab, Contraindicated), record));
            Assert.Equal(["priorTherapies.outcome (natalizumab)"], Misses(Was(Therapy.Natalizumab, Contraindicated), record));
            Assert.Equal("NotMet", Judge(record, Was("ocrelizumab", Ongoing)));
        }
    }

    [Fact]
    public void ListNotWhole_NothingKnownToHelp_IsUnknown()
    {
        var partial = MsPrevention with { Incomplete = [CaseList.PriorTherapies] };
        Assert.Equal(["incomplete (priorTherapies)"], partial.Missing(Indication.MsRelapsePrevention));
        Assert.Equal("NotMet", partial.AndTherapies(Was("glatiramer", Ongoing)).Judge("MS-03", "every disease-modifying"));
    }

    private static string Judge(params PriorTherapy[] records) => MsPrevention.Therapies([.. Others, .. records]).Judge("MS-03", "every disease-modifying");

    private static string[] Misses(params PriorTherapy[] records) => MsPrevention.Therapies([.. Others, .. records]).Missing(Indication.MsRelapsePrevention);
}
