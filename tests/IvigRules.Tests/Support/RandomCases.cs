namespace IvigRules.Tests.Support;

/// <summary>Whole random cases, read from JSON as a host would, each with an assessor of one of two policies.</summary>
internal static class RandomCases
{
    private static readonly (SpecOracle Oracle, IvigAssessor Assessor)[] Sites =
    [
        .. new[] { SpecOracle.Default, SpecOracle.Reduced }.Select(oracle => (oracle, new IvigAssessor(PolicyJson.Read(oracle.PolicyJson)))),
    ];

    /// <summary>A new seed every run, printed when a law fails; set IVIG_SEED to run one again.</summary>
    internal static int Seed { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("IVIG_SEED"), System.Globalization.CultureInfo.InvariantCulture, out var seed) ? seed : Random.Shared.Next();

    /// <summary>Checks a law on many cases. It returns what is wrong, or null.</summary>
    internal static void Hold(int count, Func<IvigAssessor, PatientCase, Random, string?> law) =>
        Hold(count, (assessor, json, random) => law(assessor, CaseJson.Read(json), random));

    /// <summary>Checks a law on the JSON of many cases. It returns what is wrong, or null.</summary>
    internal static void HoldJson(int count, Func<IvigAssessor, string, string?> law) =>
        Hold(count, (assessor, json, _) => law(assessor, json));

    private static void Hold(int count, Func<IvigAssessor, string, Random, string?> law)
    {
        var random = new Random(Seed);
        for (var i = 0; i < Law.Share(count); i++)
        {
            var (oracle, assessor) = Sites[i % Sites.Length];
            var json = GeneratedCases.Random(random, oracle);
            if (law(assessor, json, random) is { } wrong)
                Assert.Fail($"IVIG_SEED={Invariant.Digits(Seed)}, case {Invariant.Digits(i)}: {wrong}\n{json}");
        }
    }

    internal static List<(IvigAssessor Assessor, PatientCase Case)> Take(int count)
    {
        List<(IvigAssessor, PatientCase)> cases = [];
        Hold(count, (assessor, recorded, _) =>
        {
            cases.Add((assessor, recorded));
            return null;
        });
        return cases;
    }

    /// <summary>All that an assessment says.</summary>
    internal static string Everything(Assessment assessment) => string.Join('\n',
    [
        assessment.ToString(),
        assessment.Readiness.ContractName(),
        assessment.Explain(full: true),
        assessment.ExplainMarkdown(full: true),
        .. assessment.Determining,
        .. assessment.Advice,
        .. assessment.Settings,
        .. assessment.NeedsJudgement.Select(point => $"{point.Rule} {point.Statement} {point.Because}"),
        .. assessment.Missing.Select(missing => $"{missing.Fact} {string.Join(' ', missing.Rules)}"),
        .. assessment.Checks.Select(check => $"{check.Rule.Id} {check.Truth.ContractName()} {check.Rule.Statement} {check.Because}"),
        .. assessment.Precautions.Select(precaution => $"{precaution.Rule.Id} {precaution.Truth.ContractName()} {precaution.Rule.Statement} {precaution.Because}"),
        assessment.Plan is { } plan ? $"{plan.PerInfusion} {plan.CourseTotal} {plan.DoseWeight.Basis.ContractName()} {plan.DoseWeight.Weight} {plan.DoseWeight.Because}" : "",
    ]);

    internal static string? Differ(string before, string after) =>
        string.Equals(before, after, StringComparison.Ordinal) ? null : $"\n{before}\nbecame\n{after}";
}
