using IvigRules.Tests.Support;
using static IvigRules.Tests.Support.Clinic;

namespace IvigRules.Tests.Assessments;

/// <summary>Facts dated after asOf are ignored and listed; what is read in an unusual way is noted.</summary>
public sealed class RemarksTests
{
    /// <summary>A reaction is dated by its onset alone: one without it counts, whenever the infusion is said to have ended.</summary>
    [Fact]
    public void IgnoredFacts_EveryKindDatedLater_IsListedByItsPlace()
    {
        var later = new DateTimeOffset(Tomorrow, TimeOnly.MinValue, TimeSpan.Zero);
        var result = Assessor.Assess(new PatientCase
        {
            AsOf = Sample.AsOf,
            Patient = new Patient { Id = "p", Weight = new Weight(70m.Kilograms, Tomorrow) },
            Conditions = [Condition.MultipleSclerosis(), Condition.MultipleSclerosis() with { Onset = Tomorrow }],
            Relapses = [new Relapse(Disease.MultipleSclerosis, Sample.AsOf), new Relapse(Disease.MultipleSclerosis, Tomorrow)],
            PriorTherapies = [Was(Plex, TherapyOutcome.Failed), Was(Plex, TherapyOutcome.Failed, Tomorrow), Was(Plex, TherapyOutcome.Failed, Sample.AsOf)],
            LabResults = [new LabResult("iga", 1, "g/L", Sample.AsOf), new LabResult("iga", 1, "g/L", Tomorrow)],
            InfusionReactions = [new(), new InfusionReaction { OnsetAt = later }, new InfusionReaction { InfusionEndedAt = later }],
        });
        Assert.Equal(["patient.weight", "conditions[1]", "relapses[1]", "priorTherapies[1]", "labResults[1]", "infusionReactions[1]"], result.IgnoredFacts.Select(ignored => ignored.Fact));
        Assert.All(result.IgnoredFacts, ignored => Assert.Contains("2026-11-23", ignored.Because, StringComparison.Ordinal));
    }

    [Fact]
    public void IgnoredFacts_NothingLater_IsEmpty()
    {
        Assert.Empty(Assessor.Assess(MsRelapse).IgnoredFacts);
        Assert.Empty(Assessor.Assess(MsRelapse).Notes);
    }

    [Fact]
    public void IgnoredFacts_OnlyTheEndIsLater_IsUsedAndNoted()
    {
        var result = Assessor.Assess(MsRelapse.Diagnoses(Condition.MultipleSclerosis() with { EndedOn = Tomorrow })
            .RelapsesAre(new Relapse(Disease.MultipleSclerosis, Onset, Tomorrow)).AndTherapies(Was("glatiramer", TherapyOutcome.Failed) with { EndedOn = Tomorrow }));
        Assert.Empty(result.IgnoredFacts);
        Assert.Equal(Verdict.Consider, result[Indication.AcuteMsRelapse].Verdict);
        Assert.Equal(
            [
                "a relapse of multiple sclerosis has an end on 2026-11-23, after 2026-11-22: it was read as not ended",
                "glatiramer has an end on 2026-11-23, after 2026-11-22: it was read as not ended",
                "multiple sclerosis has an end on 2026-11-23, after 2026-11-22: it was read as not ended",
            ],
            result.Notes);
    }

    [Fact]
    public void Notes_AnEndOnTheDayItself_IsNoLaterEnd() =>
        Assert.Empty(Assessor.Assess(MsRelapse.AndTherapies(Was("glatiramer", TherapyOutcome.Failed) with { EndedOn = Sample.AsOf })).Notes);

    [Fact]
    public void IgnoredFacts_BornLater_NamesTheDateOfBirth() => Assert.Equal(
        [new IgnoredFact("patient.birthDate", "dated 2026-11-23, after 2026-11-22")],
        Assessor.Assess(MsRelapse.With(patient => patient with { BirthDate = Tomorrow })).IgnoredFacts);

    [Fact]
    public void Notes_EveryTherapyThatIsRead_IsNotOneThatIsNot() =>
        Assert.Empty(Assessor.Assess(MsRelapse.Therapies([.. TherapyNames.All.Select(row => Was(row.Id, TherapyOutcome.Failed))])).Notes);

    [Fact]
    public void Notes_ARiskFactorRecordedOnce_IsNoContradiction() => Assert.Empty(Assessor.Assess(MsRelapse with
    {
        RiskFactors = [new RiskFactor(RiskFactorKind.Sepsis, Present: true), new RiskFactor(RiskFactorKind.DiabetesMellitus, Present: false)],
    }).Notes);

    [Fact]
    public void Notes_UnusedOrUnusualFacts_AreNamed()
    {
        Assert.Equal([new IgnoredFact("priorTherapies[2]", "'aquaporin-vaccine' is no therapy that the library or the policy knows")],
            Assessor.Assess(MsRelapse.AndTherapies(Was("aquaporin-vaccine", TherapyOutcome.Ongoing))).NotUnderstood);
        Assert.Contains("creatinine", Assert.Single(Assessor.Assess(MsRelapse.Labs(new LabResult("creatinine", 1, "mg/dL", Onset))).Notes), StringComparison.Ordinal);
        Assert.Contains("[lb_av]", Assert.Single(Assessor.Assess(MsRelapse.With(patient => patient with { Weight = Weight.FromPounds(150) })).Notes), StringComparison.Ordinal);
        Assert.Contains("as running and as ended", Assert.Single(Assessor.Assess(MsRelapse.AndTherapies(Was(new Therapy("glatiramer"), TherapyOutcome.Ongoing, null, Onset))).Notes), StringComparison.Ordinal);
        Assert.Contains("sepsis", Assert.Single(Assessor.Assess(MsRelapse with
        {
            RiskFactors = [new RiskFactor(RiskFactorKind.Sepsis, Present: false), new RiskFactor(RiskFactorKind.Sepsis, Present: true)],
        }).Notes), StringComparison.Ordinal);
    }
}
