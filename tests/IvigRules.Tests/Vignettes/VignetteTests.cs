using IvigRules.Tests.Support;
using Xunit.Sdk;

namespace IvigRules.Tests.Vignettes;

/// <summary>Every sample case against the expectation beside it, which names what the case is about and nothing else.</summary>
public sealed class VignetteTests
{
    private static readonly IvigAssessor Assessor = new();

    public static TheoryData<string> Names { get; } = [.. SampleCases.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Assess_SampleCase_GivesWhatStandsBesideIt(string name) =>
        Expectation.Check(Assessor.Assess(SampleCases.Case(name)), SampleCases.Expected(name));

    [Fact]
    public void SampleCases_All_HaveAnExpectation()
    {
        var files = Directory.GetFiles(Path.Combine(Sample.Folder, "cases"), "*.json").Select(file => Path.GetFileName(file));
        var named = SampleCases.Names.SelectMany(name => new[] { $"{name}.expected.json", $"{name}.json" });
        Assert.Equal(named.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    /// <summary>So that a mistyped name is never an expectation that holds.</summary>
    [Theory]
    [InlineData("""{ "aboutt": "" }""")]
    [InlineData("""{ "assessments": { "acute-ms-relapse": { "verdict": "consider", "verdicts": "consider" } } }""")]
    [InlineData("""
        { "assessments": { "acute-ms-relapse": { "verdict": "consider",
          "perInfusion": { "low": "28 g", "high": "28 g", "middle": "28 g" } } } }
        """)]
    public void Check_APropertyThatNothingChecks_Fails(string expected) => Assert.ThrowsAny<XunitException>(() => Hold(expected));

    [Theory]
    [InlineData("""{ "assessments": { "acute-relapse": { "verdict": "consider" } } }""")]
    [InlineData("""{ "assessments": { "acute-ms-relapse": { "verdict": "consider", "rules": { "MS-99": "met" } } } }""")]
    [InlineData("""{ "assessments": { "acute-ms-relapse": { "verdict": "consider", "checks": { "PRE-99": "passed" } } } }""")]
    [InlineData("""{ "assessments": { "acute-ms-relapse": { "verdict": "consider", "precautions": { "PC-99": "met" } } } }""")]
    [InlineData("""{ "assessments": { "acute-ms-relapse": { "verdict": "consider", "rules": { "MS-01": "met", "MS-01": "met" } } } }""")]
    public void Check_ANameThatIsNotThereOrStandsTwice_Fails(string expected) => Assert.ThrowsAny<Exception>(() => Hold(expected));

    [Theory]
    [InlineData("""{ "assessments": { "acute-ms-relapse": { "verdict": "contraindicated" } } }""")]
    [InlineData("""{ "assessments": { "acute-ms-relapse": { "rules": { "MS-01": "met" } } } }""")]
    [InlineData("""{ "assessments": { "acute-ms-relapse": { "verdict": "consider", "rules": { "MS-01": "unknown" } } } }""")]
    [InlineData("""{ "assessments": { "acute-ms-relapse": { "verdict": "consider", "asksFor": ["patient.ivigHypersensitivity"] } } }""")]
    [InlineData("""{ "assessments": { "acute-ms-relapse": { "verdict": "consider", "needsJudgement": ["MS-01"] } } }""")]
    [InlineData("""{ "assessments": { "acute-ms-relapse": { "verdict": "consider", "perInfusion": null } } }""")]
    [InlineData("""{ "assessments": { } }""")]
    public void Check_AnExpectationThatDoesNotHold_Fails(string expected) => Assert.ThrowsAny<XunitException>(() => Hold(expected));

    private static void Hold(string expected) => Expectation.Check(Assessor.Assess(Sample.ThirdLine), SampleCases.Parse(expected));
}
