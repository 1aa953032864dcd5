namespace IvigRules;

/// <summary>How much of each result is written.</summary>
public enum ResultDetail
{
    /// <summary>For each indication the verdict, what it rests on, what is missing, and the dose.</summary>
    Summary,

    /// <summary>Everything, with every criterion and what was observed.</summary>
    Full,
}

/// <summary>How a population is screened.</summary>
public sealed record ScreeningOptions
{
    /// <summary>How much of each result is written: the summary by default.</summary>
    public ResultDetail Detail { get; init; } = ResultDetail.Summary;

    /// <summary>How many cases are worked on at once: 1 or more; 0, the default, means as many as the machine has processors.</summary>
    public int Jobs { get; init; }

    /// <summary>The largest bound that <see cref="MaxLineBytes"/> takes: 512 MiB.</summary>
    public const int LargestMaxLineBytes = 1 << 29;

    /// <summary>The longest line that is read, in bytes without its end: 1 MiB by default. A longer one is rejected, not held in memory.</summary>
    public int MaxLineBytes { get; init; } = 1 << 20;

    /// <summary>Lines at the start of the input that an earlier run has done: they are counted and not read again. 0 by default.</summary>
    public long SkipLines { get; init; }
}

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

/// <summary>What came of a line of the input that is not blank: either a result or a problem.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Result">The result, when the line is a case.</param>
/// <param name="Problem">Why it cannot be read as one, otherwise; with a <see cref="SiteRuleException"/> within, why it was not assessed.</param>
public sealed record ScreenedLine(long Line, CaseAssessment? Result, InvalidCaseException? Problem)
{
    /// <summary>The number of the line and nothing of the patient.</summary>
    public override string ToString() => $"line {Numerals.Show(Line)}";
}

/// <summary>How often each verdict was given for each indication.</summary>
/// <remarks>Mutable only inside the library; a progress report holds a copy.</remarks>
public sealed class VerdictCounts
{
    private readonly long[] _counts = new long[Names<Indication>.Count * Names<Verdict>.Count];

    /// <summary>How often a verdict was given for an indication.</summary>
    public long this[Indication indication, Verdict verdict] => _counts[Index(indication, verdict)];

    /// <summary>How often a verdict was given for any indication.</summary>
    public long Of(Verdict verdict)
    {
        long sum = 0;
        for (var indication = 0; indication < Names<Indication>.Count; indication++)
            sum += this[(Indication)indication, verdict];
        return sum;
    }

    internal void Count(Indication indication, Verdict verdict) => _counts[Index(indication, verdict)]++;

    internal void Add(VerdictCounts other)
    {
        for (var i = 0; i < _counts.Length; i++)
            _counts[i] += other._counts[i];
    }

    internal VerdictCounts Copy()
    {
        var copy = new VerdictCounts();
        copy.Add(this);
        return copy;
    }

    private static int Index(Indication indication, Verdict verdict) => ((int)indication * Names<Verdict>.Count) + (int)verdict;
}
