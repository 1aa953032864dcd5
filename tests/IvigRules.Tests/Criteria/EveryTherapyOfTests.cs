using IvigRules.Tests.Support;
using static IvigRules.Tests.Support.Clinic;
using static IvigRules.Facts.TherapyOutcome;

namespace IvigRules.Tests.Criteria;

/// <summary>A criterion on all therapies of a group, section 2.2, read through MS-03.</summary>
public sealed class EveryTherapyOfTests
{
    private const string Missing = "Unknown, missing";
    private const string Silent = "Unknown, source silent";

    private static readonly PriorTherapy[] EveryMember =
    [
        Was("interferon-beta", NotTolerated), Was("glatiramer", NotTolerated), Was("teriflunomide", Contraindicated), Was("fumarates", NotTolerated),
        Was("s1p-modulators", Contraindicated), Was("cladribine", Contraindicated), Was("anti-cd20", NotTolerated), Was("natalizumab", Contraindicated),
        Was("alemtuzumab", Contraindicated), Was("mitoxantrone", Contraindicated),
    ];

    private static readonly string[] EveryAgent =
    [
        "interferon-beta-1a", "interferon-beta-1b", "peginterferon-beta-1a", "glatiramer", "teriflunomide", "dimethyl-fumarate", "diroximel-fumarate",
        "monomethyl-fumarate", "fingolimod", "siponimod", "ozanimod", "ponesimod", "cladribine", "ocrelizumab", "ofatumumab", "ublituximab", "rituximab",
        "natalizumab", "alemtuzumab", "mitoxantrone",
    ];

    [Fact]
    public void Had_TheWholeGroupRuledOut_IsMet()
    {
        Assert.Equal("Met", Judge(Was(Therapy.DiseaseModifyingTherapies, Contraindicated)));
        Assert.Equal("Met", Judge(Was(Therapy.DiseaseModifyingTherapies, NotTolerated)));
    }

    [Fact]
    public void Had_EveryMemberRuledOut_IsMet() => Assert.Equal("Met", Judge(EveryMember));

    [Fact]
    public void Had_EverySingleAgentRuledOut_IsMet() => Assert.Equal("Met", Judge([.. EveryAgent.Select(agent => Was(agent, NotTolerated))]));

    [Fact]
    public void Had_EveryAgentButOne_AsksForThatOne()
    {
        foreach (var open in EveryAgent)
        {
            PriorTherapy[] records = [.. EveryAgent.Where(agent => agent != open).Select(agent => Was(agent, NotTolerated))];
            Assert.Equal(Missing, Judge(records));
            Assert.Equal([$"priorTherapies ({open})"], Misses(records));
        }
    }

    [Fact]
    public void Had_NothingRecorded_AsksForTheWholeGroupOnly()
    {
        Assert.Equal(Missing, Judge());
        Assert.Equal(["priorTherapies (disease-modifying-therapies)"], Misses());
    }

    [Fact]
    public void Had_OneMemberNotRecorded_AsksForThatMember() =>
        Assert.Equal(["priorTherapies (interferon-beta)"], Misses(EveryMember[1..]));

    [Fact]
    public void Had_OneAgentOfAMemberRecorded_AsksForTheOtherAgents() =>
        Assert.Equal(["priorTherapies (interferon-beta-1b)", "priorTherapies (peginterferon-beta-1a)"], Misses([Was("interferon-beta-1a", NotTolerated), .. EveryMember[1..]]));

    [Fact]
    public void Had_OneAgentRecorded_AsksAtTheHighestLevelWithNothingBeneath() => Assert.Equal(
    [
        "priorTherapies (alemtuzumab)", "priorTherapies (anti-cd20)", "priorTherapies (cladribine)", "priorTherapies (fumarates)", "priorTherapies (glatiramer)",
        "priorTherapies (interferon-beta-1b)", "priorTherapies (mitoxantrone)", "priorTherapies (natalizumab)", "priorTherapies (peginterferon-beta-1a)",
        "priorTherapies (s1p-modulators)", "priorTherapies (teriflunomide)",
    ], Misses(Was("interferon-beta-1a", NotTolerated)));

    [Theory]
    [InlineData(Responded)]
    [InlineData(Ongoing)]
    public void Had_AnyResponseOrRunningCourse_IsNotMet(TherapyOutcome outcome)
    {
        Assert.Equal("NotMet", Judge([.. EveryMember, Was("glatiramer", outcome)]));
        Assert.Equal("NotMet", Judge([.. EveryMember, Was("interferon-beta-1a", outcome)]));
        Assert.Equal("NotMet", Judge([.. EveryMember, Was(Therapy.DiseaseModifyingTherapies, outcome)]));
        Assert.Equal("NotMet", Judge(Was("glatiramer", outcome)));
        Assert.Equal("NotMet", Judge([.. EveryMember, Was(new Therapy("glatiramer"), outcome, DaysAgo(4_000), Tomorrow)]));
    }

    [Fact]
    public void Had_AResponseDatedLaterOrOfAnotherTherapy_DoesNotCount()
    {
        Assert.Equal("Met", Judge([.. EveryMember, Was(new Therapy("glatiramer"), Responded, Tomorrow)]));
        Assert.Equal("Met", Judge([.. EveryMember, Was("azathioprine", Responded), Was(Ivmp, Responded), Was("of no group", Ongoing)]));
        Assert.Equal(["priorTherapies (glatiramer)"], Misses([.. EveryMember.Where(record => record.Therapy.Id != "glatiramer"), Was(new Therapy("glatiramer"), NotTolerated, Tomorrow)]));
    }

    [Theory]
    [InlineData(Failed)]
    [InlineData(Unavailable)]
    [InlineData(Declined)]
    public void Had_AnotherOutcome_IsLeftToAClinician(TherapyOutcome outcome)
    {
        PriorTherapy[] records = [Was("interferon-beta", outcome), .. EveryMember[1..]];
        Assert.Equal(Silent, Judge(records));
        var prevention = MsPrevention.Therapies([.. records]).Assess(Indication.MsRelapsePrevention);
        Assert.Empty(prevention.Missing);
        Assert.Equal("MS-03", Assert.Single(prevention.NeedsJudgement).Rule);
    }

    [Fact]
    public void Had_OneOfSeveralOutcomesOfAnAgentNamed_IsMet() =>
        Assert.Equal("Met", Judge([.. EveryMember, Was("glatiramer", Failed), Was("glatiramer", Declined)]));

    [Fact]
    public void Had_AnAgentsOwnRecord_ComesBeforeTheGroups()
    {
        Assert.Equal(Silent, Judge(Was(Therapy.DiseaseModifyingTherapies, Contraindicated), Was("glatiramer", Failed)));
        Assert.Equal(Silent, Judge([.. EveryMember, Was("interferon-beta-1a", Failed)]));
        Assert.Equal("Met", Judge(Was(Therapy.DiseaseModifyingTherapies, Failed), Was("interferon-beta", NotTolerated), Was("glatiramer", NotTolerated),
            Was("teriflunomide", NotTolerated), Was("fumarates", NotTolerated), Was("s1p-modulators", NotTolerated), Was("cladribine", NotTolerated),
            Was("anti-cd20", NotTolerated), Was("natalizumab", NotTolerated), Was("alemtuzumab", NotTolerated), Was("mitoxantrone", NotTolerated)));
    }

    [Fact]
    public void Had_WithoutItsOwnRecord_TheNearestGroupAboveJudges()
    {
        Assert.Equal(Silent, Judge(Was(Therapy.DiseaseModifyingTherapies, Contraindicated), Was("interferon-beta", Failed)));
        Assert.Equal("Met", Judge(Was(Therapy.DiseaseModifyingTherapies, Contraindicated), Was("interferon-beta", Failed),
            Was("interferon-beta-1a", NotTolerated), Was("interferon-beta-1b", NotTolerated), Was("peginterferon-beta-1a", NotTolerated)));
    }

    [Fact]
    public void Had_SilentOnOneAndMissingAnother_GivesBoth()
    {
        PriorTherapy[] records = [Was("interferon-beta", Failed), .. EveryMember[2..]];
        var prevention = MsPrevention.Therapies([.. records]).Assess(Indication.MsRelapsePrevention);
        Assert.Equal("priorTherapies (glatiramer)", Assert.Single(prevention.Missing).Fact.ToString());
        Assert.Single(prevention.NeedsJudgement);
    }

    /// <summary>A site's group names a therapy beneath which another group puts one: a running course of that one is not overlooked.</summary>
    [Theory]
    [InlineData(Responded, Truth.NotMet)]
    [InlineData(Ongoing, Truth.NotMet)]
    [InlineData(Failed, Truth.Met)]
    public void Had_ATherapyThatAnotherGroupPutsBeneathAMember_HelpsOrDoesNotMatter(TherapyOutcome outcome, Truth expected)
    {
        var site = new IvigAssessor(IvigPolicy.Default with { NmoFirstLine = TherapyGroup.Of("nmo-first-line", "azathioprine", "corticosteroids") });
        var exhausted = NmoPrevention.Therapies(Was("azathioprine", NotTolerated), Was(Steroids, NotTolerated), Was(Ivmp, outcome));
        var prevention = site.Assess(exhausted, Indication.NmoRelapsePrevention);
        Assert.Equal(expected, prevention.TruthOf("NMO-04"));
        Assert.Equal(3, prevention.CitedFacts.PriorTherapies.Length);
    }

    [Fact]
    public void Had_ASiteWithItsOwnGroup_ReadsThatGroup()
    {
        var site = new IvigAssessor(IvigPolicy.Default with { DiseaseModifyingTherapies = TherapyGroup.Of(Therapy.DiseaseModifyingTherapies, "glatiramer", TherapyGroup.Of("new", "newer")) });
        Verdict Of(params PriorTherapy[] records) => site.Assess(MsPrevention.Therapies([.. records]), Indication.MsRelapsePrevention).Verdict;
        Assert.Equal(Verdict.Consider, Of(Was("glatiramer", NotTolerated), Was("new", Contraindicated)));
        Assert.Equal(Verdict.Consider, Of(Was("glatiramer", NotTolerated), Was("newer", Contraindicated)));
        Assert.Equal(Verdict.Indeterminate, Of(Was("glatiramer", NotTolerated)));
        Assert.Equal(Verdict.Consider, Of(Was("glatiramer", NotTolerated), Was("newer", Contraindicated), Was("teriflunomide", Responded)));
    }

    private static string Judge(params PriorTherapy[] records) => MsPrevention.Therapies([.. records]).Judge("MS-03", "every disease-modifying therapy");

    private static string[] Misses(params PriorTherapy[] records) => MsPrevention.Therapies([.. records]).Missing(Indication.MsRelapsePrevention);
}
