namespace IvigRules.Tests.Vignettes;

/// <summary>What a clinician expects of one indication. What is not given is not looked at.</summary>
internal sealed record ExpectedAnswer(Verdict Verdict)
{
    internal Readiness? Readiness { get; init; }

    internal string[]? Determining { get; init; }

    /// <summary>The checks that fail.</summary>
    internal string[]? Failed { get; init; }

    /// <summary>The checks that are outstanding.</summary>
    internal string[]? Outstanding { get; init; }

    /// <summary>Facts that are missing, at least.</summary>
    internal string[] Missing { get; init; } = [];

    /// <summary>The drugs of the premedication that are not proposed.</summary>
    internal string[]? Removed { get; init; }

    internal string[] NotUnderstood { get; init; } = [];

    /// <summary>Grams in one infusion.</summary>
    internal decimal? Grams { get; init; }
}
