using IvigRules.Tests.Support;
using static IvigRules.Facts.TherapyOutcome;
using static IvigRules.Tests.Support.Clinic;

namespace IvigRules.Tests.Criteria;

/// <summary>
/// A group that has an agent in common with the therapy that a criterion asks about. Methylprednisolone without a route may be the
/// intravenous one: running or helping, it is asked about.
/// </summary>
public sealed class OneTherapySharedAgentTests
{
    [Fact]
    public void SteroidsFailed_AloneOnRecord_IsConsidered() => Assert.Equal(Verdict.Consider, Assess().Verdict);

    [Theory]
    [InlineData("methylprednisolone", Ongoing)]
    [InlineData("methylprednisolone", Given)]
    [InlineData("methylprednisolone", null)]
    [InlineData("dexamethasone", Ongoing)]
    public void SteroidsFailed_AnotherSteroidWithoutRouteMayRun_AsksWhichAgent(string therapy, TherapyOutcome? outcome)
    {
        var assessment = Assess(new PriorTherapy(new Therapy(therapy), outcome) { StartedOn = Sample.AsOf.AddDays(-2) });

        Assert.Equal(Verdict.Indeterminate, assessment.Verdict);
        Assert.Contains(assessment.Missing, missing => missing.Fact == new MissingFact("priorTherapies.therapy", therapy));
    }

    [Theory]
    [InlineData("prednisone", Ongoing)]
    [InlineData("oral-methylprednisolone", Ongoing)]
    [InlineData("methylprednisolone", Failed)]
    [InlineData("methylprednisolone", NotTolerated)]
    public void SteroidsFailed_AnotherSteroidThatCannotBeIntravenousOrIsOver_IsConsidered(string therapy, TherapyOutcome outcome) =>
        Assert.Equal(Verdict.Consider, Assess(Was(new Therapy(therapy), outcome, Sample.AsOf.AddDays(-2))).Verdict);

    private static Assessment Assess(params PriorTherapy[] more) =>
        CaseJson.Read(File.ReadAllBytes(Path.Combine(Sample.Folder, "cases", "nmo-acute-steroids-failed-plasma-exchange-unavailable.json")))
            .AndTherapies([.. more]).Assess(Indication.AcuteNmoRelapse);
}
