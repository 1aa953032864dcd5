using IvigRules.Assessments;

namespace IvigRules.CdsHooks.Cards;

/// <summary>The observation behind a verdict or a check, for a summary.</summary>
internal static class Reasons
{
    /// <summary>The first observation of the rules that determine a verdict that has the truth of its rule.</summary>
    internal static string Of(Assessment assessment)
    {
        var determining = Determining(assessment).ToList();
        var truth = assessment.Verdict switch
        {
            Verdict.NotIndicated => Truth.NotMet,
            Verdict.Indeterminate => Truth.Unknown,
            Verdict.Consider or Verdict.Contraindicated => Truth.Met,
            _ => throw new ArgumentOutOfRangeException(nameof(assessment), "not one of the four verdicts"),
        };
        // The rule that comes nearest has the fewest reasons against it.
        return determining.Select(rule => Leaves(rule.Criterion).Where(leaf => leaf.Truth == truth).ToList())
            .Where(leaves => leaves.Count > 0).MinBy(leaves => leaves.Count) is [var first, ..]
                ? first.Because ?? first.Statement : assessment.Indication.Title();
    }

    internal static IEnumerable<RuleFinding> Determining(Assessment assessment) =>
        assessment.Rules.Where(rule => assessment.Determining.Contains(rule.Rule.Id, StringComparer.Ordinal));

    /// <summary>What a check saw; its statement when it saw nothing.</summary>
    internal static string Of(RuleFinding finding) => finding.Because is { Length: > 0 } because ? because : finding.Rule.Statement;

    private static IEnumerable<Finding> Leaves(Finding finding) =>
        finding.Parts.IsEmpty ? [finding] : finding.Parts.SelectMany(Leaves);
}
