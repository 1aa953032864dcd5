using System.Text;
using IvigRules.Assessments;

namespace IvigRules.Reports;

/// <summary>Writes an assessment as plain text: verdict, rules, missing facts, dose, and the steps before the infusion.</summary>
internal static class TextRenderer
{
    internal static string Write(Assessment assessment)
    {
        var text = new StringBuilder();
        text.Append(assessment.Verdict.Title()).Append(" - ").Append(assessment.Indication.Title())
            .Append(" (knowledge ").Append(assessment.Knowledge.Version).Append(")\n");
        foreach (var rule in assessment.Rules)
        {
            text.Append("  ").Append(rule.Rule.Id).Append(' ').Append(rule.Truth.Title()).Append(": ").Append(rule.Rule.Statement)
                .Append(Report.Source(assessment, rule.Rule)).Append('\n');
            Append(text, rule.Criterion, "    ", outermost: true);
        }

        foreach (var line in Report.Lines(assessment))
            text.Append("  ").Append(Phrases.OneLine(line)).Append('\n');
        return text.ToString();
    }

    private static void Append(StringBuilder text, Finding finding, string indent, bool outermost)
    {
        // An outermost "all of" is left out; an "any of" or a "not" is not.
        if (!(outermost && finding is { Parts.IsEmpty: false, Statement: Combination.AllOf }))
        {
            text.Append(indent).Append('[').Append(finding.Truth.Title()).Append("] ").Append(Phrases.OneLine(finding.Statement));
            if (finding.Because is not null)
                text.Append(" (").Append(Phrases.OneLine(finding.Because)).Append(')');
            text.Append('\n');
            indent += "  ";
        }

        foreach (var part in finding.Parts)
            Append(text, part, indent, outermost: false);
    }
}
