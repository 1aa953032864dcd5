using IvigRules.Tests.Support;
using static IvigRules.Tests.Support.Clinic;
using static IvigRules.Facts.TherapyOutcome;

namespace IvigRules.Tests.Knowledge;

/// <summary>MS-03, the alternative of last resort, and MS-04, advice in pregnancy and nursing. The group is read in EveryTherapyOfTests, the course in DiagnosesTests.</summary>
public sealed class MsRelapsePreventionTests
{
    [Fact]
    public void LastResort_EveryOtherTherapyRuledOut_IsConsidered()
    {
        var prevention = MsPrevention.Assess(Indication.MsRelapsePrevention);
        Assert.Equal(Verdict.Consider, prevention.Verdict);
        Assert.Equal(["MS-03"], prevention.Determining);
    }

    [Fact]
    public void LastResort_SecondaryProgressive_SaysThatItIsAnInference()
    {
        Assert.Contains("inference: no effect on sustained progression (OR 0.96, 95 % CI 0.68-1.37)", Explained(MsCourse.SecondaryProgressive), StringComparison.Ordinal);
        Assert.DoesNotContain("inference: no effect", Explained(MsCourse.PrimaryProgressive), StringComparison.Ordinal);
        Assert.DoesNotContain("inference: no effect", Explained(MsCourse.RelapsingRemitting), StringComparison.Ordinal);
        Assert.DoesNotContain("inference: no effect", Explained(MsCourse.SecondaryProgressive, null), StringComparison.Ordinal);

        static string Explained(params MsCourse?[] courses) =>
            MsPrevention.Diagnoses([.. courses.Select(course => Condition.MultipleSclerosis(course))]).Assess(Indication.MsRelapsePrevention).Full();
    }

    [Fact]
    public void LastResort_SecondaryProgressive_IsNotIndicated() => Assert.Equal(Verdict.NotIndicated,
        MsPrevention.Diagnoses(Condition.MultipleSclerosis(MsCourse.SecondaryProgressive)).Assess(Indication.MsRelapsePrevention).Verdict);

    [Fact]
    public void LastResort_NoMultipleSclerosis_IsNotIndicated() =>
        Assert.Equal(Verdict.NotIndicated, MsPrevention.Diagnoses(Condition.NeuromyelitisOptica()).Assess(Indication.MsRelapsePrevention).Verdict);

    [Fact]
    public void LastResort_OneTherapyHelps_IsNotIndicated() =>
        Assert.Equal(Verdict.NotIndicated, MsPrevention.AndTherapies(Was("ocrelizumab", Ongoing)).Assess(Indication.MsRelapsePrevention).Verdict);

    [Theory]
    [InlineData(Responded, Truth.NotMet)]
    [InlineData(Failed, Truth.Unknown)]
    [InlineData(NotTolerated, Truth.Met)]
    [InlineData(Contraindicated, Truth.Met)]
    [InlineData(Unavailable, Truth.Unknown)]
    [InlineData(Declined, Truth.Unknown)]
    [InlineData(Ongoing, Truth.NotMet)]
    public void LastResort_EachOutcomeOfAllOthers_CountsAsTheSourceSays(TherapyOutcome outcome, Truth expected) =>
        Assert.Equal(expected, MsPrevention.Therapies(Was(Therapy.DiseaseModifyingTherapies, outcome)).Rule("MS-03"));

    [Fact]
    public void LastResort_ARelapseOrNone_DoesNotMatter() =>
        Assert.Equal(Truth.Met, MsPrevention.RelapsesAre(new Relapse(Disease.MultipleSclerosis, Onset)).Rule("MS-03"));

    [Theory]
    [InlineData(null, ReproductiveStatus.Pregnant, Truth.Met)]
    [InlineData(Sex.Female, ReproductiveStatus.Pregnant, Truth.Met)]
    [InlineData(Sex.Female, ReproductiveStatus.Nursing, Truth.Met)]
    [InlineData(Sex.Female, ReproductiveStatus.NotPregnant, Truth.NotMet)]
    [InlineData(Sex.Female, null, Truth.NotMet)]
    [InlineData(null, null, Truth.NotMet)]
    [InlineData(Sex.Male, null, Truth.NotMet)]
    [InlineData(Sex.Male, ReproductiveStatus.Pregnant, Truth.NotMet)]
    public void Advice_PregnantOrNursing_AppliesOnlyWhenKnown(Sex? sex, ReproductiveStatus? status, Truth expected)
    {
        var recorded = MsPrevention.With(patient => patient with { Sex = sex, ReproductiveStatus = status });
        Assert.Equal(expected, recorded.Rule("MS-04"));
        var prevention = recorded.Assess(Indication.MsRelapsePrevention);
        Assert.Equal(expected == Truth.Met ? ["MS-04"] : [], prevention.Advice);
        Assert.Equal(Verdict.Consider, prevention.Verdict);
        Assert.Empty(prevention.Missing);
    }

    [Fact]
    public void Advice_StatusNotRecorded_IsNeverAskedFor() =>
        Assert.Equal(["priorTherapies (disease-modifying-therapies)"], MsPrevention.Therapies().Missing(Indication.MsRelapsePrevention));
}
