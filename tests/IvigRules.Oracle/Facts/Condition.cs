namespace IvigRules.Oracle.Facts;

/// <summary>A diagnosis; the course is that of multiple sclerosis, and it is confirmed unless it says otherwise.</summary>
internal sealed record Condition(
    string Kind,
    string? Course = null,
    DateOnly? Onset = null,
    DateOnly? EndedOn = null,
    string? Verification = null);
