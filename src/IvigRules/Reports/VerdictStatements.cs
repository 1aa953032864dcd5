using IvigRules.Assessments;

namespace IvigRules.Reports;

/// <summary>The verdicts in words with their reasons, and the evidence.</summary>
internal static class VerdictStatements
{
    private const int VerdictLines = 2;
    private const int ContraindicationLines = 3;

    internal static IEnumerable<Statement> Of(ReportedCase reported, ImmutableArray<Assessment> matter)
    {
        // A contraindication that is the same for several indications is said once.
        foreach (var same in matter.Where(each => each.Verdict == Verdict.Contraindicated)
            .GroupBy(each => string.Join(", ", each.Determining), StringComparer.Ordinal))
            yield return Contraindicated([.. same], all: reported.Assessments.Length);
        foreach (var assessment in matter.Where(each => each.Verdict != Verdict.Contraindicated)
            .OrderByDescending(each => each.Verdict == Verdict.Consider))
            yield return OfVerdict(assessment);
        if (matter.IsEmpty)
            yield return Nothing(reported);

        var reasons = Shared.Items([.. matter.Where(each => each.Verdict == Verdict.Consider)], each => VerdictReasons.Observations(each));
        if (!reasons.IsEmpty)
            yield return new("Because: ", reasons, Urgency.Reasons, FirstScreen.Verdicts);
        foreach (var advice in matter.SelectMany(each => each.Rules)
            .Where(rule => rule.Rule.Kind == RuleKind.Advice && rule.Truth == Truth.Met)
            .DistinctBy(rule => rule.Rule.Id, StringComparer.Ordinal))
            yield return new("Advice: ", [advice.Rule.Statement], Urgency.Advice, FirstScreen.Verdicts) { After = $" [{advice.Rule.Id}]" };
        var judged = matter.Where(each => !each.Evidence.IsEmpty).ToList();
        foreach (var evidence in Shared.Items(judged, each => [string.Join("; ", EvidenceInWords.Of(each))]))
            yield return new("Evidence: ", [evidence], Urgency.Evidence, FirstScreen.Verdicts);
        var others = reported.Assessments.Except(matter).GroupBy(InShort, StringComparer.Ordinal).ToList();
        if (others.Count > 0)
        {
            yield return new("Not assessed further: ", [.. others.Select(same => $"{Shared.Titles(same)} ({same.Key})")],
                Urgency.OtherIndications, FirstScreen.Verdicts)
            {
                Tone = ReportTone.Quiet,
                Separator = ", ",
            };
        }
    }

    private static Statement Contraindicated(ImmutableArray<Assessment> same, int all) => new("Contraindicated",
        [.. same.SelectMany(VerdictReasons.OfContraindications).Distinct(StringComparer.Ordinal)], Urgency.Never, FirstScreen.Verdicts)
    {
        Before = same.Length == all && all > 1 ? " for all five indications: " : $" for {Shared.Titles(same)}: ",
        After = Ids(same[0]),
        Tone = ReportTone.Stop,
        Least = ContraindicationLines,
    };

    private static Statement OfVerdict(Assessment assessment)
    {
        var title = assessment.Indication.Title();
        var (lead, reason, tone) = assessment.Verdict switch
        {
            Verdict.Consider => ("Consider IVIG", $"in the source's words, {Strengths(assessment)}", ReportTone.Positive),
            Verdict.Indeterminate => ("Indeterminate", VerdictReasons.OfIndeterminate(assessment), ReportTone.Attention),
            Verdict.NotIndicated => ("Not indicated", VerdictReasons.OfNotIndicated(assessment), ReportTone.Quiet),
            _ => throw new ArgumentOutOfRangeException(nameof(assessment)),
        };
        return new(lead, [reason], Urgency.Never, FirstScreen.Verdicts)
        {
            Before = $" for {title}: ",
            After = Ids(assessment),
            Tone = tone,
            Least = VerdictLines,
        };
    }

    private static Statement Nothing(ReportedCase reported) =>
        new(reported.With(Verdict.Indeterminate).IsEmpty ? "Not indicated" : "Indeterminate",
            ["no disease that the rules are about is recorded"], Urgency.Never, FirstScreen.Verdicts)
        {
            Before = ": ",
            Tone = ReportTone.Quiet,
        };

    private static string Strengths(Assessment assessment) => string.Join("; ", assessment.Rules
        .Where(rule => assessment.Determining.Contains(rule.Rule.Id, StringComparer.Ordinal)).Select(rule => rule.Rule.Strength)
        .Distinct(StringComparer.Ordinal));

    private static string InShort(Assessment assessment) => assessment.Verdict switch
    {
        Verdict.NotIndicated => Abbreviated(VerdictReasons.OfNotIndicated(assessment)),
        Verdict.Indeterminate => $"indeterminate, {Abbreviated(VerdictReasons.OfIndeterminate(assessment))}",
        _ => throw new ArgumentOutOfRangeException(nameof(assessment)),
    };

    /// <summary>Diseases and therapies by the abbreviations that the names of the indications have.</summary>
    private static string Abbreviated(string reason) => reason
        .Replace("multiple sclerosis", "MS", StringComparison.Ordinal)
        .Replace("neuromyelitis optica", "NMO", StringComparison.Ordinal)
        .Replace("progressive multifocal leukoencephalopathy", "PML", StringComparison.Ordinal)
        .Replace("disease-modifying therapies", "DMTs", StringComparison.Ordinal);

    private static string Ids(Assessment assessment) => $" [{string.Join(", ", assessment.Determining)}]";
}
