namespace IvigRules.Assessments;

/// <summary>One value that a missing fact can be given.</summary>
/// <param name="Word">The value, spelled as in the fact.</param>
/// <param name="Record">Records it.</param>
/// <param name="Outcome">The outcome, for a therapy without a record.</param>
internal sealed record PossibleValue(string Word, Action<CompletedCase> Record, TherapyOutcome? Outcome = null);
