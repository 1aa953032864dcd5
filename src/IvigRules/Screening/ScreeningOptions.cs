namespace IvigRules.Screening;

/// <summary>How a population is screened.</summary>
public sealed record ScreeningOptions
{
    /// <summary>How much of each result is written: the summary by default.</summary>
    public ResultDetail Detail { get; init; } = ResultDetail.Summary;

    /// <summary>How many cases are worked on at once: 1 or more; 0, the default, means as many as the machine has processors.</summary>
    public int Jobs { get; init; }

    /// <summary>The largest bound that <see cref="MaxLineBytes"/> takes: 512 MiB.</summary>
    public const int LargestMaxLineBytes = 1 << 29;

    /// <summary>
    /// The longest line that is read, in bytes without its end: 1 MiB by default. A longer one is rejected, not held in memory.
    /// </summary>
    public int MaxLineBytes { get; init; } = 1 << 20;

    /// <summary>Lines at the start of the input that an earlier run has done: they are counted and not read again. 0 by default.</summary>
    public long SkipLines { get; init; }
}
