using IvigRules.Assessments;

namespace IvigRules.Reports;

/// <summary>All that follows from Consider: checks, precautions, dose, premedication, counselling. Shared lines are said once.</summary>
internal static class TreatmentSections
{
    internal static IEnumerable<ReportSection> Of(ImmutableArray<Assessment> considered)
    {
        if (considered.IsEmpty)
            return [];
        var readiness = Shared.Items(considered, each => [Phrases.Words(each.Readiness)]);
        return
        [
            FullReport.Section($"Before the infusion: {string.Join("; ", readiness)}",
            [
                .. Findings(considered, each => each.Checks, Truth.NotMet, "[failed]", ReportTone.Stop),
                .. Findings(considered, each => each.Checks, Truth.Unknown, "[outstanding]", ReportTone.Attention),
                .. Findings(considered, each => each.Checks, Truth.Met, "[passed]", ReportTone.Positive),
            ]),
            FullReport.Section("Precautions",
            [
                .. Findings(considered, TreatmentStatements.Shown, Truth.Met, "[act on it]", ReportTone.Attention),
                .. Findings(considered, TreatmentStatements.Shown, Truth.Unknown, "[cannot be judged]", ReportTone.Attention),
                .. Findings(considered, TreatmentStatements.Shown, Truth.NotMet, "[no]", ReportTone.Quiet),
            ]),
            FullReport.List("Dose", Shared.Items(considered, Dose)),
            FullReport.List("Usual premedication", Shared.Items(considered, each => each.Premedication.Select(Phrases.Premedication))),
            FullReport.List("Left out of the premedication",
                Shared.Items(considered, each => each.RemovedPremedication.Select(drug => drug.Because))),
            FullReport.List("Tell the patient about", Shared.Items(considered, each => each.Counselling)),
            FullReport.List("Where it can be given", Shared.Items(considered, each => each.Settings)),
            FullReport.List("Evidence", Shared.Items(considered, each => each.Evidence.Select(citation => citation.ToString()))),
        ];
    }

    private static IEnumerable<string> Dose(Assessment assessment) =>
    [
        .. assessment.Plan is { } plan
            ? Phrases.Details(plan).Prepend(Phrases.Dose(plan))
            : assessment.NoDoseBecause is { } because ? [$"no dose: {because}"] : Array.Empty<string>(),
        .. assessment.Warnings.Select(warning => $"warning: {warning}"),
    ];

    private static IEnumerable<ReportLine> Findings(ImmutableArray<Assessment> considered,
        Func<Assessment, IEnumerable<RuleFinding>> findings, Truth truth, string mark, ReportTone tone) =>
        Shared.Items(considered, each => findings(each).Where(finding => finding.Truth == truth).Select(finding => Describe(each, finding)))
            .Select(item => new ReportLine(mark, $" {item}", tone, depth: 1));

    private static string Describe(Assessment assessment, RuleFinding finding)
    {
        var because = finding.Because.Length > 0 ? $" ({finding.Because})" : "";
        return $"{finding.Rule.Id} {finding.Rule.Statement}{because}{RuleSections.Source(assessment, finding.Rule)}";
    }
}
