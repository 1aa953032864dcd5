using IvigRules.Assessments;

namespace IvigRules.Reports;

/// <summary>Assessments with their reasons, for people to read.</summary>
public static class ExplanationExtensions
{
    /// <summary>The verdict with its reasons, after the notes that concern it, as plain text.</summary>
    public static string Explain(this Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return TextRenderer.Write(assessment);
    }

    /// <summary>The verdict with its reasons, after the notes that concern it, as Markdown.</summary>
    public static string ExplainMarkdown(this Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return MarkdownRenderer.Write(assessment);
    }

    /// <summary>
    /// The whole report as plain text: what was not used or read with an assumption, the verdicts with their reasons, recorded reactions.
    /// </summary>
    /// <param name="result">The result.</param>
    /// <param name="only">Only this indication; all five by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not one of the five indications.</exception>
    public static string Explain(this CaseAssessment result, Indication? only = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        Check(only);
        return TextRenderer.Write(result, only);
    }

    /// <summary>The whole report as Markdown, in the same order.</summary>
    /// <param name="result">The result.</param>
    /// <param name="only">Only this indication; all five by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not one of the five indications.</exception>
    public static string ExplainMarkdown(this CaseAssessment result, Indication? only = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        Check(only);
        return MarkdownRenderer.Write(result, only);
    }

    private static void Check(Indication? only)
    {
        if (only is { } indication && !EnumNames<Indication>.IsDefined(indication))
            throw new ArgumentOutOfRangeException(nameof(only), "not one of the five indications");
    }
}
