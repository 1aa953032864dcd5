using IvigRules.Tests.Support;
using static IvigRules.Tests.Support.Clinic;
using static IvigRules.Facts.TherapyOutcome;

namespace IvigRules.Tests.Knowledge;

/// <summary>IRIS-01: immune reconstitution syndrome in PML after natalizumab. The syndrome began on 1 November 2026.</summary>
public sealed class NatalizumabPmlIrisTests
{
    private const string Missing = "Unknown, missing";

    [Fact]
    public void SteroidsContraindicated_EverythingElseRecorded_IsConsideredWithoutADose()
    {
        var iris = PmlIris.Assess(Indication.NatalizumabPmlIris);
        Assert.Equal(Verdict.Consider, iris.Verdict);
        Assert.Equal(["IRIS-01"], iris.Determining);
        Assert.Null(iris.Plan);
        Assert.NotNull(iris.NoDoseBecause);
        Assert.Empty(iris.Settings);
        Assert.Equal(Readiness.ChecksOutstanding, iris.Readiness);
    }

    [Fact]
    public void SteroidsContraindicated_NoPml_IsNotIndicated() =>
        Assert.Equal(Truth.NotMet, PmlIris.Diagnoses(Condition.ImmuneReconstitutionSyndrome(Onset)).Rule("IRIS-01"));

    [Fact]
    public void SteroidsContraindicated_NoSyndrome_IsNotIndicated()
    {
        Assert.Equal(Truth.NotMet, PmlIris.Diagnoses(Condition.ProgressiveMultifocalLeukoencephalopathy()).Rule("IRIS-01"));
        Assert.Equal(Truth.NotMet, PmlIris.Diagnoses(Condition.ProgressiveMultifocalLeukoencephalopathy(), Condition.ImmuneReconstitutionSyndrome(Onset) with { EndedOn = Sample.AsOf }).Rule("IRIS-01"));
    }

    [Fact]
    public void SteroidsContraindicated_SteroidsOnlyFailed_IsLeftToAClinician()
    {
        var iris = PmlIris.Therapies(PmlIris.PriorTherapies[0], Was(Steroids, Failed)).Assess(Indication.NatalizumabPmlIris);
        Assert.Equal(Verdict.Indeterminate, iris.Verdict);
        Assert.Equal("IRIS-01", Assert.Single(iris.NeedsJudgement).Rule);
        Assert.Empty(iris.Missing);
    }

    [Fact]
    public void SteroidsContraindicated_NothingOnSteroids_AsksForThem() =>
        Assert.Equal(["priorTherapies (corticosteroids)"], PmlIris.Therapies(PmlIris.PriorTherapies[0]).Missing(Indication.NatalizumabPmlIris));

    [Theory]
    [InlineData(60, "Met")]
    [InlineData(22, "Met")]
    [InlineData(21, "Met")]
    [InlineData(20, "NotMet")]
    [InlineData(0, "NotMet")]
    [InlineData(-1, Missing)]
    [InlineData(null, Missing)]
    public void Stopped_EndAgainstTheOnsetOfTheSyndrome_IsBoundByIt(int? endedDaysAgo, string expected) =>
        Assert.Equal(expected, Stopped(Was(Therapy.Natalizumab, NotTolerated, DaysAgo(400), endedDaysAgo is { } days ? DaysAgo(days) : null)));

    [Fact]
    public void Stopped_EndAfterTheAsOfDate_SaysThat()
    {
        Assert.Contains("its end lies after the as-of date", Explained(Tomorrow), StringComparison.Ordinal);
        Assert.Contains("when it ended is not recorded", Explained(null), StringComparison.Ordinal);

        static string Explained(DateOnly? end) => PmlIris.Therapies(Was(Therapy.Natalizumab, NotTolerated, DaysAgo(400), end), Was(Steroids, Contraindicated))
            .Assess(Indication.NatalizumabPmlIris).Full();
    }

    [Fact]
    public void Stopped_EndNotRecorded_IsAskedFor() => Assert.Equal(["priorTherapies.endedOn (natalizumab)"],
        PmlIris.Therapies(Was(Therapy.Natalizumab, Failed), Was(Steroids, Contraindicated)).Missing(Indication.NatalizumabPmlIris));

    [Theory]
    [InlineData(Responded, "Met")]
    [InlineData(Failed, "Met")]
    [InlineData(NotTolerated, "Met")]
    [InlineData(Contraindicated, Missing)]
    [InlineData(Unavailable, Missing)]
    [InlineData(Declined, Missing)]
    [InlineData(Ongoing, Missing)]
    [InlineData(NeverGiven, "NotMet")]
    [InlineData(Given, "Met")]
    public void Stopped_EachOutcomeThatEnded_CountsOnlyIfItWasGiven(TherapyOutcome outcome, string expected) =>
        Assert.Equal(expected, Stopped(Was(Therapy.Natalizumab, outcome, DaysAgo(400), DaysAgo(60))));

    [Fact]
    public void Stopped_NoCourseRecorded_AsksForIt()
    {
        Assert.Equal(["priorTherapies (natalizumab)"], PmlIris.Therapies(Was(Steroids, Contraindicated)).Missing(Indication.NatalizumabPmlIris));
        Assert.Equal(["priorTherapies (natalizumab)"], PmlIris.Therapies(Was(Steroids, Contraindicated), Was(Therapy.Natalizumab, Declined)).Missing(Indication.NatalizumabPmlIris));
        Assert.Equal(Missing, Stopped(Was(Therapy.DiseaseModifyingTherapies, Ongoing)));
        Assert.Equal(Missing, Stopped(Was(Therapy.Natalizumab, NotTolerated, Tomorrow, Tomorrow)));
    }

    [Fact]
    public void Stopped_SeveralCourses_AnyThatWentOnIsNotMetElseAnyOpenIsUnknown()
    {
        var ended = Was(Therapy.Natalizumab, NotTolerated, DaysAgo(400), DaysAgo(60));
        var open = Was(Therapy.Natalizumab, Failed, DaysAgo(500));
        Assert.Equal("NotMet", Stopped(ended, open, Was(Therapy.Natalizumab, Ongoing)));
        Assert.Equal("NotMet", Stopped(open, Was(Therapy.Natalizumab, Responded, null, DaysAgo(20))));
        Assert.Equal(Missing, Stopped(ended, open));
        Assert.Equal("Met", Stopped(ended, Was(Therapy.Natalizumab, Responded, null, DaysAgo(21))));
        Assert.Equal("Met", Stopped(ended, Was(Therapy.Natalizumab, Contraindicated)));
    }

    /// <summary>Without the onset nobody can say that natalizumab was stopped before it: at best Unknown.</summary>
    [Fact]
    public void Stopped_OnsetOfTheSyndromeNotRecorded_IsAsked()
    {
        var undated = PmlIris.Diagnoses(Condition.ProgressiveMultifocalLeukoencephalopathy(), Condition.ImmuneReconstitutionSyndrome());
        Assert.Equal(Missing, Stopped(undated, Was(Therapy.Natalizumab, NotTolerated, null, DaysAgo(400))));
        Assert.Equal(Missing, Stopped(undated, Was(Therapy.Natalizumab, NotTolerated, null, Tomorrow)));
        Assert.Equal("NotMet", Stopped(undated, Was(Therapy.Natalizumab, Ongoing)));
        Assert.Equal("NotMet", Stopped(undated, Was(Therapy.Natalizumab, NeverGiven)));
        Assert.Equal(["conditions.onset (immune-reconstitution-syndrome)"],
            undated.Therapies(Was(Therapy.Natalizumab, NotTolerated, null, DaysAgo(400)), Was(Steroids, Contraindicated)).Missing(Indication.NatalizumabPmlIris));
    }

    /// <summary>A second record of the syndrome without its onset may be the earlier one.</summary>
    [Fact]
    public void Stopped_OneOfSeveralOnsetsNotRecorded_IsAsked()
    {
        var pml = Condition.ProgressiveMultifocalLeukoencephalopathy();
        foreach (var recorded in new[]
        {
            PmlIris.Diagnoses(pml, Condition.ImmuneReconstitutionSyndrome(), Condition.ImmuneReconstitutionSyndrome(Onset)),
            PmlIris.Diagnoses(pml, Condition.ImmuneReconstitutionSyndrome(Onset), Condition.ImmuneReconstitutionSyndrome()),
        })
        {
            Assert.Equal(Missing, Stopped(recorded, Was(Therapy.Natalizumab, NotTolerated, null, Onset)));
            Assert.Equal("NotMet", Stopped(recorded, Was(Therapy.Natalizumab, NotTolerated, null, Onset.AddDays(1))));
        }
    }

    [Fact]
    public void Stopped_OutcomeNotRecorded_IsAskedUnlessItIsKnownToHaveBeenGiven()
    {
        Assert.Equal(Missing, Stopped(Was(Therapy.Natalizumab, null, null, DaysAgo(60))));
        Assert.Equal(["priorTherapies.outcome (natalizumab)"],
            PmlIris.Therapies(Was(Therapy.Natalizumab, null, null, DaysAgo(60)), Was(Steroids, Contraindicated)).Missing(Indication.NatalizumabPmlIris));
        Assert.Equal(Missing, Stopped(Was(Therapy.Natalizumab, Given)));
        Assert.Equal(["priorTherapies.outcome (natalizumab)"], PmlIris.Therapies(Was(Therapy.Natalizumab, Given), Was(Steroids, Contraindicated)).Missing(Indication.NatalizumabPmlIris));
        Assert.Equal("NotMet", Stopped(Was(Therapy.Natalizumab, Given, null, DaysAgo(20))));
    }

    /// <summary>Running and ended cannot both be: which of the two holds is asked.</summary>
    [Fact]
    public void Stopped_OngoingWithAnEnd_IsAsked() => Assert.Equal(["priorTherapies.outcome (natalizumab)"],
        PmlIris.Therapies(Was(Therapy.Natalizumab, Ongoing, DaysAgo(400), DaysAgo(60)), Was(Steroids, Contraindicated)).Missing(Indication.NatalizumabPmlIris));

    [Fact]
    public void Stopped_SeveralSyndromes_TheEarliestOnsetBinds()
    {
        var pml = Condition.ProgressiveMultifocalLeukoencephalopathy();
        foreach (var other in new[]
        {
            Condition.ImmuneReconstitutionSyndrome(DaysAgo(5)),
            Condition.ImmuneReconstitutionSyndrome(DaysAgo(100)) with { EndedOn = DaysAgo(90) }, new Condition(ConditionKind.MultipleSclerosis) { Onset = DaysAgo(100) },
        })
        {
            foreach (var recorded in new[] { PmlIris.Diagnoses(pml, other, Condition.ImmuneReconstitutionSyndrome(Onset)), PmlIris.Diagnoses(pml, Condition.ImmuneReconstitutionSyndrome(Onset), other) })
            {
                Assert.Equal("Met", Stopped(recorded, Was(Therapy.Natalizumab, NotTolerated, null, Onset)));
                Assert.Equal("NotMet", Stopped(recorded, Was(Therapy.Natalizumab, NotTolerated, null, Onset.AddDays(1))));
            }
        }
    }

    private static string Stopped(params PriorTherapy[] records) => Stopped(PmlIris, records);

    private static string Stopped(PatientCase recorded, params PriorTherapy[] records) => recorded.Therapies([.. records]).Judge("IRIS-01", "natalizumab was stopped");
}
