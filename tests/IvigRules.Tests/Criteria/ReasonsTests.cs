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
        Assert.Equal("NotMet: multiple sclerosis is not recorded | | |", See(criterion, Empty));
        Assert.Equal("Met: multiple sclerosis, relapsing-remitting | conditions[0] | |", See(criterion, MsRelapse));
        Assert.Equal("Met: multiple sclerosis, onset 2017-05-10 | conditions[1] | |",
            See(criterion, Empty.Diagnoses(Condition.NeuromyelitisOptica(), Condition.MultipleSclerosis() with { Onset = new(2017, 5, 10) })));
        Assert.Equal("NotMet: multiple sclerosis ended on 2026-11-12; multiple sclerosis is not recorded | | |",
            See(criterion, Empty.Diagnoses(Condition.MultipleSclerosis() with { EndedOn = DaysAgo(10) })));
    }

    [Fact]
    public void Course_IsWhatTheSourceHasOnIt()
    {
        Assert.Equal("Met: multiple sclerosis, relapsing-remitting | conditions[0] | |", Course(MsCourse.RelapsingRemitting));
        Assert.Equal("Met: multiple sclerosis, relapsing-remitting | conditions[0], conditions[1] | |", Course(MsCourse.RelapsingRemitting, MsCourse.RelapsingRemitting));
        Assert.Equal("Met: multiple sclerosis, primary progressive; multiple sclerosis, relapsing-remitting | conditions[0], conditions[1] | |", Course(MsCourse.PrimaryProgressive, MsCourse.RelapsingRemitting));
        Assert.Equal($"Unknown: {PrimaryProgressive}; multiple sclerosis, primary progressive | conditions[0] | | | a clinician", Course(MsCourse.PrimaryProgressive));
        Assert.Equal($"Unknown: {PrimaryProgressive}; multiple sclerosis, primary progressive | conditions[0], conditions[1] | | | a clinician", Course(MsCourse.PrimaryProgressive, MsCourse.PrimaryProgressive));
        Assert.Equal($"NotMet: multiple sclerosis, secondary progressive; {SecondaryProgressive} | conditions[0] | |", Course(MsCourse.SecondaryProgressive));
        Assert.Equal($"NotMet: multiple sclerosis, secondary progressive; {SecondaryProgressive} | conditions[0], conditions[1] | |", Course(MsCourse.SecondaryProgressive, MsCourse.SecondaryProgressive));
        Assert.Equal($"Unknown: {PrimaryProgressive}; multiple sclerosis, primary progressive; multiple sclerosis, secondary progressive | conditions[0], conditions[1] | | | a clinician",
            Course(MsCourse.PrimaryProgressive, MsCourse.SecondaryProgressive));
    }

    [Fact]
    public void Course_NotRecorded_IsAsked()
    {
        const string asked = "conditions.course (multiple-sclerosis) | relapsing-remitting";
        Assert.Equal($"Unknown: multiple sclerosis; the course is not recorded | conditions[0] | {asked}", Course([null]));
        Assert.Equal($"Unknown: multiple sclerosis; the course is not recorded | conditions[0], conditions[1] | {asked}", Course(null, null));
        Assert.Equal($"Unknown: multiple sclerosis; multiple sclerosis, secondary progressive; the course is not recorded | conditions[0], conditions[1] | {asked}", Course(null, MsCourse.SecondaryProgressive));
        Assert.Equal($"Unknown: {PrimaryProgressive}; multiple sclerosis; multiple sclerosis, primary progressive; the course is not recorded | conditions[0], conditions[1] | {asked} | a clinician",
            Course(MsCourse.PrimaryProgressive, null));
        Assert.Equal("Unknown: the course is not recorded | | " + asked, See(Diagnoses.CourseIsRelapsingRemitting, Empty.Diagnoses(Condition.NeuromyelitisOptica())));
    }

    [Fact]
    public void ActiveRelapse_IsItsOnsetAndEnd()
    {
        var criterion = Relapses.IsActive(Disease.MultipleSclerosis);
        Assert.Equal("NotMet: no relapse of multiple sclerosis is recorded | | |", See(criterion, Empty.RelapsesAre(new Relapse(Disease.NeuromyelitisOptica, Onset))));
        Assert.Equal("Met: relapse of 2026-11-01 | relapses[0] | |", See(criterion, MsRelapse));
        Assert.Equal("NotMet: relapse of 2026-11-01, ended 2026-11-12 | relapses[0] | |", See(criterion, Empty.RelapsesAre(new Relapse(Disease.MultipleSclerosis, Onset, DaysAgo(10)))));
        Assert.Equal("Unknown: relapse of 2026-08-23; whether it has ended is not recorded, and it began more than 90 days ago or another has ended since | relapses[0] | relapses.endedOn (multiple-sclerosis) |",
            See(criterion, Empty.RelapsesAre(new Relapse(Disease.MultipleSclerosis, DaysAgo(91)))));
    }

    [Fact]
    public void OneTherapyInThisRelapse_IsEachRecordThatCounts()
    {
        Assert.Equal("NotMet: no relapse is active that it could belong to | | |", See(PlexFailed, MsRelapse.RelapsesAre()));
        Assert.Equal("Met: plasma exchange failed, started 2026-11-01 | priorTherapies[0] | |", SeePlex(Was(Plex, Failed, Onset)));
        Assert.Equal("Met: plasma exchange failed; plasma exchange failed, started 2026-11-01 | priorTherapies[0], priorTherapies[1] | |", SeePlex(Was(Plex, Failed), Was(Plex, Failed, Onset)));
        Assert.Equal("NotMet: plasma exchange brought a response, started 2026-11-02; plasma exchange failed, started 2026-11-01 | priorTherapies[0], priorTherapies[1] | |",
            SeePlex(Was(Plex, Failed, Onset), Was(Plex, Responded, Onset.AddDays(1))));
        Assert.Equal("Met: IV methylprednisolone failed, started 2026-11-01 | priorTherapies[0] | |",
            See(InThisRelapse(Steroids, Failed), MsRelapse.Therapies(Was(Ivmp, Failed, Onset))));
    }

    [Fact]
    public void OneTherapyInThisRelapse_WhatLeavesItOpen_IsAsked()
    {
        Assert.Equal($"Unknown: nothing is recorded on plasma exchange in this relapse | | priorTherapies (plasma-exchange) | failed or not-tolerated, {LaterOrThen}", SeePlex());
        Assert.Equal($"Unknown: plasma exchange failed; when it started is not recorded | priorTherapies[0] | priorTherapies.startedOn (plasma-exchange) | failed: {LaterOrThen}", SeePlex(Was(Plex, Failed)));
        Assert.Equal("Unknown: plasma exchange brought a response; plasma exchange failed, started 2026-11-01; when it started is not recorded | priorTherapies[0], priorTherapies[1]"
            + " | priorTherapies.startedOn (plasma-exchange) | responded: 2026-10-31 or earlier",
            SeePlex(Was(Plex, Responded), Was(Plex, Failed, Onset)));
        Assert.Equal("Unknown: plasma exchange was declined, established 2026-11-01; the source does not say what follows when it was declined | priorTherapies[0] | | | a clinician",
            SeePlex(Was(Plex, Declined, Onset)));
        Assert.Equal("Unknown: corticosteroids failed, started 2026-11-01; which agent is meant by corticosteroids is not recorded"
            + " | priorTherapies[0] | priorTherapies.therapy (corticosteroids) | failed: intravenous-methylprednisolone",
            See(InThisRelapse(Ivmp, Failed), MsRelapse.Therapies(Was(Steroids, Failed, Onset))));
    }

    /// <summary>A record that was left aside is named: "nothing is recorded" would be untrue.</summary>
    [Fact]
    public void OneTherapyInThisRelapse_EveryRecordBeforeIt_SaysWhatWasLeftAside()
    {
        const string asked = $"priorTherapies (plasma-exchange) | failed or not-tolerated, {LaterOrThen}";
        Assert.Equal($"Unknown: plasma exchange failed, started 2026-10-30, before the onset 2026-11-01: not counted | | {asked}", SeePlex(Was(Plex, Failed, Onset.AddDays(-2))));
        Assert.Equal($"Unknown: plasma exchange brought a response, started 2020-01-02, before the onset 2026-11-01: not counted; plasma exchange failed, ended 2026-10-31, before the onset 2026-11-01: not counted | | {asked}",
            SeePlex(Was(Plex, Responded, new(2020, 1, 2)), Was(Plex, Failed, null, Onset.AddDays(-1))));
    }

    [Fact]
    public void OneTherapyInThisRelapse_OutcomesThatAreNotRecorded_AreAsked()
    {
        const string asked = "priorTherapies.outcome (plasma-exchange) | failed or not-tolerated";
        Assert.Equal($"Unknown: how it went is not recorded; plasma exchange was given, outcome not recorded, started 2026-11-01 | priorTherapies[0] | {asked}", SeePlex(Was(Plex, Given, Onset)));
        Assert.Equal($"Unknown: how it went is not recorded; plasma exchange: outcome not recorded | priorTherapies[0] | {asked}", SeePlex(Was(Plex, null)));
        Assert.Equal($"Unknown: plasma exchange failed, started 2026-11-01; plasma exchange: recorded as running and as ended, started 2026-11-01, ended 2026-11-04; whether it runs or has ended is not recorded | priorTherapies[0], priorTherapies[1] | {asked}",
            SeePlex(Was(Plex, Failed, Onset), Was(Plex, Ongoing, Onset, Onset.AddDays(3))));
        Assert.Equal("NotMet: plasma exchange was never given, established 2026-11-01 | priorTherapies[0] | |", SeePlex(Was(Plex, NeverGiven, Onset)));
    }

    [Fact]
    public void OneTherapyAtAnyTime_NothingRecorded_AsksWithoutADay()
    {
        var criterion = OneTherapy.AtAnyTime(Steroids, "corticosteroids are contraindicated", Contraindicated);
        Assert.Equal("Unknown: nothing is recorded on corticosteroids | | priorTherapies (corticosteroids) | contraindicated", See(criterion, Empty));
        Assert.Equal("Met: corticosteroids are contraindicated, established 2020-01-02 | priorTherapies[0] | |", See(criterion, Empty.Therapies(Was(Steroids, Contraindicated, new(2020, 1, 2)))));
    }

    [Fact]
    public void Tried_IsEachRecordThatCounts()
    {
        Assert.Equal("NotMet: no relapse is active that could have responded | | |", See(SteroidsTried, NmoRelapse.RelapsesAre()));
        Assert.Equal("Met: corticosteroids failed, started 2026-11-01 | priorTherapies[0] | |", SeeSteroids(Was(Steroids, Failed, Onset)));
        Assert.Equal("Met: IV methylprednisolone failed, started 2026-11-01 | priorTherapies[1] | |", SeeSteroids(Was(Plex, Failed, Onset), Was(Ivmp, Failed, Onset)));
        Assert.Equal("NotMet: corticosteroids brought a response, started 2026-11-01; corticosteroids failed | priorTherapies[0], priorTherapies[1] | |", SeeSteroids(Was(Steroids, Failed), Was(Steroids, Responded, Onset)));
    }

    [Fact]
    public void Tried_WhatLeavesItOpen_IsAsked()
    {
        Assert.Equal($"Unknown: nothing is recorded on corticosteroids in this relapse | | priorTherapies (corticosteroids) | failed or not-tolerated, {LaterOrThen}", SeeSteroids());
        Assert.Equal($"Unknown: corticosteroids failed; when it started is not recorded | priorTherapies[0] | priorTherapies.startedOn (corticosteroids) | failed: {LaterOrThen}", SeeSteroids(Was(Steroids, Failed)));
        Assert.Equal("Unknown: corticosteroids were declined, established 2026-11-01; the source does not say what follows when they were declined | priorTherapies[0] | | | a clinician",
            SeeSteroids(Was(Steroids, Declined, Onset)));
        Assert.Equal("Unknown: corticosteroids failed, started 2026-11-01; corticosteroids were declined; the source does not say what follows when they were declined | priorTherapies[0], priorTherapies[1] | | | a clinician",
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
        Assert.Equal("NotMet: no known hypersensitivity to IVIG is recorded | patient.ivigHypersensitivity | |", SeeHypersensitivity(Recorded(false)));
        Assert.Equal("Met: known hypersensitivity to IVIG is recorded | patient.ivigHypersensitivity | |", SeeHypersensitivity(Recorded(true)));
        Assert.Equal("Unknown: hypersensitivity to IVIG is not recorded | | patient.ivigHypersensitivity | false", SeeHypersensitivity(Recorded(null)));
        Assert.Equal("Met: anaphylaxis after an infusion | infusionReactions[0] | |", SeeHypersensitivity(Recorded(null).Reactions(anaphylaxis)));
        Assert.Equal("Met: anaphylaxis after an infusion on 2026-01-02; it outweighs the record that no hypersensitivity is known | infusionReactions[1], patient.ivigHypersensitivity | |",
            SeeHypersensitivity(Recorded(false).Reactions(new InfusionReaction(), anaphylaxis with { OnsetAt = new(2026, 1, 2, 8, 0, 0, TimeSpan.Zero) })));
        Assert.Equal("Met: anaphylaxis after an infusion; anaphylaxis after an infusion on 2026-01-02 | infusionReactions[0], infusionReactions[1] | |",
            SeeHypersensitivity(Recorded(null).Reactions(anaphylaxis, anaphylaxis with { OnsetAt = new(2026, 1, 2, 8, 0, 0, TimeSpan.Zero) })));
        Assert.Equal("Unknown: no known hypersensitivity to IVIG is recorded; on record: IVIG is contraindicated | patient.ivigHypersensitivity, priorTherapies[1] | | | a clinician",
            SeeHypersensitivity(Recorded(false).Therapies(Was(Plex, NotTolerated), Was(Therapy.IntravenousImmunoglobulin, Contraindicated))));
        var intolerance = Was(Therapy.IntravenousImmunoglobulin, NotTolerated, null, new(2026, 3, 5));
        Assert.Equal("Unknown: IVIG was not tolerated, ended 2026-03-05; no known hypersensitivity to IVIG is recorded; whether it was ruled out after that course is not recorded"
            + " | patient.ivigHypersensitivity, priorTherapies[0] | patient.ivigHypersensitivityAssessedOn | 2026-03-05 or later", SeeHypersensitivity(Recorded(false).Therapies(intolerance)));
        Assert.Equal("NotMet: IVIG was not tolerated, ended 2026-03-05; no known hypersensitivity to IVIG is recorded; ruled out on 2026-06-01"
            + " | patient.ivigHypersensitivity, priorTherapies[0] | |",
            SeeHypersensitivity(Recorded(false).Therapies(intolerance).With(patient => patient with { IvigHypersensitivityAssessedOn = new(2026, 6, 1) })));

        static PatientCase Recorded(bool? hypersensitivity) => Empty.With(patient => patient with { IvigHypersensitivity = hypersensitivity });
    }

    [Fact]
    public void NatalizumabStopped_IsEachCourseAndTheBound()
    {
        const string bound = "it had to end by 2026-11-01";
        Assert.Equal($"Met: {bound}; natalizumab was not tolerated, started 2025-10-18, ended 2026-09-23 | priorTherapies[0] | |", SeeNatalizumab(Was(Therapy.Natalizumab, NotTolerated, DaysAgo(400), DaysAgo(60))));
        Assert.Equal($"Met: {bound}; natalizumab failed, ended 2026-11-01 | priorTherapies[0] | |", SeeNatalizumab(Was(Therapy.Natalizumab, Failed, null, Onset)));
        Assert.Equal($"NotMet: {bound}; natalizumab failed, ended 2026-11-02 | priorTherapies[0] | |", SeeNatalizumab(Was(Therapy.Natalizumab, Failed, null, Onset.AddDays(1))));
        Assert.Equal($"NotMet: {bound}; natalizumab is still running | priorTherapies[0] | |", SeeNatalizumab(Was(Therapy.Natalizumab, Ongoing)));
        Assert.Equal($"Unknown: {bound}; no course of natalizumab is recorded | | priorTherapies (natalizumab) | not-tolerated, failed or responded, ended 2026-11-01 or earlier",
            SeeNatalizumab(Was(Therapy.Natalizumab, Declined)));
        Assert.Equal($"Unknown: {bound}; natalizumab failed; when it ended is not recorded | priorTherapies[0] | priorTherapies.endedOn (natalizumab) | failed: 2026-11-01 or earlier",
            SeeNatalizumab(Was(Therapy.Natalizumab, Failed)));
        Assert.Equal($"NotMet: {bound}; natalizumab failed; natalizumab is still running | priorTherapies[0], priorTherapies[1] | |",
            SeeNatalizumab(Was(Therapy.Natalizumab, Failed), Was(Therapy.Natalizumab, Ongoing)));
        Assert.Equal($"Unknown: {bound}; natalizumab failed; natalizumab failed, ended 2026-11-01; when it ended is not recorded | priorTherapies[0], priorTherapies[1]"
            + " | priorTherapies.endedOn (natalizumab) | failed: 2026-11-01 or earlier",
            SeeNatalizumab(Was(Therapy.Natalizumab, Failed, null, Onset), Was(Therapy.Natalizumab, Failed)));
        Assert.Equal($"Unknown: {bound}; its end lies after the as-of date; natalizumab failed | priorTherapies[0] | priorTherapies.endedOn (natalizumab) | failed: 2026-11-01 or earlier",
            SeeNatalizumab(Was(Therapy.Natalizumab, Failed, null, Tomorrow)));
    }

    /// <summary>A course that began on the day of the onset may have ended that day; one that began after it cannot have ended by it.</summary>
    [Fact]
    public void NatalizumabStopped_BegunOnTheOnsetOrAfter_CanOnlyThenHaveEndedByIt()
    {
        const string asked = "when it ended is not recorded | priorTherapies[0] | priorTherapies.endedOn (natalizumab) |";
        Assert.Equal($"Unknown: it had to end by 2026-11-01; natalizumab failed, started 2026-11-01; {asked} failed: 2026-11-01 or earlier", SeeNatalizumab(Was(Therapy.Natalizumab, Failed, Onset)));
        Assert.Equal($"Unknown: it had to end by 2026-11-01; natalizumab failed, started 2026-11-02; {asked}", SeeNatalizumab(Was(Therapy.Natalizumab, Failed, Onset.AddDays(1))));
    }

    [Fact]
    public void WholeGroup_IsEachRecordInItAndWhatNobodyRuledOut()
    {
        var criterion = EveryTherapyOf.Group(Therapy.NmoFirstLine, "all were not tolerated", NotTolerated);
        var hierarchy = new TherapyHierarchy(IvigPolicy.Default with { NmoFirstLine = TherapyGroup.Of("nmo-first-line", TherapyGroup.Of("a", "a1", "a2"), "b") });
        Assert.Equal("Unknown: NMO first-line agents: nothing is recorded | | priorTherapies (nmo-first-line) | not-tolerated", SeeAll());
        Assert.Equal("Met: NMO first-line agents were not tolerated | priorTherapies[1] | |", SeeAll(Was(Plex, NotTolerated), Was("nmo-first-line", NotTolerated)));
        Assert.Equal("Met: 'a' was not tolerated; 'b' was not tolerated | priorTherapies[0], priorTherapies[1] | |", SeeAll(Was("a", NotTolerated), Was("b", NotTolerated)));
        Assert.Equal("NotMet: 'a1' brought a response; NMO first-line agents were not tolerated | priorTherapies[0], priorTherapies[1] | |", SeeAll(Was("nmo-first-line", NotTolerated), Was("a1", Responded)));
        Assert.Equal("Unknown: 'a1' was not tolerated; a2: nothing is recorded; b: nothing is recorded | priorTherapies[0] | priorTherapies (a2), priorTherapies (b) | not-tolerated; not-tolerated",
            SeeAll(Was("a1", NotTolerated)));
        Assert.Equal("Unknown: 'a' failed; 'a1' was not tolerated; 'b' was not tolerated; a: the source does not say what follows | priorTherapies[0], priorTherapies[1], priorTherapies[2] | | | a clinician",
            SeeAll(Was("a", Failed), Was("a1", NotTolerated), Was("b", NotTolerated)));
        Assert.Equal("Unknown: NMO first-line agents failed; NMO first-line agents: the source does not say what follows | priorTherapies[0], priorTherapies[1] | | | a clinician", SeeAll(Was("nmo-first-line", Failed), Was("nmo-first-line", Failed)));

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
        Assert.Equal(inARelapse, Reads(HasNotWorked.NorIsRunning(Disease.NeuromyelitisOptica, Plex, "not running")));
        Assert.Equal(inARelapse, Reads(HasNotWorked.NoResponse(Disease.NeuromyelitisOptica, Steroids, "no response")));
        Assert.Equal(inARelapse, Reads(HasNotWorked.Tried(Disease.NeuromyelitisOptica, Steroids, "tried")));
        Assert.Equal(["patient.reproductiveStatus", "patient.sex"], Reads(PatientState.IsPregnantOrNursing));
        Assert.Equal(["patient.reproductiveStatus", "patient.sex"], Reads(PatientState.IsKnownToBePregnantOrNursing));
        Assert.Equal(["infusionReactions", "patient.ivigHypersensitivity", "patient.ivigHypersensitivityAssessedOn", "priorTherapies"], Reads(PatientState.IsHypersensitiveToIvig));
        Assert.Equal(["conditions", "priorTherapies"], Reads(Stopped.NatalizumabBeforeTheSyndrome));
        Assert.Equal(["priorTherapies"], Reads(EveryTherapyOf.Group(Therapy.NmoFirstLine, "all", NotTolerated)));

        static ImmutableArray<string> Reads(Criterion criterion) => ((FactCriterion)criterion).Reads;
    }

    private static Criterion SteroidsTried => HasNotWorked.Tried(Disease.NeuromyelitisOptica, Steroids, "the relapse has not responded to corticosteroids");

    private static Criterion InThisRelapse(Therapy therapy, params ImmutableArray<TherapyOutcome> outcomes) =>
        OneTherapy.InThisRelapse(Disease.MultipleSclerosis, therapy, "in this relapse", outcomes);

    private static string Course(params ImmutableArray<MsCourse?> courses) =>
        See(Diagnoses.CourseIsRelapsingRemitting, Empty.Diagnoses([.. courses.Select(course => Condition.MultipleSclerosis(course))]));

    private static string SeePlex(params ImmutableArray<PriorTherapy> therapies) => See(PlexFailed, MsRelapse.Therapies(therapies));

    private static string SeeSteroids(params ImmutableArray<PriorTherapy> therapies) => See(SteroidsTried, NmoRelapse.Therapies(therapies));

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
            string.Join("; ", notes.Reasons), string.Join(", ", citations.Cited.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)), string.Join(", ", notes.Missed.Select(missed => missed.Fact).Distinct()), string.Join("; ", answers),
            .. notes.NeedsAJudgement ? ["a clinician"] : Array.Empty<string>(),
        ];
        return $"{truth.Title()}:{string.Join(" |", parts.Select(part => part.Length > 0 ? $" {part}" : ""))}";
    }
}
