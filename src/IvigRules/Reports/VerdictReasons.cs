using IvigRules.Assessments;
using IvigRules.Criteria;

namespace IvigRules.Reports;

/// <summary>A verdict's reason in one line.</summary>
internal static class VerdictReasons
{
    private const int FewFacts = 2;

    /// <summary>The observations behind the rules that determine a verdict, each once, in the order of the criteria.</summary>
    internal static ImmutableArray<string> Observations(Assessment assessment) =>
    [
        .. Determining(assessment).SelectMany(rule => Leaves(rule.Criterion)).SelectMany(leaf => leaf.Reasons)
            .Except([HasNotWorked.NothingAgainst], StringComparer.Ordinal),
    ];

    /// <summary>The reasons of a contraindication that holds: the observations, after the statement of a site's rule.</summary>
    internal static IEnumerable<string> OfContraindications(Assessment assessment) => Determining(assessment).SelectMany(rule =>
        assessment.Site?.Rules.Contains(rule.Rule) == true ? [$"{rule.Rule.Statement} ({rule.Because})"]
            : Leaves(rule.Criterion).SelectMany(leaf => leaf.Reasons));

    /// <summary>The reason why an indication does not hold: of the rule that comes nearest, the first criterion that does not.</summary>
    internal static string OfNotIndicated(Assessment assessment)
    {
        var nearest = Determining(assessment).Select(rule => Leaves(rule.Criterion).Where(leaf => leaf.Truth == Truth.NotMet).ToList())
            .MinBy(leaves => leaves.Count)!;
        var reasons = nearest[0].Reasons;

        // A response to natalizumab is no reason here: when it ended is.
        var isWhenItEnded = string.Equals(nearest[0].Statement, Stopped.NatalizumabBeforeTheSyndrome.Statement, StringComparison.Ordinal);
        var against = isWhenItEnded ? [] : reasons.Where(TherapyWords.SaysAgainst).ToList();
        return against.Count > 0 ? string.Join("; ", against)
            : nearest[0].Statement.EndsWith(" is recorded", StringComparison.Ordinal)
                || reasons is [var only] && only.StartsWith("no ", StringComparison.Ordinal) ? reasons[0]
            : $"{nearest[0].Statement}: no ({nearest[0].Because})";
    }

    /// <summary>What an Indeterminate verdict waits for, in a few words.</summary>
    internal static string OfIndeterminate(Assessment assessment)
    {
        var facts = assessment.Missing.Select(missing => MissingFacts.InShort(missing.Fact)).Distinct(StringComparer.Ordinal).ToList();
        if (facts.Count == 0)
            return "for a clinician to judge";
        var more = facts.Count > FewFacts ? $" and {Invariant.Format(facts.Count - FewFacts)} more" : "";
        return $"not recorded: {string.Join(", ", facts.Take(FewFacts))}{more}";
    }

    private static IEnumerable<RuleFinding> Determining(Assessment assessment) =>
        assessment.Rules.Where(rule => assessment.Determining.Contains(rule.Rule.Id, StringComparer.Ordinal));

    private static IEnumerable<Finding> Leaves(Finding finding) =>
        finding.Parts.IsEmpty ? [finding] : finding.Parts.SelectMany(Leaves);
}
