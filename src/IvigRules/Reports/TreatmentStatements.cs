using IvigRules.Assessments;

namespace IvigRules.Reports;

/// <summary>On Consider: checks that hold the infusion up, precautions, the dose, drugs that are given before.</summary>
internal static class TreatmentStatements
{
    private const int Group = FirstScreen.Treatment;

    internal static IEnumerable<Statement> Of(ReportedCase reported, ImmutableArray<Assessment> considered)
    {
        if (considered.IsEmpty)
            return Ivig(reported, considered);
        return
        [
            .. Readiness(considered), .. Precautions(considered), .. Doses(considered),
            .. Warnings(considered), .. Premedication(considered), .. Ivig(reported, considered),
        ];
    }

    private static IEnumerable<Statement> Readiness(ImmutableArray<Assessment> considered)
    {
        var failed = Findings(considered, Truth.NotMet, ShortNames.WithReason);
        if (failed is [var only])
            yield return new("HOLD, do not infuse: ", [only], Urgency.Never, Group) { Tone = ReportTone.Stop, Least = 2 };
        else if (!failed.IsEmpty)
        {
            var names = Findings(considered, Truth.NotMet, check => ShortNames.Of(check.Rule));
            yield return new("HOLD, do not infuse: ", names, Urgency.Never, Group) { Tone = ReportTone.Stop, Least = 2, Separator = ", " };
            foreach (var check in failed)
                yield return new("Failed: ", [check], Urgency.Never, Group) { Tone = ReportTone.Stop };
        }

        var outstanding = Findings(considered, Truth.Unknown, ShortNames.WithReason);
        if (!outstanding.IsEmpty)
        {
            yield return new("Outstanding before the infusion: ", outstanding, Urgency.ChecksOutstanding, Group)
            {
                Tone = ReportTone.Attention,
            };
        }

        if (failed.IsEmpty && outstanding.IsEmpty)
            yield return new("Checks before the infusion: ", ["passed"], Urgency.Never, Group) { Tone = ReportTone.Positive };
    }

    private static ImmutableArray<string> Findings(
        ImmutableArray<Assessment> considered, Truth truth, Func<RuleFinding, string> words) =>
        Shared.Items(considered, each => each.Checks.Where(check => check.Truth == truth).Select(words));

    private static IEnumerable<Statement> Precautions(ImmutableArray<Assessment> considered)
    {
        foreach (var precaution in Shared.Items(considered, each => Shown(each).Where(finding => finding.Truth == Truth.Met)
            .Select(finding => $"{finding.Rule.Statement} ({finding.Because})")))
        {
            yield return new("Precaution: ", [precaution], Urgency.Precautions, Group) { Tone = ReportTone.Attention };
        }

        var unknown = Shared.Items(considered, each => Shown(each).Where(finding => finding.Truth == Truth.Unknown)
            .Select(ShortNames.NotRecorded));
        if (!unknown.IsEmpty)
            yield return new("Cannot be judged: ", unknown, Urgency.NotJudged, Group) { Tone = ReportTone.Attention };
    }

    private static IEnumerable<Statement> Doses(ImmutableArray<Assessment> considered)
    {
        foreach (var dose in Shared.Items(considered, each => each.Plan is { } plan ? [Phrases.Dose(plan)] : []))
            yield return new("Dose: ", [dose], Urgency.Never, Group) { Least = 2 };
        foreach (var reason in Shared.Items(considered, each => each.NoDoseBecause is { } because ? [because] : []))
            yield return new("No dose: ", [reason], Urgency.Never, Group) { Tone = ReportTone.Attention };
    }

    private static IEnumerable<Statement> Warnings(ImmutableArray<Assessment> considered)
    {
        foreach (var warning in Shared.Items(considered, each => each.Warnings))
            yield return new("Warning: ", [warning], Urgency.Warnings, Group) { Tone = ReportTone.Attention };
    }

    private static IEnumerable<Statement> Premedication(ImmutableArray<Assessment> considered)
    {
        var drugs = Shared.Items(considered, each => each.Premedication.Select(Phrases.Premedication));
        if (!drugs.IsEmpty)
            yield return new("Before the infusion, usually: ", drugs, Urgency.Premedication, Group);
        var removed = Shared.Items(considered, each => each.RemovedPremedication.Select(drug => drug.Because));
        if (!removed.IsEmpty)
            yield return new("Not before the infusion: ", removed, Urgency.Premedication, Group) { Tone = ReportTone.Attention };
    }

    /// <summary>Records of IVIG that no check has named.</summary>
    private static IEnumerable<Statement> Ivig(ReportedCase reported, ImmutableArray<Assessment> considered)
    {
        var named = string.Join('\n', considered.SelectMany(each => each.Checks).Select(check => check.Because));
        ImmutableArray<string> records =
        [
            .. reported.IvigRecords.Select(record => record.Describe()).Distinct(StringComparer.Ordinal)
                .Where(record => !named.Contains(record, StringComparison.Ordinal)),
        ];
        if (!records.IsEmpty)
            yield return new("IVIG on record: ", records, Urgency.IvigOnRecord, Group) { Tone = ReportTone.Attention };
    }

    /// <summary>The precautions; that on ravulizumab only when it holds.</summary>
    internal static IEnumerable<RuleFinding> Shown(Assessment assessment) =>
        assessment.Precautions.Where(finding => finding.Truth == Truth.Met || finding.Rule != IvigRules.Knowledge.Precautions.Ravulizumab);
}
