namespace IvigRules.Benchmarks.HandWritten;

/// <summary>What the hand-written decision says of one indication: as much as the library's summary.</summary>
internal struct DecidedIndication
{
    internal Verdict Verdict;
    internal Readiness Readiness;
    internal string[] Determining;
    internal DecidedMissing[] Missing;
    internal DecidedJudgement[] NeedsJudgement;
    internal string[] Precautions;
    internal DecidedDose? Dose;
}

internal readonly record struct DecidedMissing(string Fact, string? Subject, string[] Rules);

internal readonly record struct DecidedJudgement(string Rule, string Says, string Because);

/// <param name="Low">Grams an infusion.</param>
/// <param name="High">Grams an infusion.</param>
/// <param name="Course">Grams in all; absent for an open-ended regimen.</param>
internal sealed record DecidedDose(decimal Low, decimal High, decimal? Course);
