using IvigRules.Tests.Support;
using static IvigRules.Tests.Support.Clinic;
using static IvigRules.Facts.TherapyOutcome;

namespace IvigRules.Tests.Knowledge;

/// <summary>CI-01: known hypersensitivity to IVIG, in all five indications.</summary>
public sealed class ContraindicationsTests
{
    private const string Missing = "Unknown, missing";
    private const string Silent = "Unknown, source silent";
    private static readonly DateTimeOffset LastWeek = new(2026, 11, 15, 23, 30, 0, TimeSpan.FromHours(-5));
    private static readonly InfusionReaction Anaphylaxis = new() { OnsetAt = LastWeek, Symptoms = new() { Anaphylaxis = true } };

    public static TheoryData<Indication> Indications { get; } = [.. Enum.GetValues<Indication>()];

    [Theory]
    [MemberData(nameof(Indications))]
    public void Hypersensitivity_Recorded_ContraindicatesWhateverElseHolds(Indication indication)
    {
        Assert.Equal(Verdict.Consider, Considered(indication).Assess(indication).Verdict);
        var recorded = Considered(indication).With(patient => patient with { IvigHypersensitivity = true }).Assess(indication);
        Assert.Equal(Verdict.Contraindicated, recorded.Verdict);
        Assert.Equal(["CI-01"], recorded.Determining);
        Assert.Null(recorded.Plan);
        Assert.Equal(Readiness.NotApplicable, recorded.Readiness);
    }

    [Theory]
    [MemberData(nameof(Indications))]
    public void Hypersensitivity_NotRecorded_NeverGives(Indication indication)
    {
        var recorded = Considered(indication).With(patient => patient with { IvigHypersensitivity = null });
        var assessment = recorded.Assess(indication);
        Assert.Equal(Verdict.Indeterminate, assessment.Verdict);
        Assert.Contains("CI-01", assessment.Determining);
        Assert.Equal(["patient.ivigHypersensitivity"], recorded.Missing(indication));
        Assert.Equal(["CI-01"], assessment.Missing.Single().Rules);
    }

    [Theory]
    [MemberData(nameof(Indications))]
    public void Hypersensitivity_WithoutTheDiagnosis_IsContraindicatedAllTheSame(Indication indication) => Assert.Equal(Verdict.Contraindicated,
        Considered(indication).Diagnoses().With(patient => patient with { IvigHypersensitivity = true }).Assess(indication).Verdict);

    [Theory]
    [InlineData(true, "Met")]
    [InlineData(false, "NotMet")]
    [InlineData(null, Missing)]
    public void Hypersensitivity_AsAnswered_IsRead(bool? answer, string expected) => Assert.Equal(expected, Judge(answer));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [InlineData(null)]
    public void Hypersensitivity_AnaphylaxisAfterAnInfusion_Establishes(bool? answer)
    {
        Assert.Equal("Met", Judge(answer, reactions: Anaphylaxis));
        Assert.Equal("Met", Judge(answer, reactions: Anaphylaxis with { OnsetAt = null, InfusionEndedAt = LastWeek }));
        Assert.Equal("Met", Judge(answer, reactions: Anaphylaxis with { OnsetAt = null }));
        Assert.Equal("Met", Judge(answer, reactions: Anaphylaxis with { ResolvedOn = DaysAgo(3) }));
        Assert.Equal("Met", Judge(answer, reactions: Anaphylaxis with { OnsetAt = new DateTimeOffset(Sample.AsOf, new TimeOnly(23, 59), TimeSpan.FromHours(-11)) }));
    }

    [Fact]
    public void Hypersensitivity_AnaphylaxisDatedLater_IsIgnored()
    {
        var tomorrow = new DateTimeOffset(Tomorrow, TimeOnly.MinValue, TimeSpan.FromHours(12));
        Assert.Equal("NotMet", Judge(false, reactions: Anaphylaxis with { OnsetAt = tomorrow }));
        Assert.Equal("NotMet", Judge(false, reactions: Anaphylaxis with { OnsetAt = tomorrow, InfusionEndedAt = LastWeek }));
        Assert.Equal(Missing, Judge(null, reactions: Anaphylaxis with { OnsetAt = null, InfusionEndedAt = tomorrow }));
        Assert.Equal("Met", Judge(false, reactions: Anaphylaxis with { OnsetAt = LastWeek, InfusionEndedAt = tomorrow }));
    }

    [Fact]
    public void Hypersensitivity_AReactionWithoutAnaphylaxis_DoesNotEstablish()
    {
        Assert.Equal("NotMet", Judge(false, reactions: Anaphylaxis with { Symptoms = new() { Anaphylaxis = false, Dyspnea = true } }));
        Assert.Equal(Missing, Judge(null, reactions: Anaphylaxis with { Symptoms = new() { Dyspnea = true } }));
    }

    [Theory]
    [InlineData(Responded, false)]
    [InlineData(Failed, false)]
    [InlineData(NotTolerated, true)]
    [InlineData(Contraindicated, true)]
    [InlineData(Unavailable, false)]
    [InlineData(Declined, false)]
    [InlineData(Ongoing, false)]
    public void Hypersensitivity_IvigItselfRecorded_IsLeftToAClinicianOnlyIfRuledOut(TherapyOutcome outcome, bool silent)
    {
        var ivig = Was(Therapy.IntravenousImmunoglobulin, outcome, DaysAgo(700));
        Assert.Equal(silent ? Silent : "NotMet", Judge(false, ivig));
        Assert.Equal(silent ? Silent : Missing, Judge(null, ivig));
        Assert.Equal("Met", Judge(true, ivig));
        Assert.Equal("Met", Judge(false, ivig, Anaphylaxis));
        Assert.Equal("NotMet", Judge(false, ivig with { StartedOn = Tomorrow }));
        Assert.Equal("NotMet", Judge(false, ivig with { Therapy = Plex }));
    }

    [Fact]
    public void Hypersensitivity_IvigNotTolerated_AsksAClinicianAndNoFact()
    {
        var assessment = MsRelapse.AndTherapies(Was(Therapy.IntravenousImmunoglobulin, NotTolerated)).Assess(Indication.AcuteMsRelapse);
        Assert.Equal(Verdict.Indeterminate, assessment.Verdict);
        Assert.Equal(["MS-01", "CI-01"], assessment.Determining);
        Assert.Equal("CI-01", Assert.Single(assessment.NeedsJudgement).Rule);
        Assert.Empty(assessment.Missing);
    }

    private static string Judge(bool? answer, PriorTherapy? ivig = null, params InfusionReaction[] reactions)
    {
        var recorded = MsRelapse.With(patient => patient with { IvigHypersensitivity = answer }).Reactions([.. reactions]);
        return (ivig is null ? recorded : recorded.AndTherapies(ivig)).Judge("CI-01", "");
    }
}
