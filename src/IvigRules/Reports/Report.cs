using IvigRules.Assessments;

namespace IvigRules.Reports;

/// <summary>
/// A result for people to read: first one screen with all that matters, of at most <see cref="ScreenLines"/> lines of
/// <see cref="ScreenColumns"/> columns, then on request the rest. The text, the Markdown and the console show the same lines.
/// </summary>
/// <remarks>
/// When there is too much for one screen, the least urgent statements are folded into a count. Verdicts with their reasons against
/// IVIG, failed checks and doses are never folded. It holds patient data; <see cref="object.ToString"/> prints none.
/// </remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed class Report
{
    /// <summary>The lines of the first screen, at most.</summary>
    public const int ScreenLines = 24;

    /// <summary>The columns of a line of text.</summary>
    public const int ScreenColumns = 100;

    private Report(ReportedCase reported, bool full)
    {
        var screen = FirstScreen.Of(reported, full);
        Indications = [.. Mattering.Of(reported).Select(assessment => assessment.Indication)];
        Title = screen.Title;
        Sections = full ? [.. screen.Sections, .. FullReport.Sections(reported)] : screen.Sections;
    }

    /// <summary>Who and when.</summary>
    public ReportLine Title { get; }

    /// <summary>
    /// The indications that matter for this patient, in order: the first screen is about them, and the others share a line of it. Empty
    /// when none does.
    /// </summary>
    public ImmutableArray<Indication> Indications { get; }

    /// <summary>The sections in order: those of the first screen, which have no headings, then those of the rest.</summary>
    public ImmutableArray<ReportSection> Sections { get; }

    /// <summary>The report on a whole result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="full">Whether the rest follows the first screen.</param>
    public static Report Of(CaseAssessment result, bool full = false)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(ReportedCase.Of(result, only: null), full);
    }

    /// <summary>The full report on one indication of a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="only">The indication.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not one of the five indications.</exception>
    public static Report Of(CaseAssessment result, Indication only)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!EnumNames<Indication>.IsDefined(only))
            throw new ArgumentOutOfRangeException(nameof(only), "not one of the five indications");
        return new(ReportedCase.Of(result, only), full: true);
    }

    /// <summary>The report on the assessment of one indication.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="full">Whether the rest follows the first screen.</param>
    public static Report Of(Assessment assessment, bool full = false)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return new(ReportedCase.Of(assessment), full);
    }
}
