using System.Text;

namespace IvigRules;

/// <summary>Writes an assessment as Markdown, in the same order as the plain text.</summary>
internal static class MarkdownWriter
{
    internal static string Write(Assessment assessment)
    {
        var text = new StringBuilder();
        text.Append("## ").Append(assessment.Verdict.Title()).Append(" - ").Append(assessment.Indication.Title()).Append("\n\n");
        foreach (var rule in assessment.Rules)
        {
            text.Append("**").Append(rule.Rule.Id).Append(' ').Append(rule.Truth.Title()).Append("**: ").Append(rule.Rule.Statement).Append("\n\n");
            Append(text, rule.Criterion, "");
            text.Append('\n');
        }

        foreach (var line in TextWriter.Lines(assessment))
            text.Append("- ").Append(Escape(line)).Append('\n');
        return text.ToString();
    }

    /// <summary>Keeps what was recorded from being read as markup.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#')
                escaped.Append('\\');
            escaped.Append(letter is '\n' or '\r' ? ' ' : letter);
        }

        return escaped.ToString();
    }

    private static void Append(StringBuilder text, Finding finding, string indent)
    {
        text.Append(indent).Append("- ").Append(finding.Truth.Title()).Append(": ").Append(finding.Says);
        if (finding.Because is not null)
            text.Append(" (").Append(Escape(finding.Because)).Append(')');
        text.Append('\n');
        foreach (var part in finding.Parts)
            Append(text, part, indent + "  ");
    }
}
