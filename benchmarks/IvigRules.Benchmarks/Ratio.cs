namespace IvigRules.Benchmarks;

/// <summary>One line of the <c>ratios</c> mode: both sides for each case, as medians of the rounds.</summary>
/// <param name="Name">What was measured, and to what its ratio is.</param>
/// <param name="ComparedWith">What it was compared with, by turns.</param>
/// <param name="Nanoseconds">For a case.</param>
/// <param name="ComparedNanoseconds">For a case, of the other.</param>
/// <param name="CasesPerSecond">The same as a rate.</param>
/// <param name="ComparedCasesPerSecond">The same as a rate, of the other.</param>
/// <param name="Bytes">Allocated for a case.</param>
/// <param name="ComparedBytes">Allocated for a case, of the other.</param>
/// <param name="TimeRatio">The median of the rounds' ratios of times: below 1, it takes less than what it is compared with.</param>
/// <param name="Least">The least of them.</param>
/// <param name="Largest">The largest of them.</param>
/// <param name="Rounds">How many rounds.</param>
/// <param name="Clock">Which time.</param>
internal sealed record Ratio(
    string Name, string ComparedWith, double Nanoseconds, double ComparedNanoseconds, double CasesPerSecond, double ComparedCasesPerSecond,
    long Bytes, long ComparedBytes, double TimeRatio, double Least, double Largest, int Rounds, string Clock);
