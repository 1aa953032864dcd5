using System.Globalization;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws.Agreement;

/// <summary>
/// Compares the library with the oracle, which was written from the specification's tables and shares no code with it. Both are given the
/// same JSON.
/// </summary>
internal sealed class OracleAgreement(SpecOracle oracle)
{
    private readonly IvigAssessor _assessor = new(PolicyJson.Read(oracle.PolicyJson));

    /// <summary>Compares everything that both say of a case.</summary>
    /// <returns>The case and the first difference, or null where they agree.</returns>
    internal string? Difference(string json)
    {
        var actual = _assessor.Assess(CaseJson.Read(json));
        var expected = oracle.Assess(json);
        var difference = Differ("ignored facts", expected.IgnoredFacts, actual.IgnoredFacts.Select(ignored => ignored.Fact))
            ?? Differ("adverse reactions",
                Sorted(expected.AdverseReactions.Select(reaction => $"{reaction.Key.Split(' ')[0]} {reaction.Value}")),
                Sorted(actual.AdverseReactions.Select(reaction => $"{reaction.Id} {reaction.Status.ContractName()}")))
            ?? Differ("indications",
                expected.Indications.Select(one => one.Indication),
                actual.Assessments.Select(one => one.Indication.ContractName()))
            ?? expected.Indications.Zip(actual.Assessments, Difference).FirstOrDefault(one => one is not null);
        return difference is null ? null : $"{difference}\n{json}";
    }

    /// <summary>Compares over the space of one indication, or over a sample of it.</summary>
    internal static void HoldsOver(string indication, int size, SpecOracle oracle)
    {
        var agreement = new OracleAgreement(oracle);
        var compared = 0;
        foreach (var json in GeneratedCases.Exhaustive(indication, Law.Stride))
        {
            if (agreement.Difference(json) is { } difference)
                Assert.Fail(difference);
            compared++;
        }

        Assert.Equal((size + Law.Stride - 1) / Law.Stride, compared);
    }

    internal static string Describe(MissingFinding missing) =>
        missing.Fact.Subject is { } subject ? $"{missing.Fact.Fact}|{subject}" : missing.Fact.Fact;

    private static string? Difference(Conclusion expected, Assessment actual)
    {
        var verdictRules = RuleSets.All[(int)actual.Indication].Rules.Where(rule => rule.Kind.IsOfTheVerdict());
        var difference = Differ("verdict", expected.Verdict, actual.Verdict.ContractName())
            ?? Differ("readiness", expected.Readiness, actual.Readiness.ContractName())
            ?? Differ("determining rules", expected.Determining, actual.Determining)
            ?? Differ("rules", expected.Rules, [.. verdictRules.Select(rule => (rule.Id, actual.TruthOf(rule.Id).ContractName()))])
            ?? Differ("missing", expected.Missing, actual.Missing.Select(Describe).Order(StringComparer.Ordinal))
            ?? Differ("needs judgement", expected.NeedsJudgement, Sorted(actual.NeedsJudgement.Select(point => point.Rule)))
            ?? Differ("checks", expected.Checks, [.. actual.Checks.Select(check => (check.Rule.Id, check.Truth.CheckStatus()))])
            ?? Differ("precautions", expected.Precautions, [.. actual.Precautions.Select(one => (one.Rule.Id, one.Truth.ContractName()))])
            ?? Differ("lowest dose", expected.DoseLowGrams, actual.Plan?.PerInfusion.Low.Exact.Grams)
            ?? Differ("highest dose", expected.DoseHighGrams, actual.Plan?.PerInfusion.High.Exact.Grams)
            ?? Differ("infusions", expected.Infusions, actual.Plan?.Regimen.Infusions)
            ?? Differ("course", expected.CourseTotalGrams, actual.Plan?.CourseTotal?.High.Grams);
        return difference is null ? null : $"{expected.Indication}: {difference}";
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> items) =>
        items.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static string? Differ(string what, string expected, string actual) =>
        string.Equals(expected, actual, StringComparison.Ordinal) ? null : $"{what}: expected {expected}, actual {actual}";

    private static string? Differ(string what, IEnumerable<string> expected, IEnumerable<string> actual) =>
        expected.SequenceEqual(actual, StringComparer.Ordinal)
            ? null
            : Differ(what, $"[{string.Join(", ", expected)}]", $"[{string.Join(", ", actual)}]");

    // As many on both sides, and each that is expected is there with the same word.
    private static string? Differ(string what, IReadOnlyDictionary<string, string> expected, (string Id, string Word)[] actual) =>
        expected.Count == actual.Length && expected.All(one => actual.Contains((one.Key, one.Value)))
            ? null
            : Differ(what, expected.Select(one => (one.Key, one.Value).ToString()), actual.Select(one => one.ToString()));

    private static string? Differ(string what, decimal? expected, decimal? actual) =>
        expected == actual ? null : string.Create(CultureInfo.InvariantCulture, $"{what}: expected {expected}, actual {actual}");
}
