namespace IvigRules.Oracle.Facts;

/// <summary>A relapse of one disease; without an end it may still be active.</summary>
internal sealed record Relapse(string Disease, DateOnly Onset, DateOnly? EndedOn = null);
