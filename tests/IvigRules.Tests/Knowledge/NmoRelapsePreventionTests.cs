using IvigRules.Tests.Support;
using static IvigRules.Tests.Support.Clinic;
using static IvigRules.Facts.TherapyOutcome;

namespace IvigRules.Tests.Knowledge;

/// <summary>NMO-04 and NMO-05: prevention of relapses of NMO, and the reading of "pregnant or nursing".</summary>
public sealed class NmoRelapsePreventionTests
{
    private static readonly string[] FirstLine = ["rituximab", "azathioprine", "mycophenolate-mofetil", "eculizumab", "ravulizumab", "inebilizumab", "satralizumab"];

    private static readonly PatientCase Pregnant = NmoPrevention.With(patient => patient with { ReproductiveStatus = ReproductiveStatus.Pregnant });

    [Fact]
    public void FirstLineExhausted_EveryAgentNotToleratedOrUnavailable_IsConsidered()
    {
        var prevention = NmoPrevention.Therapies([.. FirstLine.Select((agent, i) => Was(agent, i % 2 == 0 ? NotTolerated : Unavailable))]).Assess(Indication.NmoRelapsePrevention);
        Assert.Equal(Verdict.Consider, prevention.Verdict);
        Assert.Equal(["NMO-04"], prevention.Determining);
    }

    [Fact]
    public void FirstLineExhausted_OneAgentNotRecorded_AsksForIt()
    {
        foreach (var open in FirstLine)
            Assert.Equal([$"priorTherapies ({open})"], NmoPrevention.Therapies([.. FirstLine.Where(agent => agent != open).Select(agent => Was(agent, Unavailable))]).Missing(Indication.NmoRelapsePrevention));
    }

    [Theory]
    [InlineData(Responded, Truth.NotMet, Truth.NotMet)]
    [InlineData(Failed, Truth.Unknown, Truth.Unknown)]
    [InlineData(NotTolerated, Truth.Met, Truth.Met)]
    [InlineData(Contraindicated, Truth.Unknown, Truth.Met)]
    [InlineData(Unavailable, Truth.Met, Truth.Met)]
    [InlineData(Declined, Truth.Unknown, Truth.Unknown)]
    [InlineData(Ongoing, Truth.NotMet, Truth.NotMet)]
    public void EachRule_EachOutcomeInPregnancy_CountsAsTheSourceSays(TherapyOutcome outcome, Truth exhausted, Truth pregnant)
    {
        var recorded = Pregnant.Therapies(Was(Therapy.NmoFirstLine, outcome));
        Assert.Equal(exhausted, recorded.Rule("NMO-04"));
        Assert.Equal(pregnant, recorded.Rule("NMO-05"));
    }

    [Fact]
    public void PregnantOrNursing_EveryAgentContraindicated_IsConsideredByThatRuleAlone()
    {
        var prevention = Pregnant.Therapies(Was(Therapy.NmoFirstLine, Contraindicated)).Assess(Indication.NmoRelapsePrevention);
        Assert.Equal(Verdict.Consider, prevention.Verdict);
        Assert.Equal(["NMO-05"], prevention.Determining);
        Assert.Equal(["NMO-04", "NMO-05"], Pregnant.Assess(Indication.NmoRelapsePrevention).Determining);
    }

    [Theory]
    [InlineData(null, ReproductiveStatus.NotPregnant, "NotMet")]
    [InlineData(null, ReproductiveStatus.Pregnant, "Met")]
    [InlineData(null, ReproductiveStatus.Nursing, "Met")]
    [InlineData(null, null, "Unknown, missing")]
    [InlineData(Sex.Female, ReproductiveStatus.NotPregnant, "NotMet")]
    [InlineData(Sex.Female, ReproductiveStatus.Pregnant, "Met")]
    [InlineData(Sex.Female, ReproductiveStatus.Nursing, "Met")]
    [InlineData(Sex.Female, null, "Unknown, missing")]
    [InlineData(Sex.Male, ReproductiveStatus.NotPregnant, "NotMet")]
    [InlineData(Sex.Male, ReproductiveStatus.Pregnant, "Unknown, missing")]
    [InlineData(Sex.Male, ReproductiveStatus.Nursing, "Unknown, missing")]
    [InlineData(Sex.Male, null, "NotMet")]
    public void PregnantOrNursing_EverySexAndStatus_IsReadAsSpecified(Sex? sex, ReproductiveStatus? status, string expected)
    {
        var recorded = NmoPrevention.With(patient => patient with { Sex = sex, ReproductiveStatus = status }).Therapies(Was(Therapy.NmoFirstLine, Contraindicated));
        Assert.Equal(expected, recorded.Judge("NMO-05", "the patient is pregnant"));
        Assert.Equal(expected == "Unknown, missing" ? ["patient.reproductiveStatus"] : [], recorded.Missing(Indication.NmoRelapsePrevention));
    }

    [Fact]
    public void EachRule_WithoutNmo_IsNotMet()
    {
        var ms = Pregnant.Diagnoses(Condition.MultipleSclerosis());
        Assert.Equal(Truth.NotMet, ms.Rule("NMO-04"));
        Assert.Equal(Truth.NotMet, ms.Rule("NMO-05"));
    }

    [Fact]
    public void EachRule_OneAgentHelps_IsNotIndicated() =>
        Assert.Equal(Verdict.NotIndicated, Pregnant.AndTherapies(Was("satralizumab", Ongoing)).Assess(Indication.NmoRelapsePrevention).Verdict);

    [Fact]
    public void FirstLineExhausted_AnAgentOfNoGroupOfItsOwnHelped_DoesNotCount() =>
        Assert.Equal(Truth.Met, NmoPrevention.AndTherapies(Was("ocrelizumab", Responded)).Rule("NMO-04"));

    /// <summary>It may be rituximab, which is of both groups: the safer reading.</summary>
    [Theory]
    [InlineData("anti-cd20", Responded)]
    [InlineData("anti-cd20", Ongoing)]
    [InlineData("disease-modifying-therapies", Ongoing)]
    public void FirstLineExhausted_AGroupThatSharesAnAgentHelps_AsksWhichAgent(string group, TherapyOutcome outcome) =>
        Assert.Equal(Truth.Unknown, NmoPrevention.AndTherapies(Was(group, outcome)).Rule("NMO-04"));
}
