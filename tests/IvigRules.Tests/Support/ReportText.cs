namespace IvigRules.Tests.Support;

/// <summary>Reports as their statements, one a line and not wrapped.</summary>
internal static class ReportText
{
    /// <summary>The full report on one indication.</summary>
    internal static string Full(this Assessment assessment) => string.Join('\n', Statements(Report.Of(assessment, full: true)));

    /// <summary>The full report on a result.</summary>
    internal static string Full(this CaseAssessment result) => string.Join('\n', Statements(Report.Of(result, full: true)));

    /// <summary>The statements of a report with their indents, headings among them.</summary>
    internal static IEnumerable<string> Statements(Report report)
    {
        yield return Text(report.Title);
        foreach (var section in report.Sections)
        {
            if (section.Heading is { } heading)
                yield return Text(heading);
            foreach (var line in section.Lines)
                yield return Text(line);
        }
    }

    /// <summary>A wrapped text with one space between its words.</summary>
    internal static string Words(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string Text(ReportLine line) => new string(' ', 2 * line.Depth) + line.Lead + line.Text;
}
