using System.Text.Json;
using IvigRules.Tests.Laws;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Vignettes;

/// <summary>Every sample case against the expectation beside it: verdict, reasons, what is missing, checks and dose.</summary>
public sealed class VignetteTests
{
    private static readonly IvigAssessor Assessor = new();

    public static TheoryData<string> Names { get; } =
        [.. Directory.GetFiles(Path.Combine(Sample.Folder, "cases"), "*.expected.json").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Assess_SampleCase_GivesWhatStandsBesideIt(string name)
    {
        var folder = Path.Combine(Sample.Folder, "cases");
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, name)));
        var result = Assessor.Assess(CaseJson.Read(File.ReadAllBytes(Path.Combine(folder, name.Replace(".expected", "", StringComparison.Ordinal)))));

        var assessments = expected.RootElement.GetProperty("assessments");
        Assert.Equal(5, assessments.EnumerateObject().Count());
        foreach (var wanted in assessments.EnumerateObject())
            Check(result.Assessments.Single(assessment => assessment.Indication.Name() == wanted.Name), wanted.Value);
        if (expected.RootElement.TryGetProperty("ignoredFacts", out var ignored))
            Assert.Equal(Strings(ignored).Order(), result.IgnoredFacts.Select(fact => fact.Fact).Order());
    }

    [Fact]
    public void SampleCases_All_HaveAnExpectation()
    {
        var files = Directory.GetFiles(Path.Combine(Sample.Folder, "cases"), "*.json");
        Assert.All(files.Where(file => !file.EndsWith(".expected.json", StringComparison.Ordinal)),
            file => Assert.Contains(Path.ChangeExtension(file, ".expected.json"), files));
        Assert.True(files.Length >= 2 * 16);
    }

    private static void Check(Assessment assessment, JsonElement wanted)
    {
        foreach (var property in wanted.EnumerateObject())
        {
            var value = property.Value;
            switch (property.Name)
            {
                case "verdict":
                    Assert.Equal(value.GetString(), assessment.Verdict.ContractName());
                    break;
                case "readiness":
                    Assert.Equal(value.GetString(), assessment.Readiness.ContractName());
                    break;
                case "determining":
                    Assert.Equal(Strings(value), assessment.Determining);
                    break;
                case "rules":
                    Assert.All(value.EnumerateObject(), rule => Assert.Equal(rule.Value.GetString(), assessment.TruthOf(rule.Name).ContractName()));
                    break;
                case "missing":
                    Assert.Equal(Strings(value).Order(StringComparer.Ordinal), assessment.Missing.Select(OracleAgreement.Describe).Order(StringComparer.Ordinal));
                    break;
                case "needsJudgement":
                    Assert.Equal(Strings(value), assessment.NeedsJudgement.Select(point => point.Rule).Distinct());
                    break;
                case "checks":
                    Assert.All(value.EnumerateObject(), check =>
                        Assert.Equal(check.Value.GetString(), assessment.Checks.Single(done => done.Rule.Id == check.Name).Truth.CheckStatus()));
                    break;
                case "perInfusion":
                    Assert.Equal(Range(value), (assessment.Plan!.PerInfusion.Low.Exact.ToString(), assessment.Plan.PerInfusion.High.Exact.ToString()));
                    break;
                case "courseTotal":
                    Assert.Equal(Range(value), (assessment.Plan!.CourseTotal!.Low.ToString(), assessment.Plan.CourseTotal.High.ToString()));
                    break;
                case "infusions":
                    Assert.Equal(value.GetInt32(), assessment.Plan!.Regimen.Infusions);
                    break;
                case "premedication":
                    Assert.Equal(Strings(value), assessment.Premedication.Select(drug => drug.Drug.Id));
                    break;
                case "because":
                    Assert.All(Strings(value), reason => Assert.Contains(reason, assessment.Explain(), StringComparison.Ordinal));
                    break;
                default:
                    Assert.Fail($"an expectation that nothing checks: {property.Name}");
                    break;
            }
        }

        if (assessment.Verdict == Verdict.Consider && !wanted.TryGetProperty("perInfusion", out _) && wanted.TryGetProperty("checks", out _))
            Assert.Null(assessment.Plan);
    }

    private static (string Low, string High) Range(JsonElement range) => (range.GetProperty("low").GetString()!, range.GetProperty("high").GetString()!);

    private static IEnumerable<string> Strings(JsonElement array) => array.EnumerateArray().Select(item => item.GetString()!);
}
