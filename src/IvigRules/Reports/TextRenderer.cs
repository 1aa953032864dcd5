using System.Text;

namespace IvigRules.Reports;

/// <summary>Writes a report as plain text of a page's width.</summary>
internal static class TextRenderer
{
    internal static string Write(Report report)
    {
        var text = new StringBuilder();
        Append(text, report.Title);
        var isFirst = true;
        foreach (var section in report.Sections)
        {
            if (!isFirst)
                text.Append('\n');
            isFirst = false;
            if (section.Heading is { } heading)
                Append(text, heading);
            foreach (var line in section.Lines)
                Append(text, line);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ReportLine line)
    {
        var whole = line.Lead + line.Text;
        var (indent, hanging) = Wrapping.Indents(line.Depth);
        var before = indent;
        foreach (var (start, end) in Wrapping.Lines(whole, Report.ScreenColumns, indent, hanging))
        {
            text.Append(' ', before).Append(whole.AsSpan(start, end - start)).Append('\n');
            before = hanging;
        }
    }
}
