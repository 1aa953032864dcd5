using System.Collections.Immutable;
using IvigRules.Tests.Support;
using static IvigRules.Tests.Support.Clinic;
using static IvigRules.Facts.TherapyOutcome;

namespace IvigRules.Tests.Criteria;

/// <summary>
/// What each criterion says it saw, to the letter: <c>truth: words | facts it cites | facts it misses | answers that would do</c>, and
/// <c>| a clinician</c> where the source is silent. A clinician reads these words, an auditor follows these facts. The active relapse began on 1 November 2026.
/// </summary>
public sealed class ReasonsTests
{
    private const string LaterOrThen = "2026-11-01 or later";
    private const string PrimaryProgressive = "for primary progressive disease the source has one result, on progression only (p = 0.016)";

    private const string SecondaryProgressive =
        "that secondary progressive disease is left out is an inference: no effect on sustained progression (OR 0.96, 95 % CI 0.68-1.37), no evidence from imaging";

    private static readonly TherapyHierarchy Therapies = new(IvigPolicy.Default);

    private static readonly PatientCase Empty = new() { AsOf = Sample.AsOf, Patient = new Patient { Id = "p" } };

    private static readonly Criterion PlexFailed = OneTherapy.InThisRelapse(Disease.MultipleSclerosis, Plex, "plasma exchange failed or was not tolerated", Failed, NotTolerated);

    [Fact]
    public void Diagnosis_IsItsCourseAndOnset()
    {
        var criterion = Diagnoses.IsRecorded(ConditionKind.MultipleSclerosis);
        Assert.Equal("NotMet: not recorded as present | | |", See(criterion, Empty));
        Assert.Equal("Met: relapsing-remitting | conditions[0] | |", See(criterion, MsRelapse));
        Assert.Equal("Met: recorded, onset 2017-05-10 | conditions[1] | |",
            See(criterion, Empty.Diagnoses(Condition.NeuromyelitisOptica(), Condition.MultipleSclerosis() with { Onset = new(2017, 5, 10) })));
        Assert.Equal("NotMet: not recorded as present; recorded as ended on 2026-11-12 | | |",
            See(criterion, Empty.Diagnoses(Condition.MultipleSclerosis() with { EndedOn = DaysAgo(10) })));
    }

    [Fact]
    public void Course_IsWhatTheSourceHasOnIt()
    {
        Assert.Equal("Met: relapsing-remitting | conditions[0] | |", Course(MsCourse.RelapsingRemitting));
        Assert.Equal("Met: relapsing-remitting | conditions[0], conditions[1] | |", Course(MsCourse.RelapsingRemitting, MsCourse.RelapsingRemitting));
        Assert.Equal("Met: primary-progressive; relapsing-remitting | conditions[0], conditions[1] | |", Course(MsCourse.PrimaryProgressive, MsCourse.RelapsingRemitting));
        Assert.Equal($"Unknown: {PrimaryProgressive}; primary-progressive | conditions[0] | | | a clinician", Course(MsCourse.PrimaryProgressive));
        Assert.Equal($"Unknown: {PrimaryProgressive}; primary-progressive | conditions[0], conditions[1] | | | a clinician", Course(MsCourse.PrimaryProgressive, MsCourse.PrimaryProgressive));
        Assert.Equal($"NotMet: secondary-progressive; {SecondaryProgressive} | conditions[0] | |", Course(MsCourse.SecondaryProgressive));
        Assert.Equal($"NotMet: secondary-progressive; {SecondaryProgressive} | conditions[0], conditions[1] | |", Course(MsCourse.SecondaryProgressive, MsCourse.SecondaryProgressive));
        Assert.Equal($"Unknown: {PrimaryProgressive}; primary-progressive; secondary-progressive | conditions[0], conditions[1] | | | a clinician",
            Course(MsCourse.PrimaryProgressive, MsCourse.SecondaryProgressive));
    }

    [Fact]
    public void Course_NotRecorded_IsAsked()
    {
        const string asked = "conditions.course (multiple-sclerosis) | relapsing-remitting";
        Assert.Equal($"Unknown: recorded; the course is not recorded | conditions[0] | {asked}", Course([null]));
        Assert.Equal($"Unknown: recorded; the course is not recorded | conditions[0], conditions[1] | {asked}", Course(null, null));
        Assert.Equal($"Unknown: recorded; secondary-progressive; the course is not recorded | conditions[0], conditions[1] | {asked}", Course(null, MsCourse.SecondaryProgressive));
        Assert.Equal($"Unknown: {PrimaryProgressive}; primary-progressive; recorded; the course is not recorded | conditions[0], conditions[1] | {asked} | a clinician",
            Course(MsCourse.PrimaryProgressive, null));
        Assert.Equal("Unknown: the course is not recorded | | " + asked, See(Diagnoses.CourseIsRelapsingRemitting, Empty.Diagnoses(Condition.NeuromyelitisOptica())));
    }

    [Fact]
    public void ActiveRelapse_IsItsOnsetAndEnd()
    {
        var criterion = Relapses.IsActive(Disease.MultipleSclerosis);
        Assert.Equal("NotMet: no relapse is recorded | | |", See(criterion, Empty.RelapsesAre(new Relapse(Disease.NeuromyelitisOptica, Onset))));
        Assert.Equal("Met: onset 2026-11-01 | relapses[0] | |", See(criterion, MsRelapse));
        Assert.Equal("NotMet: onset 2026-11-01, ended 2026-11-12 | relapses[0] | |", See(criterion, Empty.RelapsesAre(new Relapse(Disease.MultipleSclerosis, Onset, DaysAgo(10)))));
        Assert.Equal("Unknown: onset 2026-08-23, more than 90 days ago, and its end is not recorded | relapses[0] | relapses.endedOn (multiple-sclerosis) |",
            See(criterion, Empty.RelapsesAre(new Relapse(Disease.MultipleSclerosis, DaysAgo(91)))));
    }

    [Fact]
    public void OneTherapyInThisRelapse_IsEachRecordThatCounts()
    {
        Assert.Equal("NotMet: there is no active relapse that it could belong to | | |", See(PlexFailed, MsRelapse.RelapsesAre()));
        Assert.Equal("Met: failed, started 2026-11-01 | priorTherapies[0] | |", SeePlex(Was(Plex, Failed, Onset)));
        Assert.Equal("Met: failed; failed, started 2026-11-01 | priorTherapies[0], priorTherapies[1] | |", SeePlex(Was(Plex, Failed), Was(Plex, Failed, Onset)));
        Assert.Equal("NotMet: failed, started 2026-11-01; responded, started 2026-11-02 | priorTherapies[0], priorTherapies[1] | |",
            SeePlex(Was(Plex, Failed, Onset), Was(Plex, Responded, Onset.AddDays(1))));
        Assert.Equal("Met: intravenous-methylprednisolone: failed, started 2026-11-01 | priorTherapies[0] | |",
            See(InThisRelapse(Steroids, Failed), MsRelapse.Therapies(Was(Ivmp, Failed, Onset))));
    }

    [Fact]
    public void OneTherapyInThisRelapse_WhatLeavesItOpen_IsAsked()
    {
        Assert.Equal($"Unknown: nothing is recorded in this relapse | | priorTherapies (plasma-exchange) | failed or not-tolerated, {LaterOrThen}", SeePlex());
        Assert.Equal($"Unknown: failed; when it started is not recorded | priorTherapies[0] | priorTherapies.startedOn (plasma-exchange) | failed: {LaterOrThen}", SeePlex(Was(Plex, Failed)));
        Assert.Equal("Unknown: failed, started 2026-11-01; responded; when it started is not recorded | priorTherapies[0], priorTherapies[1]"
            + " | priorTherapies.startedOn (plasma-exchange) | responded: 2026-10-31 or earlier",
            SeePlex(Was(Plex, Responded), Was(Plex, Failed, Onset)));
        Assert.Equal("Unknown: declined, established 2026-11-01; the source does not say what follows when it is declined | priorTherapies[0] | | | a clinician",
            SeePlex(Was(Plex, Declined, Onset)));
        Assert.Equal("Unknown: corticosteroids: failed, started 2026-11-01; which agent 'corticosteroids' was is not recorded"
            + " | priorTherapies[0] | priorTherapies.therapy (corticosteroids) | failed: intravenous-methylprednisolone",
            See(InThisRelapse(Ivmp, Failed), MsRelapse.Therapies(Was(Steroids, Failed, Onset))));
    }

    [Fact]
    public void OneTherapyAtAnyTime_NothingRecorded_AsksWithoutADay()
    {
        var criterion = OneTherapy.AtAnyTime(Steroids, "corticosteroids are contraindicated", Contraindicated);
        Assert.Equal("Unknown: nothing is recorded | | priorTherapies (corticosteroids) | contraindicated", See(criterion, Empty));
        Assert.Equal("Met: contraindicated, established 2020-01-02 | priorTherapies[0] | |", See(criterion, Empty.Therapies(Was(Steroids, Contraindicated, new(2020, 1, 2)))));
    }

    [Fact]
    public void RunningInThisRelapse_IsTheCourse()
    {
        var criterion = RunningTherapy.InThisRelapse(Disease.MultipleSclerosis, Steroids, "corticosteroids are being given");
        Assert.Equal("NotMet: | | |", See(criterion, MsRelapse.Therapies(Was(Steroids, Ongoing), Was(Plex, Ongoing, Onset), Was(Steroids, Failed, Onset))));
        Assert.Equal("Met: ongoing, started 2026-11-01 | priorTherapies[0] | |", See(criterion, MsRelapse.Therapies(Was(Steroids, Ongoing, Onset))));
        Assert.Equal("Met: intravenous-methylprednisolone: ongoing, started 2026-11-01 | priorTherapies[0] | |", See(criterion, MsRelapse.Therapies(Was(Ivmp, Ongoing, Onset))));
    }

    [Fact]
    public void NoResponseToCorticosteroids_IsEachRecordThatCounts()
    {
        Assert.Equal("NotMet: there is no active relapse that could have responded | | |", See(NoResponseToSteroids, NmoRelapse.RelapsesAre()));
        Assert.Equal("Met: failed, started 2026-11-01 | priorTherapies[0] | |", SeeSteroids(Was(Steroids, Failed, Onset)));
        Assert.Equal("Met: intravenous-methylprednisolone: failed, started 2026-11-01 | priorTherapies[1] | |", SeeSteroids(Was(Plex, Failed, Onset), Was(Ivmp, Failed, Onset)));
        Assert.Equal("NotMet: failed; responded, started 2026-11-01 | priorTherapies[0], priorTherapies[1] | |", SeeSteroids(Was(Steroids, Failed), Was(Steroids, Responded, Onset)));
    }

    [Fact]
    public void NoResponseToCorticosteroids_WhatLeavesItOpen_IsAsked()
    {
        Assert.Equal($"Unknown: nothing is recorded in this relapse | | priorTherapies (corticosteroids) | failed or not-tolerated, {LaterOrThen}", SeeSteroids());
        Assert.Equal($"Unknown: failed; when it started is not recorded | priorTherapies[0] | priorTherapies.startedOn (corticosteroids) | failed: {LaterOrThen}", SeeSteroids(Was(Steroids, Failed)));
        Assert.Equal("Unknown: declined, established 2026-11-01; the source does not say what follows when it is declined | priorTherapies[0] | | | a clinician",
            SeeSteroids(Was(Steroids, Declined, Onset)));
        Assert.Equal("Unknown: declined; failed, started 2026-11-01; the source does not say what follows when it is declined | priorTherapies[0], priorTherapies[1] | | | a clinician",
            SeeSteroids(Was(Steroids, Declined), Was(Steroids, Failed, Onset)));
    }

    [Fact]
    public void PregnantOrNursing_IsTheStatusAndTheSex()
    {
        const string asked = "patient.reproductiveStatus | pregnant or nursing";
        Assert.Equal("Met: pregnant | patient.reproductiveStatus | |", SeePregnancy(null, ReproductiveStatus.Pregnant));
        Assert.Equal("Met: nursing | patient.reproductiveStatus | |", SeePregnancy(Sex.Female, ReproductiveStatus.Nursing));
        Assert.Equal("NotMet: not pregnant | patient.reproductiveStatus | |", SeePregnancy(Sex.Female, ReproductiveStatus.NotPregnant));
        Assert.Equal("NotMet: not pregnant | patient.reproductiveStatus | |", SeePregnancy(Sex.Male, ReproductiveStatus.NotPregnant));
        Assert.Equal("NotMet: the sex recorded is male | patient.sex | |", SeePregnancy(Sex.Male, null));
        Assert.Equal($"Unknown: not recorded | | {asked}", SeePregnancy(null, null));
        Assert.Equal($"Unknown: not recorded | | {asked}", SeePregnancy(Sex.Female, null));
        Assert.Equal("Unknown: pregnant; the sex recorded is male; the two contradict each other | patient.reproductiveStatus, patient.sex | patient.reproductiveStatus |",
            SeePregnancy(Sex.Male, ReproductiveStatus.Pregnant));
    }

    [Fact]
    public void Hypersensitivity_IsWhatIsRecordedAndWhatHappened()
    {
        var anaphylaxis = new InfusionReaction { Symptoms = new() { Anaphylaxis = true } };
        Assert.Equal("NotMet: recorded as not hypersensitive | patient.ivigHypersensitivity | |", SeeHypersensitivity(Recorded(false)));
        Assert.Equal("Met: recorded as hypersensitive | patient.ivigHypersensitivity | |", SeeHypersensitivity(Recorded(true)));
        Assert.Equal("Unknown: not recorded | | patient.ivigHypersensitivity | false", SeeHypersensitivity(Recorded(null)));
        Assert.Equal("Met: anaphylaxis after an infusion | infusionReactions[0] | |", SeeHypersensitivity(Recorded(null).Reactions(anaphylaxis)));
        Assert.Equal("Met: anaphylaxis after an infusion on 2026-01-02; recorded as not hypersensitive | infusionReactions[1], patient.ivigHypersensitivity | |",
            SeeHypersensitivity(Recorded(false).Reactions(new InfusionReaction(), anaphylaxis with { OnsetAt = new(2026, 1, 2, 8, 0, 0, TimeSpan.Zero) })));
        Assert.Equal("Met: anaphylaxis after an infusion; anaphylaxis after an infusion on 2026-01-02 | infusionReactions[0], infusionReactions[1] | |",
            SeeHypersensitivity(Recorded(null).Reactions(anaphylaxis, anaphylaxis with { OnsetAt = new(2026, 1, 2, 8, 0, 0, TimeSpan.Zero) })));
        Assert.Equal("Unknown: IVIG itself is recorded as not tolerated; recorded as not hypersensitive | patient.ivigHypersensitivity, priorTherapies[1] | | | a clinician",
            SeeHypersensitivity(Recorded(false).Therapies(Was(Plex, NotTolerated), Was(Therapy.IntravenousImmunoglobulin, NotTolerated))));

        static PatientCase Recorded(bool? hypersensitivity) => Empty.With(patient => patient with { IvigHypersensitivity = hypersensitivity });
    }

    [Fact]
    public void NatalizumabStopped_IsEachCourseAndTheBound()
    {
        const string bound = "the bound is 2026-11-01";
        Assert.Equal($"Met: natalizumab: not tolerated, started 2025-10-18, ended 2026-09-23; {bound} | priorTherapies[0] | |", SeeNatalizumab(Was(Therapy.Natalizumab, NotTolerated, DaysAgo(400), DaysAgo(60))));
        Assert.Equal($"Met: natalizumab: failed, ended 2026-11-01; {bound} | priorTherapies[0] | |", SeeNatalizumab(Was(Therapy.Natalizumab, Failed, null, Onset)));
        Assert.Equal($"NotMet: natalizumab: failed, ended 2026-11-02; {bound} | priorTherapies[0] | |", SeeNatalizumab(Was(Therapy.Natalizumab, Failed, null, Onset.AddDays(1))));
        Assert.Equal($"NotMet: natalizumab: ongoing; {bound} | priorTherapies[0] | |", SeeNatalizumab(Was(Therapy.Natalizumab, Ongoing)));
        Assert.Equal($"Unknown: no course of natalizumab is recorded; {bound} | | priorTherapies (natalizumab) | not-tolerated, failed or responded, ended 2026-11-01 or earlier",
            SeeNatalizumab(Was(Therapy.Natalizumab, Declined)));
        Assert.Equal($"Unknown: natalizumab: failed; {bound}; when it ended is not recorded | priorTherapies[0] | priorTherapies.endedOn (natalizumab) | failed: 2026-11-01 or earlier",
            SeeNatalizumab(Was(Therapy.Natalizumab, Failed)));
        Assert.Equal($"NotMet: natalizumab: failed; natalizumab: ongoing; {bound} | priorTherapies[0], priorTherapies[1] | |",
            SeeNatalizumab(Was(Therapy.Natalizumab, Failed), Was(Therapy.Natalizumab, Ongoing)));
        Assert.Equal($"Unknown: natalizumab: failed; natalizumab: failed, ended 2026-11-01; {bound}; when it ended is not recorded | priorTherapies[0], priorTherapies[1]"
            + " | priorTherapies.endedOn (natalizumab) | failed: 2026-11-01 or earlier",
            SeeNatalizumab(Was(Therapy.Natalizumab, Failed, null, Onset), Was(Therapy.Natalizumab, Failed)));
        Assert.Equal($"Unknown: its end lies after the as-of date; natalizumab: failed; {bound} | priorTherapies[0] | priorTherapies.endedOn (natalizumab) | failed: 2026-11-01 or earlier",
            SeeNatalizumab(Was(Therapy.Natalizumab, Failed, null, Tomorrow)));
    }

    /// <summary>A course that began on the day of the onset may have ended that day; one that began after it cannot have ended by it.</summary>
    [Fact]
    public void NatalizumabStopped_BegunOnTheOnsetOrAfter_CanOnlyThenHaveEndedByIt()
    {
        const string asked = "when it ended is not recorded | priorTherapies[0] | priorTherapies.endedOn (natalizumab) |";
        Assert.Equal($"Unknown: natalizumab: failed, started 2026-11-01; the bound is 2026-11-01; {asked} failed: 2026-11-01 or earlier", SeeNatalizumab(Was(Therapy.Natalizumab, Failed, Onset)));
        Assert.Equal($"Unknown: natalizumab: failed, started 2026-11-02; the bound is 2026-11-01; {asked}", SeeNatalizumab(Was(Therapy.Natalizumab, Failed, Onset.AddDays(1))));
    }

    [Fact]
    public void WholeGroup_IsEachRecordInItAndWhatNobodyRuledOut()
    {
        var criterion = EveryTherapyOf.Group(_ => TherapyGroup.Of("all", TherapyGroup.Of("a", "a1", "a2"), "b"), "all were not tolerated", NotTolerated);
        var hierarchy = new TherapyHierarchy(IvigPolicy.Default with { NmoFirstLine = TherapyGroup.Of("all", TherapyGroup.Of("a", "a1", "a2"), "b") });
        Assert.Equal("Unknown: all: nothing is recorded | | priorTherapies (all) | not-tolerated", SeeAll());
        Assert.Equal("Met: all: not tolerated | priorTherapies[1] | |", SeeAll(Was(Plex, NotTolerated), Was("all", NotTolerated)));
        Assert.Equal("Met: a: not tolerated; b: not tolerated | priorTherapies[0], priorTherapies[1] | |", SeeAll(Was("a", NotTolerated), Was("b", NotTolerated)));
        Assert.Equal("NotMet: a1: responded; all: not tolerated | priorTherapies[0], priorTherapies[1] | |", SeeAll(Was("all", NotTolerated), Was("a1", Responded)));
        Assert.Equal("Unknown: a1: not tolerated; a2: nothing is recorded; b: nothing is recorded | priorTherapies[0] | priorTherapies (a2), priorTherapies (b) | not-tolerated; not-tolerated",
            SeeAll(Was("a1", NotTolerated)));
        Assert.Equal("Unknown: a1: not tolerated; a: failed; a: the source does not say what follows; b: not tolerated | priorTherapies[0], priorTherapies[1], priorTherapies[2] | | | a clinician",
            SeeAll(Was("a", Failed), Was("a1", NotTolerated), Was("b", NotTolerated)));
        Assert.Equal("Unknown: all: failed; all: the source does not say what follows | priorTherapies[0], priorTherapies[1] | | | a clinician", SeeAll(Was("all", Failed), Was("all", Failed)));

        string SeeAll(params ImmutableArray<PriorTherapy> therapies) => See(criterion, Empty.Therapies(therapies), hierarchy);
    }

    /// <summary>Which facts a criterion can read, for the source attributes of its rule set.</summary>
    [Fact]
    public void Reads_IsWhatItSees()
    {
        string[] inARelapse = ["priorTherapies", "relapses"];
        Assert.Equal(["conditions"], Reads(Diagnoses.IsRecorded(ConditionKind.MultipleSclerosis)));
        Assert.Equal(["conditions"], Reads(Diagnoses.CourseIsRelapsingRemitting));
        Assert.Equal(["relapses"], Reads(Relapses.IsActive(Disease.MultipleSclerosis)));
        Assert.Equal(inARelapse, Reads(InThisRelapse(Plex, Failed)));
        Assert.Equal(["priorTherapies"], Reads(OneTherapy.AtAnyTime(Plex, "at any time", Failed)));
        Assert.Equal(inARelapse, Reads(RunningTherapy.InThisRelapse(Disease.MultipleSclerosis, Plex, "running")));
        Assert.Equal(inARelapse, Reads(HasNotWorked.InThisRelapse(Disease.NeuromyelitisOptica, Steroids, "no response")));
        Assert.Equal(["patient.reproductiveStatus", "patient.sex"], Reads(PatientState.IsPregnantOrNursing));
        Assert.Equal(["patient.reproductiveStatus", "patient.sex"], Reads(PatientState.IsKnownToBePregnantOrNursing));
        Assert.Equal(["infusionReactions", "patient.ivigHypersensitivity", "priorTherapies"], Reads(PatientState.IsHypersensitiveToIvig));
        Assert.Equal(["conditions", "priorTherapies"], Reads(Stopped.NatalizumabBeforeTheSyndrome));
        Assert.Equal(["priorTherapies"], Reads(EveryTherapyOf.Group(policy => policy.NmoFirstLine, "all", NotTolerated)));

        static ImmutableArray<string> Reads(Criterion criterion) => ((FactCriterion)criterion).Reads;
    }

    private static Criterion NoResponseToSteroids => HasNotWorked.InThisRelapse(Disease.NeuromyelitisOptica, Steroids, "the relapse has not responded to corticosteroids");

    private static Criterion InThisRelapse(Therapy therapy, params ImmutableArray<TherapyOutcome> outcomes) =>
        OneTherapy.InThisRelapse(Disease.MultipleSclerosis, therapy, "in this relapse", outcomes);

    private static string Course(params ImmutableArray<MsCourse?> courses) =>
        See(Diagnoses.CourseIsRelapsingRemitting, Empty.Diagnoses([.. courses.Select(course => Condition.MultipleSclerosis(course))]));

    private static string SeePlex(params ImmutableArray<PriorTherapy> therapies) => See(PlexFailed, MsRelapse.Therapies(therapies));

    private static string SeeSteroids(params ImmutableArray<PriorTherapy> therapies) => See(NoResponseToSteroids, NmoRelapse.Therapies(therapies));

    private static string SeePregnancy(Sex? sex, ReproductiveStatus? status) =>
        See(PatientState.IsPregnantOrNursing, Empty.With(patient => patient with { Sex = sex, ReproductiveStatus = status }));

    private static string SeeHypersensitivity(PatientCase recorded) => See(PatientState.IsHypersensitiveToIvig, recorded);

    private static string SeeNatalizumab(params ImmutableArray<PriorTherapy> therapies) => See(Stopped.NatalizumabBeforeTheSyndrome, PmlIris.Therapies(therapies));

    private static string See(Criterion criterion, PatientCase recorded, TherapyHierarchy? therapies = null)
    {
        therapies ??= Therapies;
        var leaf = (FactCriterion)criterion;
        var view = new CaseView(recorded, therapies);
        var judge = leaf.Bind(therapies);
        var (notes, citations) = (new Notes(withReasons: true), Notes.WithCitations());
        var truth = judge(view, notes);
        Assert.Equal(truth, judge(view, citations));
        Assert.Equal(truth, judge(view, null));
        notes.Settle(truth);
        var answers = notes.Missed.Select(missed => IvigRules.Assessments.PossibleAnswers.To(missed, leaf, view)).OfType<PossibleAnswer>()
            .GroupBy(answer => answer.Fact).Select(answer => PossibleAnswer.Together(answer.Key, answer)).Select(answer => answer.Describe(answer.Values));
        string[] parts =
        [
            string.Join("; ", notes.Reasons), string.Join(", ", citations.Cited.Order(StringComparer.Ordinal)), string.Join(", ", notes.Missed.Select(missed => missed.Fact).Distinct()), string.Join("; ", answers),
            .. notes.NeedsAJudgement ? ["a clinician"] : Array.Empty<string>(),
        ];
        return $"{truth.Title()}:{string.Join(" |", parts.Select(part => part.Length > 0 ? $" {part}" : ""))}";
    }
}
