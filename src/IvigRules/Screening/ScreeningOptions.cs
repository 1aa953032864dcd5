namespace IvigRules.Screening;

/// <summary>The options of a screening.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record ScreeningOptions
{
    /// <summary>The amount of detail in each result: the summary by default.</summary>
    public ResultDetail Detail { get; init; } = ResultDetail.Summary;

    /// <summary>The number of runs of lines processed at once: 1 or more; 0, the default, means one for each processor.</summary>
    public int Jobs { get; init; }

    /// <summary>The maximum of <see cref="MaxLineBytes"/>: 512 MiB.</summary>
    public const int LargestMaxLineBytes = 1 << 29;

    /// <summary>The maximum length of a line, in bytes without its end: 1 MiB by default. A longer line is rejected.</summary>
    public int MaxLineBytes { get; init; } = 1 << 20;

    /// <summary>The number of lines that an earlier run has processed: they are counted but not assessed again. 0 by default.</summary>
    public long SkipLines { get; init; }
}
