using IvigRules.Tests.Support;
using static IvigRules.Facts.TherapyOutcome;
using static IvigRules.Tests.Support.Clinic;

namespace IvigRules.Tests.Criteria;

/// <summary>Relapses that overlap, relapses without an onset, and lists that are not whole: section 2 of edition 2, read through MS-01.</summary>
public sealed class OverlappingRelapsesTests
{
    private const string Missing = "Unknown, missing";
    private const string Disease = "multiple-sclerosis";

    /// <summary>A short later attack does not hide one that has not ended.</summary>
    [Fact]
    public void Overlap_ALaterAttackThatIsOver_AsksWhetherTheEarlierIsToo()
    {
        var recorded = Relapses((40, null), (8, 4));
        Assert.Equal(Missing, recorded.Judge("MS-01", "a relapse"));
        Assert.Contains($"relapses.endedOn ({Disease})", recorded.Missing(Indication.AcuteMsRelapse));
        Assert.Equal("NotMet", Relapses((40, 20), (8, 4)).Judge("MS-01", "a relapse"));
        Assert.Equal("Met", Relapses((40, null), (8, null)).Judge("MS-01", "a relapse"));
    }

    [Theory]
    [InlineData(90, Missing)]
    [InlineData(91, "NotMet")]
    public void Overlap_TheEarlierOne_MustHaveBegunInTheWindow(int onset, string expected) =>
        Assert.Equal(expected, Relapses((onset, null), (8, 4)).Judge("MS-01", "a relapse"));

    /// <summary>The earlier one counts, so its onset decides which therapies do.</summary>
    [Fact]
    public void Overlap_TherapiesOfTheEarlierOne_Count() => Assert.Equal([$"relapses.endedOn ({Disease})"],
        Relapses((40, null), (8, 4)).Therapies(Was(Ivmp, Failed, DaysAgo(38)), Was(Plex, Failed, DaysAgo(30))).Missing(Indication.AcuteMsRelapse));

    /// <summary>It may be the one that counts, and its onset decides which therapies do.</summary>
    [Fact]
    public void Undated_NotEnded_AsksForItsOnset()
    {
        foreach (var recorded in new[] { Relapses((null, null)), Relapses((null, null), (21, null)), Relapses((21, 5), (null, null)), Relapses((null, -1)) })
        {
            Assert.Equal(Missing, recorded.Judge("MS-01", "a relapse"));
            Assert.Contains($"relapses.onset ({Disease})", recorded.Missing(Indication.AcuteMsRelapse));
        }
    }

    [Theory]
    [InlineData(22, "Met")]
    [InlineData(21, Missing)]
    [InlineData(5, Missing)]
    [InlineData(0, Missing)]
    public void Undated_Ended_AsksOnlyIfItMayBeTheOneThatCounts(int endedDaysAgo, string expected) =>
        Assert.Equal(expected, Relapses((21, null), (null, endedDaysAgo)).Judge("MS-01", "a relapse"));

    [Fact]
    public void Undated_EndedAndNoneIsActive_IsLeftAside()
    {
        Assert.Equal("NotMet", Relapses((null, 5)).Judge("MS-01", "a relapse"));
        Assert.Equal("NotMet", Relapses((21, 10), (null, 5)).Judge("MS-01", "a relapse"));
    }

    [Fact]
    public void Undated_OfAnotherDisease_DoesNotMatter() =>
        Assert.Equal("Met", MsRelapse.RelapsesAre(new(IvigRules.Facts.Disease.MultipleSclerosis, Onset), new(IvigRules.Facts.Disease.NeuromyelitisOptica, null)).Judge("MS-01", "a relapse"));

    [Fact]
    public void ListNotWhole_WhatWouldBeNotMet_IsUnknown()
    {
        var partial = MsRelapse with { Incomplete = [CaseList.Relapses] };
        Assert.Equal("Met", partial.Judge("MS-01", "a relapse"));
        Assert.Equal(Missing, partial.RelapsesAre().Judge("MS-01", "a relapse"));
        Assert.Contains("incomplete (relapses)", partial.RelapsesAre().Missing(Indication.AcuteMsRelapse));
        Assert.Equal(Missing, (Relapses((21, 5)) with { Incomplete = [CaseList.Relapses] }).Judge("MS-01", "a relapse"));
    }

    /// <summary>Advice is not given on a relapse that may not be there.</summary>
    [Fact]
    public void Advice_RelapseThatIsOpen_IsNotMet() => Assert.Equal(Truth.NotMet, Relapses((null, null)).Rule("MS-02"));

    [Fact]
    public void Notes_RelapseOfADiseaseThatIsNotRecorded_SayThat()
    {
        var noted = Assessor.Assess(MsRelapse.Diagnoses(Condition.NeuromyelitisOptica())).Notes;
        Assert.Contains(noted, note => note.Contains("a relapse of multiple sclerosis is recorded", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(Assessor.Assess(MsRelapse).Notes);
    }

    /// <summary>Relapses of multiple sclerosis, by days since onset and days since end, in either order.</summary>
    private static PatientCase Relapses(params (int? Onset, int? End)[] relapses)
    {
        PatientCase Of(IEnumerable<(int? Onset, int? End)> all) => MsRelapse.RelapsesAre(
            [.. all.Select(one => new Relapse(IvigRules.Facts.Disease.MultipleSclerosis, one.Onset is { } onset ? DaysAgo(onset) : null, one.End is { } end ? DaysAgo(end) : null))]);
        Assert.Equal(Of(relapses).Judge("MS-01", "a relapse"), Of(relapses.AsEnumerable().Reverse()).Judge("MS-01", "a relapse"));
        return Of(relapses);
    }
}
