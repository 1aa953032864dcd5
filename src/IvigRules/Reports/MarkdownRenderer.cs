using System.Text;
using IvigRules.Assessments;

namespace IvigRules.Reports;

/// <summary>Writes an assessment as Markdown, in the same order as the plain text.</summary>
internal static class MarkdownRenderer
{
    internal static string Write(CaseAssessment result, Indication? only)
    {
        var text = new StringBuilder();
        text.Append("# IVIG: patient ").Append(Escape(result.PatientId)).Append(", as of ").Append(Invariant.Format(result.AsOf))
            .Append(", knowledge ").Append(result.Knowledge.Version).Append("\n\n");
        Append(text, Report.Head(result));
        foreach (var assessment in result.Assessments.Where(assessment => only is null || assessment.Indication == only))
            Append(text.Append('\n'), assessment, reservations: []);
        text.Append('\n');
        Append(text, Report.Reactions(result));
        return text.Append('\n').Append(Report.Foot).Append('\n').ToString();
    }

    internal static string Write(Assessment assessment)
    {
        var text = new StringBuilder();
        Append(text, assessment, Report.Reservations(assessment));
        return text.ToString();
    }

    private static void Append(StringBuilder text, Assessment assessment, IEnumerable<string> reservations)
    {
        text.Append("## ").Append(assessment.Verdict.Title()).Append(" - ").Append(assessment.Indication.Title()).Append("\n\n");
        var before = text.Length;
        Append(text, reservations);
        if (text.Length > before)
            text.Append('\n');
        foreach (var rule in assessment.Rules)
        {
            text.Append("**").Append(rule.Rule.Id).Append(' ').Append(rule.Truth.Title()).Append("**: ")
                .Append(Escape(rule.Rule.Statement + Report.Source(assessment, rule.Rule))).Append("\n\n");
            Append(text, rule.Criterion, "");
            text.Append('\n');
        }

        Append(text, Report.Lines(assessment));
    }

    private static void Append(StringBuilder text, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            text.Append("- ").Append(Escape(line)).Append('\n');
    }

    /// <summary>Escapes recorded text, so that it is not read as markup.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in Phrases.OneLine(text))
        {
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '&' or '~')
                escaped.Append('\\');
            escaped.Append(letter);
        }

        return escaped.ToString();
    }

    private static void Append(StringBuilder text, Finding finding, string indent)
    {
        text.Append(indent).Append("- ").Append(finding.Truth.Title()).Append(": ").Append(Escape(finding.Statement));
        if (finding.Because is not null)
            text.Append(" (").Append(Escape(finding.Because)).Append(')');
        text.Append('\n');
        foreach (var part in finding.Parts)
            Append(text, part, indent + "  ");
    }
}
