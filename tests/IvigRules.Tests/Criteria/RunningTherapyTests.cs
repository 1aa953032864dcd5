using IvigRules.Tests.Support;
using static IvigRules.Facts.TherapyOutcome;
using static IvigRules.Tests.Support.Clinic;

namespace IvigRules.Tests.Criteria;

/// <summary>PC-05, ravulizumab is running, and MS-04, the advice for a pregnant or nursing woman in whom no disease-modifying therapy is running.</summary>
public sealed class RunningTherapyTests
{
    [Theory]
    [InlineData(Ongoing, Truth.Met)]
    [InlineData(Given, Truth.Unknown)]
    [InlineData(null, Truth.Unknown)]
    [InlineData(Responded, Truth.NotMet)]
    [InlineData(Failed, Truth.NotMet)]
    [InlineData(NeverGiven, Truth.NotMet)]
    [InlineData(Contraindicated, Truth.NotMet)]
    public void Ravulizumab_EachOutcome_WarnsIfItRunsOrMay(TherapyOutcome? outcome, Truth expected)
    {
        Assert.Equal(expected, MsRelapse.AndTherapies(Was(Therapy.Ravulizumab, outcome)).Precaution("PC-05"));
        Assert.Equal(expected, MsRelapse.AndTherapies(Was("Ultomiris", outcome)).Precaution("PC-05"));
    }

    [Fact]
    public void Ravulizumab_NothingRecordedOrAContradiction_CannotBeJudged()
    {
        Assert.Equal(Truth.Unknown, MsRelapse.Precaution("PC-05"));
        Assert.Equal(Truth.Unknown, MsRelapse.AndTherapies(Was(Therapy.Ravulizumab, Ongoing, DaysAgo(90), DaysAgo(30))).Precaution("PC-05"));
        Assert.Equal(Truth.Met, MsRelapse.AndTherapies(Was(Therapy.Ravulizumab, Failed), Was(Therapy.Ravulizumab, Ongoing)).Precaution("PC-05"));
    }

    [Fact]
    public void Advice_NoTherapyRunningOrHelping_IsMet()
    {
        Assert.Equal(Truth.Met, Pregnant());
        Assert.Equal(Truth.Met, Pregnant(Was("glatiramer", Failed)));
        Assert.Equal(Truth.Met, Pregnant(Was(new Therapy("glatiramer"), Responded, DaysAgo(900), DaysAgo(100))));
        Assert.Equal(Truth.Met, Pregnant(Was("prednisone", Ongoing)));
    }

    [Fact]
    public void Advice_ATherapyThatRunsOrHelps_IsNotMet()
    {
        Assert.Equal(Truth.NotMet, Pregnant(Was("Copaxone", Ongoing)));
        Assert.Equal(Truth.NotMet, Pregnant(Was("glatiramer", Responded)));
        Assert.Equal(Truth.NotMet, Pregnant(Was(Therapy.DiseaseModifyingTherapies, Ongoing)));
        Assert.Equal(Truth.NotMet, Pregnant(Was(new Therapy("glatiramer"), Responded, DaysAgo(900), Tomorrow)));
    }

    [Fact]
    public void Advice_NeitherPregnantNorNursing_IsNotMet()
    {
        Assert.Equal(Truth.NotMet, MsPrevention.Rule("MS-04"));
        Assert.Equal(Truth.NotMet, MsPrevention.With(patient => patient with { ReproductiveStatus = ReproductiveStatus.NotPregnant }).Rule("MS-04"));
    }

    private static Truth Pregnant(params PriorTherapy[] records) =>
        MsPrevention.With(patient => patient with { ReproductiveStatus = ReproductiveStatus.Pregnant }).Therapies([.. records]).Rule("MS-04");
}
