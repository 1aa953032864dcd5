using IvigRules.Assessments;

namespace IvigRules.Reports;

/// <summary>The rest after the first screen: reasons, checks, precautions, the dose in detail, notes, settings, sources.</summary>
internal static class FullReport
{
    internal const string Standing = "Decision support for clinicians, from one clinical FAQ and its references. Not an order.";

    internal static IEnumerable<ReportSection> Sections(ReportedCase reported)
    {
        var considered = reported.With(Verdict.Consider);
        IEnumerable<ReportSection> all =
        [
            .. RuleSections.Of(reported),
            .. TreatmentSections.Of(considered),
            List("Reactions on record", reported.Reactions.Select(reaction =>
                $"{reaction.Id} {reaction.Because} [{Phrases.Sources(reaction.Evidence)}]")),
            List("Not understood, and not used", reported.NotUnderstood.Select(record => record.Describe())),
            List("Seen and not counted", OpenStatements.Uncounted(reported, reported.Assessments)),
            List("Notes", reported.Notes),
            List("Settings of the site that differ from the defaults", reported.PolicyDifferences.Select(difference =>
                MissingFacts.TherapiesInWords($"{difference.Setting}: {difference.Value} (default {difference.Default})"))),
            List("Sources", Sources(reported)),
            new(null,
            [
                new("", Standing, ReportTone.Quiet),
                new("", References.AboutSource, ReportTone.Quiet), new("", References.AboutCitations, ReportTone.Quiet),
            ]),
        ];
        return all.Where(section => !section.Lines.IsEmpty);
    }

    internal static ReportSection List(string heading, IEnumerable<string> items) =>
        Section(heading, items.Select(item => new ReportLine("", item, depth: 1)));

    internal static ReportSection Section(string heading, IEnumerable<ReportLine> lines) =>
        new(new(heading, "", ReportTone.Heading), lines);

    /// <summary>The references behind the verdicts, advice, checks and precautions that are shown, with their discrepancies.</summary>
    private static IEnumerable<string> Sources(ReportedCase reported)
    {
        var evidence = reported.Assessments.SelectMany(each => each.Rules
                .Where(rule => each.Determining.Contains(rule.Rule.Id, StringComparer.Ordinal)
                    || each.Advice.Contains(rule.Rule.Id, StringComparer.Ordinal))
                .Concat(each.Checks).Concat(each.Precautions.Where(precaution => precaution.Truth == Truth.Met)))
            .SelectMany(finding => finding.Rule.Evidence);
        foreach (var reference in evidence.Select(citation => citation.Reference).Distinct())
        {
            var standing = reference.IsBeyondSource ? " (beyond the source)" : "";
            var noted = reference.Discrepancy is { } discrepancy ? $" Noted: {discrepancy}" : "";
            yield return $"{reference.Id}{standing}: {reference}{noted}";
        }
    }
}
