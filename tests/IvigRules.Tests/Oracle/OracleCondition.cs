namespace IvigRules.Tests.Oracle;

/// <summary>A diagnosis; the course is that of multiple sclerosis.</summary>
internal sealed record OracleCondition(string Kind, string? Course = null, DateOnly? Onset = null, DateOnly? EndedOn = null);
