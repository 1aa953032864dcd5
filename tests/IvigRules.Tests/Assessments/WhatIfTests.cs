using IvigRules.Tests.Support;

namespace IvigRules.Tests.Assessments;

/// <summary>The sets for cases that a reader can follow: the onset is 2026-11-01, the date of the assessment 2026-11-22.</summary>
public sealed class WhatIfTests
{
    private const string NotHypersensitive = "patient.ivigHypersensitivity: false";

    [Fact]
    public void WhatIf_HypersensitivityMissing_IsThatItIsFalse() =>
        Assert.Equal([NotHypersensitive], Sets(Unanswered(Clinic.MsRelapse), Indication.AcuteMsRelapse));

    [Fact]
    public void WhatIf_NothingOnBothTherapies_IsThatBothFailedOrWereNotTolerated() => Assert.Equal(
        [
            "priorTherapies (intravenous-methylprednisolone): failed or not-tolerated, 2026-11-01 or later"
            + " and priorTherapies (plasma-exchange): failed or not-tolerated, 2026-11-01 or later",
        ],
        Sets(Clinic.MsRelapse.Therapies(), Indication.AcuteMsRelapse));

    [Fact]
    public void WhatIf_UndatedFailureAndUndatedResponse_AreInTheRelapseAndBeforeIt() => Assert.Equal(
        ["priorTherapies.startedOn (intravenous-methylprednisolone): failed: 2026-11-01 or later; responded: 2026-10-31 or earlier"],
        Sets(Clinic.MsRelapse.Therapies(
            Clinic.Was(Clinic.Ivmp, TherapyOutcome.Failed), Clinic.Was(Clinic.Ivmp, TherapyOutcome.Responded), Clinic.Was(Clinic.Plex, TherapyOutcome.NotTolerated)), Indication.AcuteMsRelapse));

    [Fact]
    public void WhatIf_TwoRecordsThatEitherWouldDo_IsASetForEach() => Assert.Equal(
        [
            "priorTherapies.startedOn (intravenous-methylprednisolone): failed: 2026-11-01 or later",
            "priorTherapies.therapy (corticosteroids): failed: intravenous-methylprednisolone",
        ],
        Sets(Clinic.MsRelapse.Therapies(
            Clinic.Was(Clinic.Ivmp, TherapyOutcome.Failed), Clinic.Was(Clinic.Steroids, TherapyOutcome.Failed, Clinic.Onset), Clinic.Was(Clinic.Plex, TherapyOutcome.NotTolerated)), Indication.AcuteMsRelapse));

    [Fact]
    public void WhatIf_NothingInAnNmoRelapse_IsASetForEachRule() => Assert.Equal(
        [
            "priorTherapies (corticosteroids): contraindicated or unavailable, 2026-11-01 or later",
            "priorTherapies (intravenous-corticosteroids): failed, 2026-11-01 or later",
            "priorTherapies (corticosteroids): failed or not-tolerated, 2026-11-01 or later"
            + " and priorTherapies (plasma-exchange): contraindicated or unavailable, 2026-11-01 or later",
        ],
        Sets(Clinic.NmoRelapse.Therapies(), Indication.AcuteNmoRelapse));

    /// <summary>That it failed in the relapse is NMO-03's question, which agent it was NMO-01's: NMO-01 needs both.</summary>
    [Fact]
    public void WhatIf_TwoRulesAskAboutOneRecord_IsASetOfBothAnswers() => Assert.Equal(
        [
            "priorTherapies (plasma-exchange): contraindicated or unavailable, 2026-11-01 or later"
            + " and priorTherapies.startedOn (corticosteroids): failed: 2026-11-01 or later",
            "priorTherapies.startedOn (corticosteroids): failed: 2026-11-01 or later"
            + " and priorTherapies.therapy (corticosteroids): failed: intravenous-corticosteroids",
        ],
        Sets(Clinic.NmoRelapse.Therapies(Clinic.Was(Clinic.Steroids, TherapyOutcome.Failed)), Indication.AcuteNmoRelapse));

    [Fact]
    public void WhatIf_ARefusalBesideAFailure_SaysWhichAgentFailedAlone() => Assert.Equal(
        ["priorTherapies.therapy (corticosteroids): failed: intravenous-methylprednisolone"],
        Sets(Clinic.MsRelapse.Therapies(
            Clinic.Was(Clinic.Steroids, TherapyOutcome.Failed, Clinic.Onset), Clinic.Was(Clinic.Steroids, TherapyOutcome.Declined, Clinic.Onset),
            Clinic.Was(Clinic.Plex, TherapyOutcome.NotTolerated)), Indication.AcuteMsRelapse));

    [Fact]
    public void WhatIf_CourseMissing_IsThatItIsRelapsingRemitting() => Assert.Equal(
        ["conditions.course (multiple-sclerosis): relapsing-remitting"],
        Sets(Clinic.MsPrevention.Diagnoses(Condition.MultipleSclerosis()), Indication.MsRelapsePrevention));

    /// <summary>Only a multiple sclerosis that is recorded without a course gets one: not another diagnosis, nor a course that is recorded.</summary>
    [Fact]
    public void WhatIf_CourseMissing_IsRecordedWhereItIsMissing()
    {
        var change = Assert.Single(Clinic.MsPrevention
            .Diagnoses(Condition.NeuromyelitisOptica(), Condition.MultipleSclerosis(), Condition.MultipleSclerosis(MsCourse.SecondaryProgressive))
            .Assess(Indication.MsRelapsePrevention).WhatIf());
        Assert.Equal(
            [Condition.NeuromyelitisOptica(), Condition.MultipleSclerosis(MsCourse.RelapsingRemitting), Condition.MultipleSclerosis(MsCourse.SecondaryProgressive)],
            change.Case.Conditions);
    }

    [Fact]
    public void WhatIf_AllAgentsUnansweredAndPregnancyToo_IsWithoutThePregnancy() => Assert.Equal(
        ["priorTherapies (nmo-first-line): not-tolerated or unavailable"],
        Sets(Clinic.NmoPrevention.Therapies().With(patient => patient with { ReproductiveStatus = null }), Indication.NmoRelapsePrevention));

    [Fact]
    public void WhatIf_AllAgentsContraindicated_IsThatThePatientIsPregnantOrNursing() => Assert.Equal(
        ["patient.reproductiveStatus: pregnant or nursing"],
        Sets(Clinic.NmoPrevention.Therapies(Clinic.Was(Therapy.NmoFirstLine, TherapyOutcome.Contraindicated)).With(patient => patient with { ReproductiveStatus = null }), Indication.NmoRelapsePrevention));

    [Fact]
    public void WhatIf_EndOfNatalizumabMissing_IsTheOnsetOrEarlier() => Assert.Equal(
        ["patient.ivigHypersensitivity: false and priorTherapies.endedOn (natalizumab): responded: 2026-11-01 or earlier"],
        Sets(Unanswered(Clinic.PmlIris).Therapies(
            Clinic.Was(Therapy.Natalizumab, TherapyOutcome.Responded, Clinic.DaysAgo(400)), Clinic.Was(Clinic.Steroids, TherapyOutcome.Contraindicated)), Indication.NatalizumabPmlIris));

    [Fact]
    public void WhatIf_NothingOnNatalizumab_IsACourseThatEndedByTheOnset() => Assert.Equal(
        ["priorTherapies (natalizumab): not-tolerated, failed or responded, ended 2026-11-01 or earlier"],
        Sets(Clinic.PmlIris.Therapies(Clinic.Was(Clinic.Steroids, TherapyOutcome.Contraindicated)), Indication.NatalizumabPmlIris));

    [Fact]
    public void WhatIf_OnlyANewRelapseWouldDo_IsEmpty()
    {
        var old = Clinic.MsRelapse.RelapsesAre(new Relapse(Disease.MultipleSclerosis, Clinic.DaysAgo(91)));
        Assert.Equal(["relapses.endedOn (multiple-sclerosis)"], old.Missing(Indication.AcuteMsRelapse));
        Assert.Empty(Sets(old, Indication.AcuteMsRelapse));
    }

    [Fact]
    public void WhatIf_ARunningCorticosteroidThatIsNotNamed_IsNotExplainedAway()
    {
        var running = Clinic.MsRelapse.AndTherapies(Clinic.Was(Clinic.Steroids, TherapyOutcome.Ongoing, Clinic.Onset));
        Assert.Equal(["priorTherapies.therapy (corticosteroids)"], running.Missing(Indication.AcuteMsRelapse));
        Assert.Empty(Sets(running, Indication.AcuteMsRelapse));
    }

    [Fact]
    public void WhatIf_NatalizumabBegunAfterTheOnset_IsEmpty() => Assert.Empty(Sets(
        Clinic.PmlIris.Therapies(Clinic.Was(Therapy.Natalizumab, TherapyOutcome.Failed, Clinic.Onset.AddDays(1)), Clinic.Was(Clinic.Steroids, TherapyOutcome.Contraindicated)), Indication.NatalizumabPmlIris));

    [Fact]
    public void WhatIf_OnsetOnTheFirstDayOfTheCalendar_HasNoDayBeforeIt() => Assert.Empty(Sets(
        (Clinic.MsRelapse with { AsOf = DateOnly.MinValue.AddDays(30) }).With(patient => patient with { Weight = null })
            .Diagnoses(Condition.MultipleSclerosis()).Labs()
            .RelapsesAre(new Relapse(Disease.MultipleSclerosis, DateOnly.MinValue))
            .Therapies(Clinic.Was(Clinic.Ivmp, TherapyOutcome.NotTolerated), Clinic.Was(Clinic.Ivmp, TherapyOutcome.Responded), Clinic.Was(Clinic.Plex, TherapyOutcome.NotTolerated)), Indication.AcuteMsRelapse));

    [Theory]
    [MemberData(nameof(EveryIndication))]
    public void WhatIf_ConsideredOrContraindicatedOrNotIndicated_IsEmpty(Indication indication)
    {
        var considered = Clinic.Considered(indication);
        Assert.Empty(considered.Assess(indication).WhatIf());
        Assert.Empty(considered.With(patient => patient with { IvigHypersensitivity = true }).Assess(indication).WhatIf());
        Assert.Empty(Unanswered(considered).Diagnoses().Assess(indication).WhatIf());
    }

    [Fact]
    public void WhatIf_SourceIsSilentOnAnotherCriterion_IsEmpty() => Assert.Empty(
        Sets(Unanswered(Clinic.MsRelapse).Therapies(Clinic.Was(Clinic.Ivmp, TherapyOutcome.Failed, Clinic.Onset), Clinic.Was(Clinic.Plex, TherapyOutcome.Declined, Clinic.Onset)), Indication.AcuteMsRelapse));

    [Fact]
    public void Explain_MissingFacts_SaysWhatWouldChange()
    {
        var assessment = Unanswered(Clinic.MsRelapse).Assess(Indication.AcuteMsRelapse);
        Assert.Contains("  Would change this to Consider: is the patient known to be hypersensitive to IVIG? no\n", assessment.Explain(full: true), StringComparison.Ordinal);
        Assert.Contains("- **Would change this to Consider:** is the patient known to be hypersensitive to IVIG? no\n", assessment.ExplainMarkdown(full: true), StringComparison.Ordinal);
        Assert.DoesNotContain("Would change this", Clinic.MsRelapse.Assess(Indication.AcuteMsRelapse).Explain(full: true), StringComparison.Ordinal);
    }

    /// <summary>One agent is recorded and all others are open. With twice as many, the case is assessed twice as often: the time grows with the square.</summary>
    [Fact]
    public void WhatIf_TwiceAsManyOpenAgents_AssessesTwiceAsOften()
    {
        var (few, many) = (AssessedWith(200), AssessedWith(400));
        TestContext.Current.TestOutputHelper?.WriteLine($"200 agents: {Invariant.Format(few)} assessments; 400: {Invariant.Format(many)}");
        Assert.InRange(few, 200, 4 * 200);
        Assert.InRange(many, few, (2 * few) + 2);

        static int AssessedWith(int agents)
        {
            var assessed = 0;
            var counts = Constant.Rule("counts", RuleKind.Contraindication, new FactCriterion("the case was assessed", (_, notes) =>
            {
                assessed += notes is null ? 1 : 0;
                return Truth.NotMet;
            }));
            var therapies = new TherapyHierarchy(Agents(agents));
            var rules = new CompiledRules(
                [new RuleSet { Indication = Indication.MsRelapsePrevention, Rules = [MsRelapsePrevention.LastResort, counts] }], therapies, new KnowledgeVersion("test", "test"));
            var assessment = new Assessment(new CaseEvaluation(new CaseView(OneAgentRecorded, therapies), rules), rules.Sets[0]);
            Assert.Equal(agents - 1, Assert.Single(assessment.WhatIf()).Answers.Length);
            return assessed;
        }
    }

    [Fact]
    public void WhatIf_EightHundredAgents_FindsTheOneSet()
    {
        var found = Assert.Single(new IvigAssessor(Agents(800)).WhatIf(OneAgentRecorded, Indication.MsRelapsePrevention));
        Assert.Equal(799, found.Answers.Length);
        Assert.All(found.Answers, answer => Assert.Equal(("priorTherapies", "not-tolerated or contraindicated"), (answer.Fact.Fact, answer.Answer)));
        Assert.Equal(Verdict.Consider, new IvigAssessor(Agents(800)).Assess(found.Case, Indication.MsRelapsePrevention).Verdict);
    }

    private static PatientCase OneAgentRecorded => Clinic.MsPrevention.Therapies(Clinic.Was("agent-0", TherapyOutcome.NotTolerated));

    private static IvigPolicy Agents(int count) => IvigPolicy.Default with
    {
        DiseaseModifyingTherapies = TherapyGroup.Of(Therapy.DiseaseModifyingTherapies, [.. Enumerable.Range(0, count).Select(i => (TherapyGroup)$"agent-{Invariant.Digits(i)}")]),
    };

    public static TheoryData<Indication> EveryIndication => [.. Enum.GetValues<Indication>()];

    private static PatientCase Unanswered(PatientCase recorded) => recorded.With(patient => patient with { IvigHypersensitivity = null });

    private static IEnumerable<string> Sets(PatientCase recorded, Indication indication) => recorded.Assess(indication).WhatIf().Select(WhatIfLaw.Describe);
}
