namespace IvigRules.Tests.Oracle;

/// <summary>Section 2, Relapse.</summary>
internal sealed record OracleRelapse(string Disease, DateOnly Onset, DateOnly? EndedOn = null);
