using IvigRules.Tests.Support;

namespace IvigRules.Tests.Policy;

public sealed class PolicyJsonGroupTests
{
    private const string Dmt = "diseaseModifyingTherapies";
    private const string Nmo = "nmoFirstLine";

    [Fact]
    public void Assess_GroupReplaced_AsksForTheNewMembersOnly()
    {
        var policy = PolicyJson.Read("""{ "nmoFirstLine": ["tocilizumab", { "therapy": "anti-cd20", "members": ["rituximab", "ocrelizumab"] }] }""");
        var assessor = new IvigAssessor(policy);
        Assert.Equal(["nmo-first-line", "tocilizumab", "anti-cd20", "rituximab", "ocrelizumab"], policy.NmoFirstLine.Everything().Select(group => group.Therapy.Id));

        var patient = DosingCases.Of(Indication.NmoRelapsePrevention) with { PriorTherapies = [Unavailable("tocilizumab"), Unavailable("anti-cd20")] };
        Assert.Equal(Verdict.Consider, assessor.Assess(patient, Indication.NmoRelapsePrevention).Verdict);
        Assert.Equal(Verdict.Indeterminate, new IvigAssessor().Assess(patient, Indication.NmoRelapsePrevention).Verdict);
        var partly = patient with { PriorTherapies = [Unavailable("tocilizumab"), Unavailable("rituximab")] };
        Assert.Contains(assessor.Assess(partly, Indication.NmoRelapsePrevention).Missing, missing => missing.Fact.Subject == "ocrelizumab");
    }

    [Theory]
    [InlineData("""{ "diseaseModifyingTherapies": [] }""", Dmt, "the group is empty")]
    [InlineData("""{ "nmoFirstLine": ["a", "b", "a"] }""", Nmo, "'a' is a member more than once, or beneath itself")]
    [InlineData("""{ "nmoFirstLine": [{ "therapy": "a", "members": ["b", "c"] }, "b"] }""", Nmo, "'b' is a member more than once, or beneath itself")]
    [InlineData("""{ "nmoFirstLine": [{ "therapy": "a", "members": [{ "therapy": "b", "members": ["a"] }] }] }""", Nmo, "'a' is a member more than once, or beneath itself")]
    [InlineData("""{ "nmoFirstLine": ["nmo-first-line"] }""", Nmo, "'nmo-first-line' is a member more than once, or beneath itself")]
    [InlineData("""{ "diseaseModifyingTherapies": [{ "therapy": "a", "members": ["b"] }], "nmoFirstLine": [{ "therapy": "b", "members": ["a"] }] }""", Nmo,
        "'a' would lie beneath itself, taking all groups together")]
    public void Build_EmptyDuplicateOrCyclicGroup_IsRejected(string json, string setting, string problem) =>
        Assert.Equal([new PolicyFault(setting, problem)], Assert.Throws<InvalidPolicyException>(() => new IvigAssessor(PolicyJson.Read(json))).Faults);

    [Fact]
    public void Build_GroupFromCodeThatIsNone_IsRejected()
    {
        Assert.Equal(new PolicyFault(Nmo, "there is no group"), Fault(new() { NmoFirstLine = null! }));
        Assert.Equal(new PolicyFault(Nmo, "there is no group"), Fault(new() { NmoFirstLine = new(default, []) }));
        Assert.Equal(new PolicyFault(Nmo, "the group is empty"), Fault(new() { NmoFirstLine = new(Therapy.NmoFirstLine, default) }));
        Assert.Equal(new PolicyFault(Nmo, "a member has no identifier"), Fault(new() { NmoFirstLine = new(Therapy.NmoFirstLine, [new(default, [])]) }));
        Assert.Equal(new PolicyFault(Nmo, "the group is called 'x', not 'nmo-first-line'"), Fault(new() { NmoFirstLine = TherapyGroup.Of("x", "a") }));

        static PolicyFault Fault(IvigPolicy policy) => Assert.Single(Assert.Throws<InvalidPolicyException>(() => new IvigAssessor(policy)).Faults);
    }

    [Theory]
    [InlineData("""{ "nmoFirstLine": [{ "therapy": "a", "members": [] }] }""", "$.nmoFirstLine[0].members")]
    [InlineData("""{ "nmoFirstLine": [{ "therapy": "a" }] }""", "$.nmoFirstLine[0].members")]
    [InlineData("""{ "nmoFirstLine": [{ "members": ["a"] }] }""", "$.nmoFirstLine[0].therapy")]
    [InlineData("""{ "nmoFirstLine": ["a", 1] }""", "$.nmoFirstLine[1]")]
    [InlineData("""{ "nmoFirstLine": [""] }""", "$.nmoFirstLine[0]")]
    [InlineData("""{ "nmoFirstLine": "rituximab" }""", "$.nmoFirstLine")]
    [InlineData("""{ "nmoFirstLine": [{ "therapy": "a", "members": ["b"], "of": 1 }] }""", "$.nmoFirstLine[0].of")]
    public void Read_MemberThatIsNone_IsRefusedAtItsPlace(string json, string path) => Assert.Equal(path, Assert.Throws<InvalidCaseException>(() => PolicyJson.Read(json)).Path);

    private static PriorTherapy Unavailable(string therapy) => new(new Therapy(therapy), TherapyOutcome.Unavailable);
}
