using IvigRules.Assessments;

namespace IvigRules.Reports;

/// <summary>Results for people to read, as text and as Markdown: a <see cref="Report"/> in one call.</summary>
public static class ExplanationExtensions
{
    /// <summary>The first screen on one indication as plain text, on request with the rest.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="full">Whether the reasons, checks and sources follow.</param>
    public static string Explain(this Assessment assessment, bool full = false) => TextRenderer.Write(Report.Of(assessment, full));

    /// <summary>The first screen on one indication as Markdown, on request with the rest.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="full">Whether the reasons, checks and sources follow.</param>
    public static string ExplainMarkdown(this Assessment assessment, bool full = false) =>
        MarkdownRenderer.Write(Report.Of(assessment, full));

    /// <summary>The first screen on a result as plain text, on request with the rest.</summary>
    /// <param name="result">The result.</param>
    /// <param name="full">Whether the reasons, checks and sources of all five indications follow.</param>
    public static string Explain(this CaseAssessment result, bool full = false) => TextRenderer.Write(Report.Of(result, full));

    /// <summary>The full report on one indication of a result as plain text.</summary>
    /// <param name="result">The result.</param>
    /// <param name="only">The indication.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not one of the five indications.</exception>
    public static string Explain(this CaseAssessment result, Indication only) => TextRenderer.Write(Report.Of(result, only));

    /// <summary>The first screen on a result as Markdown, on request with the rest.</summary>
    /// <param name="result">The result.</param>
    /// <param name="full">Whether the reasons, checks and sources of all five indications follow.</param>
    public static string ExplainMarkdown(this CaseAssessment result, bool full = false) =>
        MarkdownRenderer.Write(Report.Of(result, full));

    /// <summary>The full report on one indication of a result as Markdown.</summary>
    /// <param name="result">The result.</param>
    /// <param name="only">The indication.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not one of the five indications.</exception>
    public static string ExplainMarkdown(this CaseAssessment result, Indication only) =>
        MarkdownRenderer.Write(Report.Of(result, only));
}
