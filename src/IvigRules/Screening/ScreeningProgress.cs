namespace IvigRules.Screening;

/// <summary>Where a screening stands: everything up to a line of the input is written.</summary>
/// <param name="Lines">Lines of the input that are done, blank ones and rejected ones included.</param>
/// <param name="Blank">Lines without a case.</param>
/// <param name="Read">Cases that were read and assessed.</param>
/// <param name="Rejected">Lines that could not be read as a case.</param>
/// <param name="Verdicts">How often each verdict was given for each indication.</param>
public sealed record ScreeningProgress(long Lines, long Blank, long Read, long Rejected, VerdictCounts Verdicts)
{
    /// <summary>Whether the end of the input has been reached. Never while it is still going on, nor when it was cancelled: what stopped it
    /// may have stopped the sender as well.</summary>
    public bool AtEnd { get; init; }
}
