using System.Text;
using IvigRules.Assessments;

namespace IvigRules.Reports;

/// <summary>Writes an assessment as Markdown, in the same order as the plain text.</summary>
internal static class MarkdownRenderer
{
    private const string Markup = "\\`*_[]<>|#&~@$";

    internal static string Write(CaseAssessment result, Indication? only)
    {
        var text = new StringBuilder();
        text.Append("# IVIG: patient ").Append(Escape(result.PatientId)).Append(", as of ").Append(Invariant.Format(result.AsOf))
            .Append(", knowledge ").Append(result.Knowledge.Version).Append("\n\n");
        Append(text, Report.Head(result));
        foreach (var assessment in result.Assessments.Where(assessment => only is null || assessment.Indication == only))
            Append(text.Append('\n'), assessment);
        text.Append('\n');
        Append(text, Report.Reactions(result));
        return text.Append('\n').Append(Report.Foot).Append('\n').ToString();
    }

    internal static string Write(Assessment assessment)
    {
        var text = new StringBuilder();
        Append(text, Report.Reservations(assessment.IgnoredFacts, assessment.Notes));
        if (text.Length > 0)
            text.Append('\n');
        Append(text, assessment);
        return text.Append('\n').Append(Report.Foot).Append('\n').ToString();
    }

    private static void Append(StringBuilder text, Assessment assessment)
    {
        text.Append("## ").Append(assessment.Verdict.Title()).Append(" - ").Append(assessment.Indication.Title()).Append("\n\n");
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

    /// <summary>Escapes recorded text, so that it is not read as markup, as a link or as a mention.</summary>
    internal static string Escape(string text)
    {
        var line = Phrases.OneLine(text);
        var escaped = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (Markup.Contains(line[i], StringComparison.Ordinal) || (line[i] == ':' && i + 1 < line.Length && line[i + 1] != ' ')
                || (line[i] == '.' && line.AsSpan(0, i).EndsWith("www", StringComparison.OrdinalIgnoreCase)))
                escaped.Append('\\');
            escaped.Append(line[i]);
        }

        return escaped.ToString();
    }

    /// <summary>The same for text that begins a line, where a list, a heading or code could begin.</summary>
    internal static string EscapeLine(string text)
    {
        var escaped = Escape(text.Trim());
        var number = escaped.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return escaped switch
        {
            ['-' or '+' or '=', ..] => '\\' + escaped,
            _ when number > 0 && escaped[number] is '.' or ')' => escaped.Insert(number, "\\"),
            _ => escaped,
        };
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
