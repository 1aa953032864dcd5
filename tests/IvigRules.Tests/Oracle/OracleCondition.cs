namespace IvigRules.Tests.Oracle;

/// <summary>Section 2, Condition.</summary>
internal sealed record OracleCondition(string Kind, string? Course = null, DateOnly? Onset = null, DateOnly? EndedOn = null);
