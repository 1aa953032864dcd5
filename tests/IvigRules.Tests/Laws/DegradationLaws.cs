using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws;

/// <summary>
/// The degradation law: whatever is made less known in a case, no other verdict becomes Consider and no other readiness checks-passed. A
/// therapy renamed to a name that is not understood never leaves checks-passed. The steps are those of the second evaluator.
/// </summary>
public sealed class DegradationLaws
{
    public static TheoryData<string> Samples =>
    [
        .. Directory.GetFiles(Path.Combine(Sample.Folder, "cases"), "*.json")
            .Where(file => !file.EndsWith(".expected.json", StringComparison.Ordinal)).Select(file => Path.GetFileName(file)!),
    ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Assess_SampleMadeLessKnown_NeverGivesMore(string file) =>
        Assert.Equal([], Violations(Clinic.Assessor, File.ReadAllText(Path.Combine(Sample.Folder, "cases", file))));

    [Fact]
    public void Assess_RandomCaseMadeLessKnown_NeverGivesMore() => RandomCases.HoldJson(10_000, (assessor, json) =>
        Violations(assessor, json) is { Count: > 0 } violations ? string.Join("; ", violations) : null);

    private static List<string> Violations(IvigAssessor assessor, string json)
    {
        var before = assessor.Assess(CaseJson.Read(json));
        List<string> violations = [];
        foreach (var step in Degradations.Of(json))
        {
            var after = assessor.Assess(CaseJson.Read(step.CaseJson));
            foreach (var (one, other) in before.Assessments.Zip(after.Assessments))
            {
                var passes = other.Readiness == Readiness.ChecksPassed && (step.IsRenaming || one.Readiness != Readiness.ChecksPassed);
                var considers = !step.IsRenaming && other.Verdict == Verdict.Consider && one.Verdict != Verdict.Consider;
                if (passes || considers)
                    violations.Add($"{step.Description}: {one}, {one.Readiness} became {other}, {other.Readiness}");
            }
        }

        return violations;
    }
}
