namespace IvigRules.Oracle.Facts;

/// <summary>A relapse of one disease; without an end it may still be active, without an onset it is not known when it began.</summary>
internal sealed record Relapse(string Disease, DateOnly? Onset = null, DateOnly? EndedOn = null);
