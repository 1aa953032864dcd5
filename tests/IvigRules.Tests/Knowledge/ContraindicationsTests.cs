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
        // Only its onset dates a reaction: one without counts, whenever the infusion is said to have ended.
        Assert.Equal("Met", Judge(null, reactions: Anaphylaxis with { OnsetAt = null, InfusionEndedAt = tomorrow }));
        Assert.Equal("Met", Judge(false, reactions: Anaphylaxis with { OnsetAt = LastWeek, InfusionEndedAt = tomorrow }));
    }

    [Fact]
    public void Hypersensitivity_AReactionWithoutAnaphylaxis_DoesNotEstablish()
    {
        Assert.Equal("NotMet", Judge(false, reactions: Anaphylaxis with { Symptoms = new() { Anaphylaxis = false, Dyspnea = true } }));
        Assert.Equal(Missing, Judge(null, reactions: Anaphylaxis with { Symptoms = new() { Dyspnea = true } }));
    }

    [Theory]
    [InlineData(Responded, "NotMet")]
    [InlineData(Failed, "NotMet")]
    [InlineData(NotTolerated, Missing)]
    [InlineData(Given, Missing)]
    [InlineData(Contraindicated, Silent)]
    [InlineData(Unavailable, "NotMet")]
    [InlineData(Declined, "NotMet")]
    [InlineData(Ongoing, "NotMet")]
    [InlineData(NeverGiven, "NotMet")]
    public void Hypersensitivity_IvigItselfRecorded_LeavesItOpenIfItMayNotHaveBeenTolerated(TherapyOutcome outcome, string expected)
    {
        var ivig = Was(Therapy.IntravenousImmunoglobulin, outcome, DaysAgo(700));
        Assert.Equal(expected, Judge(false, ivig));
        Assert.Equal(expected == Silent ? Silent : Missing, Judge(null, ivig));
        Assert.Equal("Met", Judge(true, ivig));
        Assert.Equal("Met", Judge(false, ivig, Anaphylaxis));
        Assert.Equal("NotMet", Judge(false, ivig with { StartedOn = Tomorrow }));
        Assert.Equal("NotMet", Judge(false, ivig with { Therapy = Plex }));
    }

    /// <summary>A contraindication that has ended says nothing any more.</summary>
    [Fact]
    public void Hypersensitivity_ContraindicationThatEnded_LeavesNothingOpen()
    {
        Assert.Equal("NotMet", Judge(false, Was(Therapy.IntravenousImmunoglobulin, Contraindicated, DaysAgo(700), DaysAgo(100))));
        Assert.Equal(Silent, Judge(false, Was(Therapy.IntravenousImmunoglobulin, Contraindicated, DaysAgo(700), Tomorrow)));
    }

    /// <summary>An allergy work-up settles an intolerance only if it came after it: on the day of its end, or later.</summary>
    [Theory]
    [InlineData(99, "NotMet")]
    [InlineData(100, "NotMet")]
    [InlineData(101, Missing)]
    [InlineData(null, Missing)]
    public void Hypersensitivity_RuledOutOnADay_SettlesWhatEndedByThen(int? assessedDaysAgo, string expected)
    {
        foreach (var outcome in new TherapyOutcome?[] { NotTolerated, Given, null })
            Assert.Equal(expected, RuledOut(assessedDaysAgo, Was(Therapy.IntravenousImmunoglobulin, outcome, DaysAgo(105), DaysAgo(100))));
    }

    /// <summary>Without its end a course may have gone on after the assessment: its start settles nothing.</summary>
    [Fact]
    public void Hypersensitivity_RuledOutOnADay_DoesNotSettleWhatHasNoEnd()
    {
        Assert.Equal(Missing, RuledOut(1, Was(Therapy.IntravenousImmunoglobulin, NotTolerated, DaysAgo(105))));
        Assert.Equal(Missing, RuledOut(1, Was(Therapy.IntravenousImmunoglobulin, NotTolerated)));
        Assert.Equal(Missing, RuledOut(1, Was(Therapy.IntravenousImmunoglobulin, NotTolerated, DaysAgo(105), Tomorrow)));
        Assert.Equal(Missing, RuledOut(1, Was(Therapy.IntravenousImmunoglobulin, NotTolerated, null, DaysAgo(100)), Was(Therapy.IntravenousImmunoglobulin, NotTolerated)));
    }

    /// <summary>What was established after the as-of date is not known yet, and is listed.</summary>
    [Fact]
    public void Hypersensitivity_EstablishedLater_IsIgnoredAndListed()
    {
        foreach (var answer in new[] { true, false })
        {
            var recorded = MsRelapse.With(patient => patient with { IvigHypersensitivity = answer, IvigHypersensitivityAssessedOn = Tomorrow });
            Assert.Equal(Missing, recorded.Judge("CI-01", ""));
            Assert.Equal(["patient.ivigHypersensitivity", "patient.ivigHypersensitivityAssessedOn"], Assessor.Assess(recorded).IgnoredFacts.Select(fact => fact.Fact));
        }
    }

    [Fact]
    public void Hypersensitivity_IvigNotTolerated_AsksWhenItWasRuledOut()
    {
        var recorded = MsRelapse.AndTherapies(Was(Therapy.IntravenousImmunoglobulin, NotTolerated));
        var assessment = recorded.Assess(Indication.AcuteMsRelapse);
        Assert.Equal(Verdict.Indeterminate, assessment.Verdict);
        Assert.Equal(["MS-01", "CI-01"], assessment.Determining);
        Assert.Empty(assessment.NeedsJudgement);
        Assert.Equal(["patient.ivigHypersensitivityAssessedOn"], recorded.Missing(Indication.AcuteMsRelapse));
        Assert.Equal(["patient.ivigHypersensitivity"],
            recorded.With(patient => patient with { IvigHypersensitivity = null }).Missing(Indication.AcuteMsRelapse));
    }

    [Fact]
    public void Hypersensitivity_IvigContraindicated_AsksAClinicianAndNoFact()
    {
        var assessment = MsRelapse.AndTherapies(Was(Therapy.IntravenousImmunoglobulin, Contraindicated)).Assess(Indication.AcuteMsRelapse);
        Assert.Equal(Verdict.Indeterminate, assessment.Verdict);
        Assert.Equal("CI-01", Assert.Single(assessment.NeedsJudgement).Rule);
        Assert.Empty(assessment.Missing);
    }

    private static string RuledOut(int? assessedDaysAgo, params PriorTherapy[] ivig) => MsRelapse
        .With(patient => patient with { IvigHypersensitivityAssessedOn = assessedDaysAgo is { } days ? DaysAgo(days) : null })
        .AndTherapies([.. ivig]).Judge("CI-01", "");

    private static string Judge(bool? answer, PriorTherapy? ivig = null, params InfusionReaction[] reactions)
    {
        var recorded = MsRelapse.With(patient => patient with { IvigHypersensitivity = answer }).Reactions([.. reactions]);
        return (ivig is null ? recorded : recorded.AndTherapies(ivig)).Judge("CI-01", "");
    }
}
