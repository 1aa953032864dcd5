namespace IvigRules.Tests.Oracle;

/// <summary>What is concluded for one indication: verdict, open points, checks, precautions and exact dose.</summary>
internal sealed record OracleAssessment
{
    public required string Indication { get; init; }

    public required string Verdict { get; init; }

    public string Readiness { get; init; } = "not-applicable";

    public required List<string> Determining { get; init; }

    public required Dictionary<string, string> Rules { get; init; }

    public SortedSet<string> Missing { get; init; } = new(StringComparer.Ordinal);

    public SortedSet<string> NeedsJudgement { get; init; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Checks { get; init; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Precautions { get; init; } = new(StringComparer.Ordinal);

    public decimal? DoseLowGrams { get; init; }

    public decimal? DoseHighGrams { get; init; }

    public int? Infusions { get; init; }

    public decimal? CourseTotalGrams { get; init; }
}
