namespace IvigRules.Oracle;

/// <summary>What has to be concluded for one indication, in the words of the JSON; doses are exact.</summary>
public sealed record Conclusion
{
    /// <summary>The indication.</summary>
    public required string Indication { get; init; }

    /// <summary>consider, not-indicated, contraindicated or indeterminate.</summary>
    public required string Verdict { get; init; }

    /// <summary>checks-passed, checks-outstanding or hold; not-applicable without consider.</summary>
    public string Readiness { get; init; } = "not-applicable";

    /// <summary>The rules that decided the verdict, in their order.</summary>
    public required IReadOnlyList<string> Determining { get; init; }

    /// <summary>met, not-met or unknown for each rule.</summary>
    public required IReadOnlyDictionary<string, string> Rules { get; init; }

    /// <summary>The facts that are missing and could change an indeterminate verdict, each with its subject after a bar.</summary>
    public IReadOnlySet<string> Missing { get; init; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>The rules that a clinician has to judge, because the source is silent.</summary>
    public IReadOnlySet<string> NeedsJudgement { get; init; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>passed, outstanding or failed for each check; none without consider.</summary>
    public IReadOnlyDictionary<string, string> Checks { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>met, not-met or unknown for each precaution; none without consider. A result shows PC-05 only when it is met.</summary>
    public IReadOnlyDictionary<string, string> Precautions { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The lowest dose of one infusion, in grams.</summary>
    public decimal? DoseLowGrams { get; init; }

    /// <summary>The highest dose of one infusion, in grams.</summary>
    public decimal? DoseHighGrams { get; init; }

    /// <summary>How many infusions; null where the number is not fixed.</summary>
    public int? Infusions { get; init; }

    /// <summary>The dose of all infusions, in grams; null where their number is not fixed.</summary>
    public decimal? CourseTotalGrams { get; init; }
}
