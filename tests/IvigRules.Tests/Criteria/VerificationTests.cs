using IvigRules.Tests.Support;
using static IvigRules.Tests.Support.Clinic;

namespace IvigRules.Tests.Criteria;

/// <summary>Diagnoses that are not confirmed, lists of diagnoses that are not whole, and diagnoses that no rule reads: section 2 of edition 2.</summary>
public sealed class VerificationTests
{
    private const string Missing = "Unknown, missing";
    private static readonly Condition Suspected = Condition.MultipleSclerosis(MsCourse.RelapsingRemitting) with { Verification = Verification.Unconfirmed };
    private static readonly Condition Confirmed = Suspected with { Verification = Verification.Confirmed };

    [Fact]
    public void Unconfirmed_Alone_AsksForItsConfirmation()
    {
        Assert.Equal(Missing, Ms(Suspected));
        Assert.Equal(["conditions.verification (multiple-sclerosis)"], MsRelapse.Diagnoses(Suspected).Missing(Indication.AcuteMsRelapse));
    }

    [Fact]
    public void Confirmed_OrNotSaid_IsMet()
    {
        Assert.Equal("Met", Ms(Confirmed));
        Assert.Equal("Met", Ms(Confirmed with { Verification = null }));
        Assert.Equal("Met", Ms(Suspected, Confirmed));
        Assert.Equal("Met", Ms(Confirmed, Suspected));
    }

    [Fact]
    public void Unconfirmed_Ended_IsNotRecordedAnyMore() => Assert.Equal("NotMet", Ms(Suspected with { EndedOn = DaysAgo(5) }));

    /// <summary>A suspicion says nothing of the course.</summary>
    [Fact]
    public void Unconfirmed_WithACourse_LeavesTheCourseOpen()
    {
        Assert.Equal(Missing, Course(Suspected));
        Assert.Equal(Missing, Course(Suspected, Confirmed with { Course = null }));
        Assert.Equal("Met", Course(Suspected with { Course = MsCourse.SecondaryProgressive }, Confirmed));
        Assert.NotEqual("NotMet", Course(Suspected with { Course = MsCourse.SecondaryProgressive }));
    }

    [Theory]
    [InlineData(Indication.AcuteNmoRelapse)]
    [InlineData(Indication.NmoRelapsePrevention)]
    [InlineData(Indication.NatalizumabPmlIris)]
    public void Unconfirmed_InEveryIndication_NeverGives(Indication indication)
    {
        var considered = Considered(indication);
        var suspected = considered.Diagnoses([.. considered.Conditions.Select(condition => condition with { Verification = Verification.Unconfirmed })]);
        Assert.Equal(Verdict.Indeterminate, suspected.Assess(indication).Verdict);
        Assert.All(suspected.Missing(indication), missing => Assert.StartsWith("conditions.verification", missing, StringComparison.Ordinal));
    }

    [Fact]
    public void ListNotWhole_DiagnosisThatIsNotRecorded_IsUnknown()
    {
        var partial = MsRelapse with { Incomplete = [CaseList.Conditions] };
        Assert.Equal("Met", partial.Judge("MS-01", "multiple sclerosis"));
        Assert.Equal(Missing, partial.Diagnoses().Judge("MS-01", "multiple sclerosis"));
        Assert.Equal(["incomplete (conditions)"], partial.Diagnoses().Missing(Indication.AcuteMsRelapse));
        Assert.Equal(Missing, partial.Diagnoses(Confirmed with { EndedOn = DaysAgo(5) }).Judge("MS-01", "multiple sclerosis"));
    }

    /// <summary>A problem list has other problems: they are accepted, not used, and not worth a note.</summary>
    [Fact]
    public void OtherDiagnosis_Recorded_ChangesNothing()
    {
        var more = MsRelapse.Diagnoses([.. MsRelapse.Conditions, new Condition(new ConditionKind("essential-hypertension")), new Condition(new("Migraine")) { Verification = Verification.Unconfirmed }]);
        Assert.Equal(MsRelapse.Assess(Indication.AcuteMsRelapse).Explain(), more.Assess(Indication.AcuteMsRelapse).Explain());
        Assert.Empty(Assessor.Assess(more).Notes);
        Assert.Empty(Assessor.Assess(more).NotUnderstood);
    }

    [Fact]
    public void Kind_SpelledOtherwise_IsTheSameDiagnosis()
    {
        Assert.Equal(ConditionKind.MultipleSclerosis, new ConditionKind("Multiple Sclerosis"));
        Assert.Equal("Met", Ms(new Condition(new ConditionKind("MULTIPLE_SCLEROSIS")) { Course = MsCourse.RelapsingRemitting }));
        Assert.Throws<ArgumentException>(() => new ConditionKind(""));
        Assert.Throws<InvalidOperationException>(() => default(ConditionKind).Id);
    }

    private static string Ms(params Condition[] conditions) => MsRelapse.Diagnoses([.. conditions]).Judge("MS-01", "multiple sclerosis");

    private static string Course(params Condition[] conditions) => MsPrevention.Diagnoses([.. conditions]).Judge("MS-03", "the course");
}
