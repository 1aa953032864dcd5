namespace IvigRules.Tests.Oracle;

/// <summary>A relapse of one disease; without an end it may still be active.</summary>
internal sealed record OracleRelapse(string Disease, DateOnly Onset, DateOnly? EndedOn = null);
