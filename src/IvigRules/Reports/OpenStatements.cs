using IvigRules.Assessments;
using IvigRules.Knowledge;

namespace IvigRules.Reports;

/// <summary>Open points: facts to record, points to judge, records that were not understood or not counted, notes.</summary>
internal static class OpenStatements
{
    private const int Group = FirstScreen.Open;
    private const string NotCounted = ": not counted";

    internal static IEnumerable<Statement> Of(ReportedCase reported, ImmutableArray<Assessment> matter)
    {
        var open = matter.Where(each => each.Verdict == Verdict.Indeterminate).ToList();
        List<Statement?> statements =
        [
            From("Record next: ", Urgency.FactsToRecord, ReportTone.Attention,
                Shared.Items(open, each => Label(open, matter, MissingFacts.Questions(each.Missing.Select(missing => missing.Fact))))),
            From("For a clinician to judge: ", Urgency.PointsToJudge, ReportTone.Attention,
                Shared.Items(open, each => Label(open, matter, Points(each)))),
            From("Reaction on record: ", Urgency.Reactions, ReportTone.Attention, Reactions(reported, matter)),
            From("Not understood, and not used: ", Urgency.NotUnderstood, ReportTone.Attention,
                reported.NotUnderstood.Select(record => record.Describe())),
            From("Seen and not counted: ", Urgency.NotCounted, ReportTone.Attention, Uncounted(reported, matter)),
            From("Note: ", Urgency.Notes, ReportTone.Quiet,
                reported.Notes.Except(matter.SelectMany(each => each.Warnings), StringComparer.Ordinal)),
        ];
        return statements.OfType<Statement>();
    }

    /// <summary>Records with the reason why they were left aside: those after the as-of date, and those before the relapse.</summary>
    internal static IEnumerable<string> Uncounted(ReportedCase reported, IEnumerable<Assessment> assessments) => reported.IgnoredFacts
        .Select(ignored => $"{RecordNames.At(ignored.Fact, reported.View)}, {ignored.Because}")
        .Concat(assessments.SelectMany(each => each.Rules).SelectMany(rule => Reasons(rule.Criterion))
            .Where(reason => reason.EndsWith(NotCounted, StringComparison.Ordinal))
            .Select(reason => reason[..^NotCounted.Length]).Distinct(StringComparer.Ordinal));

    /// <summary>Recorded reactions, where no check, precaution or contraindication says them.</summary>
    private static IEnumerable<string> Reactions(ReportedCase reported, ImmutableArray<Assessment> matter) =>
        matter.Any(each => each.Verdict == Verdict.Consider) ? []
            : reported.Reactions
                .Where(reaction => !string.Equals(reaction.Id, AdverseReactions.SevereAllergy.Id, StringComparison.Ordinal))
                .Select(reaction => reaction.Because);

    /// <summary>Items of the only open indication begin with its name where others matter as well.</summary>
    private static IEnumerable<string> Label(List<Assessment> open, ImmutableArray<Assessment> matter, IEnumerable<string> items) =>
        open.Count == 1 && matter.Length > 1
            ? items.Select((item, place) => place == 0 ? $"{open[0].Indication.Title()}: {item}" : item)
            : items;

    /// <summary>The points for a clinician: those with the same observations together.</summary>
    private static IEnumerable<string> Points(Assessment assessment) => assessment.NeedsJudgement
        .GroupBy(point => point.Because, StringComparer.Ordinal)
        .Select(same => $"{string.Join(", or ", same.Select(point => point.Statement).Distinct(StringComparer.Ordinal))}? ({same.Key})");

    private static IEnumerable<string> Reasons(Finding finding) => finding.Reasons.Concat(finding.Parts.SelectMany(Reasons));

    private static Statement? From(string lead, Urgency urgency, ReportTone tone, IEnumerable<string> items)
    {
        ImmutableArray<string> all = [.. items];
        return all.IsEmpty ? null : new(lead, all, urgency, Group) { Tone = tone };
    }
}
