using IvigRules.Assessments;

namespace IvigRules.Reports;

/// <summary>Every rule with its reasons as a tree, and what is open.</summary>
internal static class RuleSections
{
    internal static IEnumerable<ReportSection> Of(ReportedCase reported)
    {
        foreach (var assessment in reported.Assessments)
        {
            yield return new(
                new(assessment.Verdict.Title(), $" - {assessment.Indication.Title()}", ToneOf(assessment.Verdict)),
                [
                    .. assessment.Rules.Where(rule => rule.Rule.Kind != RuleKind.Contraindication)
                        .SelectMany(rule => Lines(assessment, rule)),
                    .. Open(assessment),
                ]);
        }

        // Most contraindications are the same for all indications, and each is said once.
        yield return FullReport.Section("What speaks against IVIG", reported.Assessments
            .SelectMany(each => each.Rules.Where(rule => rule.Rule.Kind == RuleKind.Contraindication).Select(rule => (each, rule)))
            .DistinctBy(one => one.rule.Rule.Id, StringComparer.Ordinal).SelectMany(one => Lines(one.each, one.rule)));
    }

    /// <summary>The references of a rule by identifier; for a site's rule a mark and its citations.</summary>
    internal static string Source(Assessment assessment, Rule rule) => assessment.Site is { } site && site.Rules.Contains(rule)
        ? $" [site rule: {string.Join("; ", rule.Evidence)}]"
        : $" [{Phrases.Sources(rule.Evidence)}]";

    private static IEnumerable<ReportLine> Lines(Assessment assessment, RuleFinding rule)
    {
        // The statement of a contraindication that does not hold would be read as one that does.
        var statement = rule.Rule.Kind == RuleKind.Contraindication && rule.Truth == Truth.NotMet
            ? "does not hold"
            : $"{rule.Rule.Strength}: {rule.Rule.Statement}";
        yield return new(
            Mark(rule.Criterion), $" {rule.Rule.Id}, {statement}{Source(assessment, rule.Rule)}", ToneOf(rule.Truth), depth: 1);

        // An outermost "all of" is left out; an "any of" or a "not" is not.
        var parts = rule.Criterion is { Parts.IsEmpty: false, Statement: Combination.AllOf } ? rule.Criterion.Parts : [rule.Criterion];
        foreach (var line in parts.SelectMany(part => Lines(part, depth: 2)))
            yield return line;
    }

    private static IEnumerable<ReportLine> Lines(Finding finding, int depth)
    {
        var because = finding.Because is { } reasons ? $" ({reasons})" : "";
        return finding.Parts.SelectMany(part => Lines(part, depth + 1))
            .Prepend(new(Mark(finding), $" {finding.Statement}{because}", ToneOf(finding.Truth), depth));
    }

    private static IEnumerable<ReportLine> Open(Assessment assessment) =>
    [
        .. assessment.Missing.Select(missing => new ReportLine(
            "To record: ", $"{Phrases.Question(missing.Fact)} ({string.Join(", ", missing.Rules)})", ReportTone.Attention, depth: 1)),
        .. assessment.NeedsJudgement.Select(point => new ReportLine(
            "For a clinician to judge: ", $"{point.Statement}? ({point.Because}) ({point.Rule})", ReportTone.Attention, depth: 1)),
        .. assessment.WhatIf().Select(set => new ReportLine(
            "Would change this to Consider: ", Phrases.WhatIf(set), ReportTone.Heading, depth: 1)),
    ];

    /// <summary>A truth in words. Unknown is not recorded, or else open: the source is silent, or a part of it is unknown.</summary>
    private static string Mark(Finding finding) => finding.Truth switch
    {
        Truth.Met => "[yes]",
        Truth.NotMet => "[no]",
        Truth.Unknown => finding.Reason == UnknownReason.Missing ? "[not recorded]" : "[open]",
        _ => throw new ArgumentOutOfRangeException(nameof(finding)),
    };

    private static ReportTone ToneOf(Truth truth) => truth switch
    {
        Truth.Met => ReportTone.Positive,
        Truth.NotMet => ReportTone.Quiet,
        Truth.Unknown => ReportTone.Attention,
        _ => throw new ArgumentOutOfRangeException(nameof(truth)),
    };

    private static ReportTone ToneOf(Verdict verdict) => verdict switch
    {
        Verdict.Consider => ReportTone.Positive,
        Verdict.Contraindicated => ReportTone.Stop,
        Verdict.Indeterminate => ReportTone.Attention,
        Verdict.NotIndicated => ReportTone.Quiet,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };
}
