using IvigRules.Assessments;
using IvigRules.Facts;
using IvigRules.Json;
using IvigRules.Logic;
using IvigRules.Reports;

namespace IvigRules.CdsHooksHost.Page;

/// <summary>One indication that matters: its first screen, what is missing, and what would change its verdict.</summary>
internal sealed record Row(
    string Indication, string Title, string Verdict, string Word, string Readiness, string ReadinessWord, string Headline,
    IReadOnlyList<ScreenLine> Screen, IReadOnlyList<Question> Missing, IReadOnlyList<Change> Changes)
{
    internal static Row Of(Assessment assessment, IEnumerable<Question> missing, IEnumerable<WhatIf> changes)
    {
        var lines = Report.Of(assessment).Sections.SelectMany(section => section.Lines).ToList();
        var title = assessment.Indication.Title();
        return new(
            ContractNames.Of(assessment.Indication), Questions.Sentence(title),
            ContractNames.Of(assessment.Verdict), assessment.Verdict.Title(),
            ContractNames.Of(assessment.Readiness), Words(assessment.Readiness),
            Questions.Sentence(lines[0].Text.Replace($" for {title}: ", "", StringComparison.Ordinal)),
            [.. lines.Skip(1).Where(line => line.Lead.Length > 0).Select(ScreenLine.Of)],
            [.. missing], [.. changes.Select(Change.Of)]);
    }

    private static string Words(Readiness readiness) =>
        readiness == Logic.Readiness.NotApplicable ? "" : Questions.Sentence(Phrases.Words(readiness));
}
