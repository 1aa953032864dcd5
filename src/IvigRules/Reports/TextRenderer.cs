using System.Text;
using IvigRules.Assessments;

namespace IvigRules.Reports;

/// <summary>Writes an assessment as plain text: verdict, rules, missing facts, dose, and the steps before the infusion.</summary>
internal static class TextRenderer
{
    internal static string Write(CaseAssessment result, Indication? only)
    {
        var text = new StringBuilder();
        AppendLine(text, "",
            $"IVIG: patient {result.PatientId}, as of {Invariant.Format(result.AsOf)}, knowledge {result.Knowledge.Version}");
        Append(text, Report.Head(result));
        foreach (var assessment in result.Assessments.Where(assessment => only is null || assessment.Indication == only))
            Append(text.Append('\n'), assessment);
        text.Append('\n');
        Append(text, Report.Reactions(result));
        return text.Append(Report.Foot).Append('\n').ToString();
    }

    internal static string Write(Assessment assessment)
    {
        var text = new StringBuilder();
        foreach (var line in Report.Reservations(assessment.IgnoredFacts, assessment.Notes))
            AppendLine(text, "", line);
        Append(text, assessment);
        return text.Append(Report.Foot).Append('\n').ToString();
    }

    private static void Append(StringBuilder text, Assessment assessment)
    {
        AppendLine(text, "",
            $"{assessment.Verdict.Title()} - {assessment.Indication.Title()} (knowledge {assessment.Knowledge.Version})");
        foreach (var rule in assessment.Rules)
        {
            AppendLine(text, "  ",
                $"{rule.Rule.Id} {rule.Truth.Title()}: {rule.Rule.Statement}{Report.Source(assessment, rule.Rule)}");
            Append(text, rule.Criterion, "    ", outermost: true);
        }

        Append(text, Report.Lines(assessment));
    }

    private static void Append(StringBuilder text, Finding finding, string indent, bool outermost)
    {
        // An outermost "all of" is left out; an "any of" or a "not" is not.
        if (!(outermost && finding is { Parts.IsEmpty: false, Statement: Combination.AllOf }))
        {
            var because = finding.Because is null ? "" : $" ({finding.Because})";
            AppendLine(text, indent, $"[{finding.Truth.Title()}] {finding.Statement}{because}");
            indent += "  ";
        }

        foreach (var part in finding.Parts)
            Append(text, part, indent, outermost: false);
    }

    private static void Append(StringBuilder text, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            AppendLine(text, "  ", line);
    }

    private static void AppendLine(StringBuilder text, string indent, string line) =>
        text.Append(indent).Append(Phrases.OneLine(line)).Append('\n');
}
