using System.Globalization;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws.Agreement;

/// <summary>
/// Compares the library with the oracle, which was written from the specification's tables and shares no code with it. Both are given the
/// same JSON.
/// </summary>
internal sealed class OracleAgreement(SpecOracle oracle)
{
    private const int Share = 13;

    private readonly IvigAssessor _assessor = new(PolicyJson.Read(oracle.PolicyJson));

    /// <summary>The oracle that answers each Unknown criterion apart from the others, and so asks for more.</summary>
    private readonly SpecOracle _apart = oracle.With(oracle.Readings with { PointsHaveOneAnswer = false });

    private int _indeterminate;

    /// <summary>Compares everything that both say of a case.</summary>
    /// <param name="json">The case.</param>
    /// <param name="only">The only indication to compare; every one by default.</param>
    /// <returns>The case and the first difference, or null where they agree.</returns>
    internal string? Difference(string json, string? only = null)
    {
        var actual = _assessor.Assess(CaseJson.Read(json));
        var expected = _apart.Assess(json, only);
        var assessments = actual.Assessments.RemoveAll(one => only is not null && one.Indication.ContractName() != only);
        var difference = Differ("ignored facts", Sorted(expected.IgnoredFacts), Sorted(actual.IgnoredFacts.Select(ignored => ignored.Fact)))
            ?? Differ("not understood", expected.NotUnderstood, actual.NotUnderstood.Select(record => record.Fact))
            ?? Differ("adverse reactions",
                Sorted(expected.AdverseReactions.Select(reaction => $"{reaction.Key.Split(' ')[0]} {reaction.Value}")),
                Sorted(actual.AdverseReactions.Where(reaction => reaction.Id is "AR-01" or "AR-02")
                    .Select(reaction => $"{reaction.Id} {reaction.Status.ContractName()}")))
            ?? assessments.Where(assessment => assessment.Verdict == Verdict.Consider)
                .Select(assessment => Differ("removed premedication", expected.RemovedPremedication,
                    assessment.RemovedPremedication.Select(removed => removed.Drug.Id)))
                .FirstOrDefault(one => one is not null)
            ?? Differ("indications",
                expected.Indications.Select(one => one.Indication),
                assessments.Select(one => one.Indication.ContractName()))
            ?? expected.Indications.Zip(assessments, (one, other) => Difference(one, other) ?? OpenPoints(one, other, json))
                .FirstOrDefault(one => one is not null);
        return difference is null ? null : $"{difference}\n{json}";
    }

    /// <summary>Compares over the space of one indication, or over a sample of it.</summary>
    internal static void HoldsOver(string indication, int size, SpecOracle oracle)
    {
        var agreement = new OracleAgreement(oracle);
        var compared = 0;
        foreach (var json in GeneratedCases.Exhaustive(indication, Law.Stride))
        {
            if (agreement.Difference(json, indication) is { } difference)
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
            ?? Differ("checks", expected.Checks, [.. actual.Checks.Select(check => (check.Rule.Id, check.Truth.CheckStatus()))])
            ?? Differ("precautions", expected.Precautions, [.. actual.Precautions.Select(one => (one.Rule.Id, one.Truth.ContractName()))])
            ?? Differ("lowest dose", expected.DoseLowGrams, actual.Plan?.PerInfusion.Low.Exact.Grams)
            ?? Differ("highest dose", expected.DoseHighGrams, actual.Plan?.PerInfusion.High.Exact.Grams)
            ?? Differ("infusions", expected.Infusions, actual.Plan?.Regimen.Infusions)
            ?? Differ("course", expected.CourseTotalGrams, actual.Plan?.CourseTotal?.High.Grams);
        return difference is null ? null : $"{expected.Indication}: {difference}";
    }

    /// <summary>
    /// Nothing is asked for that the oracle does not ask for when each Unknown criterion is answered apart from the others, and all that it
    /// asks for when one fact has one answer wherever it is read: the library takes what one criterion says of another into account, and
    /// not every fact. To find the least takes much longer than everything else, and is done for a share of the cases.
    /// </summary>
    private string? OpenPoints(Conclusion most, Assessment actual, string json)
    {
        var missing = actual.Missing.Select(Describe).ToHashSet(StringComparer.Ordinal);
        var judgement = actual.NeedsJudgement.Select(point => point.Rule).ToHashSet(StringComparer.Ordinal);
        var difference = Differ("asked for in vain", [], Sorted(missing.Except(most.Missing, StringComparer.Ordinal)))
            ?? Differ("given to judge in vain", [], Sorted(judgement.Except(most.NeedsJudgement, StringComparer.Ordinal)));
        if (difference is null && actual.Verdict == Verdict.Indeterminate && _indeterminate++ % Share == 0)
        {
            var least = oracle.Assess(json, most.Indication).Indications[0];
            difference = Differ("not asked for", [], Sorted(least.Missing.Except(missing, StringComparer.Ordinal)))
                ?? Differ("not given to judge", [], Sorted(least.NeedsJudgement.Except(judgement, StringComparer.Ordinal)));
        }

        return difference is null ? null : $"{most.Indication}: {difference}";
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
