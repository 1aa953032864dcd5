using IvigRules.Tests.Support;
using static IvigRules.Tests.Support.Clinic;

namespace IvigRules.Tests.Criteria;

/// <summary>Which relapse counts, and whether it is active: read through MS-01 and NMO-01.</summary>
public sealed class ActiveRelapseTests
{
    private const string Older = "Unknown, missing";

    [Theory]
    [InlineData(0, "Met")]
    [InlineData(1, "Met")]
    [InlineData(89, "Met")]
    [InlineData(90, "Met")]
    [InlineData(91, Older)]
    [InlineData(2_000, Older)]
    [InlineData(-1, "NotMet")]
    public void RelapseIsActive_OneWithoutEnd_DependsOnTheDaysSinceOnset(int daysAgo, string expected) => Assert.Equal(expected, Ms((daysAgo, null)));

    [Theory]
    [InlineData(20, "NotMet")]
    [InlineData(1, "NotMet")]
    [InlineData(0, "NotMet")]
    [InlineData(-1, "Met")]
    public void RelapseIsActive_OneWithAnEnd_IsOverFromThatDayOn(int endedDaysAgo, string expected) => Assert.Equal(expected, Ms((21, endedDaysAgo)));

    [Fact]
    public void RelapseIsActive_OldAndEnded_IsNotMet() => Assert.Equal("NotMet", Ms((200, 150)));

    [Fact]
    public void RelapseIsActive_OldWithAnEndToCome_IsUnknown() => Assert.Equal(Older, Ms((91, -1)));

    [Fact]
    public void RelapseIsActive_NoneRecorded_IsNotMet() => Assert.Equal("NotMet", Ms());

    [Fact]
    public void RelapseIsActive_Several_TheLatestOnsetCounts()
    {
        Assert.Equal("NotMet", Ms((40, 25), (21, 5)));
        Assert.Equal("Met", Ms((40, 30), (21, null)));
        Assert.Equal("Met", Ms((200, null), (21, null)));
        Assert.Equal("NotMet", Ms((200, null), (21, 0)));
        Assert.Equal("Met", Ms((40, 30), (21, null), (-2, null)));
        Assert.Equal(Older, Ms((120, null), (200, 190)));
    }

    [Fact]
    public void RelapseIsActive_SeveralOfOneOnset_EndedWins()
    {
        Assert.Equal("NotMet", Ms((21, null), (21, 5)));
        Assert.Equal("Met", Ms((21, null), (21, -5)));
        Assert.Equal("NotMet", Ms((91, null), (91, 90)));
    }

    [Fact]
    public void RelapseIsActive_SeveralOfOneOnsetThatEnded_TheLastEndIsSaid()
    {
        var (early, late) = (new Relapse(Disease.MultipleSclerosis, DaysAgo(20), DaysAgo(9)), new Relapse(Disease.MultipleSclerosis, DaysAgo(20), DaysAgo(4)));
        foreach (var recorded in new[] { MsRelapse.RelapsesAre(early, late), MsRelapse.RelapsesAre(late, early) })
            Assert.Contains("relapse of 2026-11-02, ended 2026-11-18", recorded.Assess(Indication.AcuteMsRelapse).Full(), StringComparison.Ordinal);
    }

    [Fact]
    public void RelapseIsActive_AnotherDisease_DoesNotCount()
    {
        Assert.Equal("NotMet", MsRelapse.RelapsesAre(new Relapse(Disease.NeuromyelitisOptica, Onset)).Judge("MS-01", "a relapse"));
        Assert.Equal("NotMet", NmoRelapse.RelapsesAre(new Relapse(Disease.MultipleSclerosis, Onset)).Judge("NMO-01", "a relapse"));
        Assert.Equal("Met", MsRelapse.RelapsesAre(new Relapse(Disease.MultipleSclerosis, Onset), new Relapse(Disease.NeuromyelitisOptica, DaysAgo(3), DaysAgo(2))).Judge("MS-01", "a relapse"));
        Assert.Equal("Met", NmoRelapse.RelapsesAre(new Relapse(Disease.NeuromyelitisOptica, Onset), new Relapse(Disease.MultipleSclerosis, DaysAgo(3), DaysAgo(2))).Judge("NMO-01", "a relapse"));
    }

    [Fact]
    public void RelapseIsActive_Old_AsksForItsEnd()
    {
        Assert.Equal(["relapses.endedOn (multiple-sclerosis)"], MsRelapse.RelapsesAre(new Relapse(Disease.MultipleSclerosis, DaysAgo(91))).Missing(Indication.AcuteMsRelapse));
        Assert.Contains("relapses.endedOn (neuromyelitis-optica)", NmoRelapse.RelapsesAre(new Relapse(Disease.NeuromyelitisOptica, DaysAgo(91))).Missing(Indication.AcuteNmoRelapse));
    }

    [Fact]
    public void RelapseIsActive_PolicyOfThirtyDays_IsUnknownFromDayThirtyOne()
    {
        var site = new IvigAssessor(IvigPolicy.Default with { RelapseWindowDays = 30 });
        Truth After(int days) => site.Assess(Recorded("MS-01", (days, null)), Indication.AcuteMsRelapse).TruthOf("MS-01");
        Assert.Equal(Truth.Met, After(30));
        Assert.Equal(Truth.Unknown, After(31));
    }

    [Fact]
    public void RelapseIsActive_TherapiesOfAnEarlierRelapse_DoNotCountForTheLatest()
    {
        var second = MsRelapse.RelapsesAre(new Relapse(Disease.MultipleSclerosis, DaysAgo(60), DaysAgo(40)), new Relapse(Disease.MultipleSclerosis, DaysAgo(10)));
        Assert.Equal(Truth.Unknown, second.Therapies(Was(Ivmp, TherapyOutcome.Failed, DaysAgo(55)), Was(Plex, TherapyOutcome.Failed, DaysAgo(9))).Rule("MS-01"));
        Assert.Equal(Truth.Met, second.Therapies(Was(Ivmp, TherapyOutcome.Failed, DaysAgo(10)), Was(Plex, TherapyOutcome.Failed, DaysAgo(9))).Rule("MS-01"));
    }

    /// <summary>The criterion for relapses given by days since onset and days since end, in either order.</summary>
    private static string Ms(params (int Onset, int? End)[] relapses)
    {
        var judged = Recorded("MS-01", relapses).Judge("MS-01", "a relapse");
        Assert.Equal(judged, Recorded("MS-01", [.. relapses.AsEnumerable().Reverse()]).Judge("MS-01", "a relapse"));
        Assert.Equal(judged, Recorded("NMO-01", relapses).Judge("NMO-01", "a relapse"));
        return judged;
    }

    private static PatientCase Recorded(string rule, params (int Onset, int? End)[] relapses)
    {
        var disease = rule == "MS-01" ? Disease.MultipleSclerosis : Disease.NeuromyelitisOptica;
        var therapies = relapses.Length == 0 ? Onset : DaysAgo(relapses.Max(relapse => relapse.Onset));
        return (rule == "MS-01" ? MsRelapse : NmoRelapse)
            .RelapsesAre([.. relapses.Select(relapse => new Relapse(disease, DaysAgo(relapse.Onset), relapse.End is { } end ? DaysAgo(end) : null))])
            .Therapies(Was(Ivmp, TherapyOutcome.Failed, therapies), Was(Plex, TherapyOutcome.Failed, therapies));
    }
}
