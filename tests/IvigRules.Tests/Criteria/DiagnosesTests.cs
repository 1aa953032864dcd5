using IvigRules.Tests.Support;
using static IvigRules.Tests.Support.Clinic;

namespace IvigRules.Tests.Criteria;

/// <summary>When a diagnosis is recorded: a closed world, with a beginning and an end.</summary>
public sealed class DiagnosesTests
{
    [Theory]
    [InlineData(null, null, true)]
    [InlineData(400, null, true)]
    [InlineData(0, null, true)]
    [InlineData(-1, null, false)]
    [InlineData(400, 10, false)]
    [InlineData(400, 0, false)]
    [InlineData(400, -1, true)]
    [InlineData(null, 0, false)]
    public void IsRecorded_FromOnsetUntilEnd_IsMet(int? onset, int? end, bool expected)
    {
        foreach (var (indication, kind) in new[]
        {
            (Indication.AcuteMsRelapse, ConditionKind.MultipleSclerosis), (Indication.MsRelapsePrevention, ConditionKind.MultipleSclerosis),
            (Indication.AcuteNmoRelapse, ConditionKind.NeuromyelitisOptica), (Indication.NmoRelapsePrevention, ConditionKind.NeuromyelitisOptica),
            (Indication.NatalizumabPmlIris, ConditionKind.ProgressiveMultifocalLeukoencephalopathy),
        })
        {
            var considered = Considered(indication);
            var dated = considered.Diagnoses([.. considered.Conditions.Select(condition => condition.Kind == kind
                ? condition with { Onset = onset is { } began ? DaysAgo(began) : null, EndedOn = end is { } ended ? DaysAgo(ended) : null } : condition)]);
            Assert.Equal(expected ? Verdict.Consider : Verdict.NotIndicated, dated.Assess(indication).Verdict);
        }
    }

    /// <summary>An end that was entered by mistake can be seen: the reason names it.</summary>
    [Fact]
    public void IsRecorded_Ended_SaysWhen()
    {
        Assert.Contains("(multiple sclerosis ended on 2026-11-12; multiple sclerosis is not recorded)", Explained(new(ConditionKind.MultipleSclerosis) { EndedOn = DaysAgo(10) }), StringComparison.Ordinal);
        Assert.Contains("(multiple sclerosis is not recorded)", Explained(new(ConditionKind.MultipleSclerosis) { Onset = Tomorrow }), StringComparison.Ordinal);
        Assert.Contains("(multiple sclerosis is not recorded)", Explained(new(ConditionKind.NeuromyelitisOptica) { EndedOn = DaysAgo(10) }), StringComparison.Ordinal);

        static string Explained(Condition condition) => MsRelapse.Diagnoses(condition).Assess(Indication.AcuteMsRelapse).Full();
    }

    [Fact]
    public void IsRecorded_EndedOnceAndRecordedAgain_IsMet() => Assert.Equal(Truth.Met, MsRelapse.Diagnoses(
        new Condition(ConditionKind.MultipleSclerosis) { EndedOn = DaysAgo(10) }, Condition.MultipleSclerosis()).Rule("MS-01"));

    [Fact]
    public void IsRecorded_NothingRecorded_IsNotIndicatedForEveryIndication()
    {
        foreach (var indication in Enum.GetValues<Indication>())
        {
            var assessment = Considered(indication).Diagnoses().Assess(indication);
            Assert.Equal(Verdict.NotIndicated, assessment.Verdict);
            Assert.Empty(assessment.Missing);
        }
    }

    [Fact]
    public void Course_RelapsingRemitting_IsMet() => Assert.Equal("Met", Course(MsCourse.RelapsingRemitting));

    [Fact]
    public void Course_SecondaryProgressive_IsNotMet() => Assert.Equal("NotMet", Course(MsCourse.SecondaryProgressive));

    [Fact]
    public void Course_PrimaryProgressive_IsLeftToAClinician()
    {
        Assert.Equal("Unknown, source silent", Course(MsCourse.PrimaryProgressive));
        var prevention = MsPrevention.Diagnoses(Condition.MultipleSclerosis(MsCourse.PrimaryProgressive)).Assess(Indication.MsRelapsePrevention);
        Assert.Equal(Verdict.Indeterminate, prevention.Verdict);
        Assert.Empty(prevention.Missing);
        Assert.Equal("MS-03", Assert.Single(prevention.NeedsJudgement).Rule);
    }

    [Fact]
    public void Course_Missing_IsAskedFor()
    {
        Assert.Equal("Unknown, missing", Course([null]));
        Assert.Equal(["conditions.course (multiple-sclerosis)"], MsPrevention.Diagnoses(Condition.MultipleSclerosis()).Missing(Indication.MsRelapsePrevention));
        Assert.Empty(MsPrevention.Diagnoses(Condition.MultipleSclerosis()).Assess(Indication.MsRelapsePrevention).NeedsJudgement);
    }

    [Fact]
    public void Course_SeveralRecords_RelapsingRemittingIfAnySaysSo()
    {
        Assert.Equal("Met", Course(MsCourse.SecondaryProgressive, MsCourse.RelapsingRemitting));
        Assert.Equal("Met", Course(MsCourse.PrimaryProgressive, MsCourse.RelapsingRemitting));
        Assert.Equal("Met", Course(null, MsCourse.RelapsingRemitting));
    }

    [Fact]
    public void Course_SeveralRecordsNoneRelapsingRemitting_IsUnknownIfAnyLeavesItOpen()
    {
        Assert.Equal("Unknown, source silent", Course(MsCourse.SecondaryProgressive, MsCourse.PrimaryProgressive));
        Assert.Equal("Unknown, missing", Course(MsCourse.SecondaryProgressive, null));
        Assert.Equal("Unknown, missing", Course(MsCourse.PrimaryProgressive, null));
        Assert.Equal("NotMet", Course(MsCourse.SecondaryProgressive, MsCourse.SecondaryProgressive));
    }

    [Fact]
    public void Course_RecordThatEndedOrIsYetToCome_DoesNotCount()
    {
        var progressive = Condition.MultipleSclerosis(MsCourse.SecondaryProgressive);
        var relapsing = Condition.MultipleSclerosis(MsCourse.RelapsingRemitting);
        Assert.Equal("NotMet", MsPrevention.Diagnoses(progressive, relapsing with { EndedOn = DaysAgo(100) }).Judge("MS-03", "the course"));
        Assert.Equal("NotMet", MsPrevention.Diagnoses(progressive, relapsing with { Onset = Tomorrow }).Judge("MS-03", "the course"));
        Assert.Equal("NotMet", MsPrevention.Diagnoses(progressive, new Condition(ConditionKind.NeuromyelitisOptica)).Judge("MS-03", "the course"));
    }

    private static string Course(params MsCourse?[] courses)
    {
        var judged = MsPrevention.Diagnoses([.. courses.Select(Condition.MultipleSclerosis)]).Judge("MS-03", "the course");
        Assert.Equal(judged, MsPrevention.Diagnoses([.. courses.AsEnumerable().Reverse().Select(Condition.MultipleSclerosis)]).Judge("MS-03", "the course"));
        return judged;
    }
}
