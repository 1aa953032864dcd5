using Spectre.Console;

namespace IvigRules.ConsoleHost;

/// <summary>A report of the library on a terminal, with its emphasis as colours.</summary>
internal static class ReportPage
{
    internal static void Write(Report report, TextPage page)
    {
        Write(report.Title, page);
        var isFirst = true;
        foreach (var section in report.Sections)
        {
            if (!isFirst)
                page.Line();
            isFirst = false;
            if (section.Heading is { } heading)
                Write(heading, page);
            foreach (var line in section.Lines)
                Write(line, page);
        }
    }

    private static void Write(ReportLine line, TextPage page)
    {
        var (indent, hanging) = Wrapping.Indents(line.Depth);
        StyledText[] parts = line.Lead.Length > 0 ? [new(line.Lead, StyleOf(line.Tone)), line.Text] : [new(line.Text, StyleOf(line.Tone))];
        page.Line(indent, hanging, parts);
    }

    private static Style? StyleOf(ReportTone tone) => tone switch
    {
        ReportTone.Plain => null,
        ReportTone.Heading => new Style(decoration: Decoration.Bold),
        ReportTone.Positive => new Style(Color.Green, decoration: Decoration.Bold),
        ReportTone.Attention => new Style(Color.Yellow, decoration: Decoration.Bold),
        ReportTone.Stop => new Style(Color.Red, decoration: Decoration.Bold),
        ReportTone.Quiet => new Style(Color.Grey),
        _ => throw new ArgumentOutOfRangeException(nameof(tone)),
    };
}
