using System.Text;

namespace IvigRules.Reports;

/// <summary>Writes a report as Markdown, and escapes recorded text.</summary>
internal static class MarkdownRenderer
{
    private const string Markup = "\\`*_[]<>|#&~@$";

    internal static string Write(Report report)
    {
        var text = new StringBuilder("# ").Append(Escape(report.Title.Lead + report.Title.Text)).Append('\n');
        foreach (var section in report.Sections)
        {
            text.Append('\n');
            if (section.Heading is { } heading)
                text.Append("## ").Append(Escape(heading.Lead + heading.Text)).Append("\n\n");
            foreach (var line in section.Lines)
                Append(text, line, outermost: section.Heading is null ? 0 : 1);
        }

        return text.ToString();
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

    private static void Append(StringBuilder text, ReportLine line, int outermost)
    {
        text.Append(' ', 2 * (line.Depth - outermost)).Append("- ");
        var label = line.Lead.TrimEnd();
        if (label.Length > 0)
            text.Append("**").Append(Escape(label)).Append("**").Append(line.Lead.AsSpan(label.Length));
        text.Append(label.Length > 0 ? Escape(line.Text) : EscapeLine(line.Text)).Append('\n');
    }
}
