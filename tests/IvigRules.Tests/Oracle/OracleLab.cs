namespace IvigRules.Tests.Oracle;

/// <summary>Section 2, LabResult.</summary>
internal sealed record OracleLab(string Analyte, decimal Value, string Unit, DateOnly CollectedOn, string? Comparator = null);
