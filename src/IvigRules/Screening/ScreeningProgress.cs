namespace IvigRules.Screening;

/// <summary>The progress of a screening: everything up to a line of the input is written.</summary>
/// <param name="Lines">Lines of the input that are processed, blank ones and rejected ones included.</param>
/// <param name="Blank">Lines without a case.</param>
/// <param name="Read">Cases that were read and assessed.</param>
/// <param name="Rejected">Lines that could not be read as a case.</param>
/// <param name="Verdicts">The number of times that each verdict was given for each indication.</param>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record ScreeningProgress(long Lines, long Blank, long Read, long Rejected, VerdictCounts Verdicts)
{
    /// <summary>Whether the end was reached: false in reports on the way, and when cancelled, as the sender may have stopped too.</summary>
    public bool AtEnd { get; init; }
}
