using IvigRules.Policy;
using IvigRules.Tests.Support;
using static IvigRules.Facts.TherapyOutcome;
using static IvigRules.Tests.Support.Clinic;

namespace IvigRules.Tests.Criteria;

/// <summary>PRE-06, IVIG was not given already, and PRE-07, every therapy on record is understood.</summary>
public sealed class EarlierTherapiesTests
{
    private const Truth Passed = Truth.Met;
    private const Truth Outstanding = Truth.Unknown;
    private static readonly Therapy Ivig = Therapy.IntravenousImmunoglobulin;

    [Theory]
    [InlineData(Responded, Outstanding)]
    [InlineData(Failed, Outstanding)]
    [InlineData(Ongoing, Outstanding)]
    [InlineData(Given, Outstanding)]
    [InlineData(null, Outstanding)]
    [InlineData(NotTolerated, Passed)]
    [InlineData(Unavailable, Passed)]
    [InlineData(Declined, Passed)]
    [InlineData(NeverGiven, Passed)]
    public void InThisRelapse_EachOutcome_IsOutstandingIfItWasOrMayHaveBeenGiven(TherapyOutcome? outcome, Truth expected)
    {
        Assert.Equal(expected, Relapse(Was(Ivig, outcome, Onset)));
        Assert.Equal(expected, Relapse(Was(Ivig, outcome)));
        Assert.Equal(expected, Relapse(Was("IVIG", outcome)));
        Assert.Equal(Passed, Relapse(Was(Ivig, outcome, Onset.AddDays(-1))));
        Assert.Equal(Passed, Relapse(Was(Ivig, outcome, Tomorrow)));
    }

    /// <summary>In prevention there is no relapse to begin with: only what runs, or may, matters.</summary>
    [Theory]
    [InlineData(Ongoing, Outstanding)]
    [InlineData(Given, Outstanding)]
    [InlineData(null, Outstanding)]
    [InlineData(Responded, Passed)]
    [InlineData(Failed, Passed)]
    [InlineData(NotTolerated, Passed)]
    [InlineData(NeverGiven, Passed)]
    public void InPrevention_EachOutcome_IsOutstandingIfItMayBeRunning(TherapyOutcome? outcome, Truth expected) =>
        Assert.Equal(expected, Judge(EarlierTherapies.NoIvigIsRunning, NmoPrevention.AndTherapies(Was(Ivig, outcome, DaysAgo(400)))));

    [Fact]
    public void Readiness_IvigFailedInThisRelapse_WaitsForTheCheck()
    {
        var relapse = MsRelapse.AndTherapies(Was(Ivig, Failed, Onset.AddDays(9))).Assess(Indication.AcuteMsRelapse);
        Assert.Equal((Verdict.Consider, Readiness.ChecksOutstanding), (relapse.Verdict, relapse.Readiness));
        Assert.Contains("second course", relapse.Checks.Single(check => check.Rule.Id == "PRE-06").Because, StringComparison.Ordinal);
    }

    [Fact]
    public void ListNotWhole_BothChecks_AreOutstanding()
    {
        var partial = MsRelapse with { Incomplete = [CaseList.PriorTherapies] };
        Assert.Equal(Outstanding, Judge(EarlierTherapies.NoIvigIsRunning, partial));
        Assert.Equal(Outstanding, Judge(EarlierTherapies.NoIvigInThisRelapse(Disease.MultipleSclerosis), partial));
        Assert.Equal(Outstanding, Judge(EarlierTherapies.AreUnderstood, partial));
        Assert.Equal(Passed, Judge(EarlierTherapies.AreUnderstood, MsRelapse with { Incomplete = [CaseList.LabResults] }));
    }

    [Fact]
    public void Understood_ANameThatNobodyKnows_IsOutstandingAndNamed()
    {
        foreach (var outcome in new TherapyOutcome?[] { Responded, Failed, NotTolerated, Contraindicated, Unavailable, Declined, Ongoing, Given, null })
        {
            var recorded = MsRelapse.AndTherapies(Was("Zebra Tea", outcome));
            var check = recorded.Assess(Indication.AcuteMsRelapse).Checks.Single(check => check.Rule.Id == "PRE-07");
            Assert.Equal(Outstanding, check.Truth);
            Assert.Contains("'Zebra Tea' is not understood", check.Because, StringComparison.Ordinal);
            Assert.Equal(["priorTherapies[2]"], Assessor.Assess(recorded).NotUnderstood.Select(fact => fact.Fact));
        }

        Assert.Equal(Passed, MsRelapse.AndTherapies(Was(new Therapy("zebra-tea"), Failed, Tomorrow)).Check("PRE-07"));
    }

    [Fact]
    public void Understood_OtherNamesAndTherapiesOfThePolicy_Pass()
    {
        Assert.Equal(Passed, MsRelapse.AndTherapies(Was("Copaxone", Failed), Was("paracetamol", Failed), Was("azathioprine", Failed)).Check("PRE-07"));
        var site = new IvigAssessor(new IvigPolicy { NmoFirstLine = TherapyGroup.Of("nmo-first-line", "rituximab", "zebrazumab"), TherapiesWithoutBearing = [new("vitamin-d")] });
        Assert.Equal(Passed, site.Assess(MsRelapse.AndTherapies(Was("zebrazumab", Failed), Was("Vitamin D", Ongoing)), Indication.AcuteMsRelapse)
            .Checks.Single(check => check.Rule.Id == "PRE-07").Truth);
    }

    private static Truth Relapse(params PriorTherapy[] records) => Judge(EarlierTherapies.NoIvigInThisRelapse(Disease.MultipleSclerosis), MsRelapse.AndTherapies([.. records]));

    private static Truth Judge(Criterion criterion, PatientCase recorded)
    {
        var therapies = new TherapyHierarchy(IvigPolicy.Default);
        return ((FactCriterion)criterion).Bind(therapies)(new CaseView(recorded, therapies), null);
    }
}
