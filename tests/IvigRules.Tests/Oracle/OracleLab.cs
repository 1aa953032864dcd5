namespace IvigRules.Tests.Oracle;

/// <summary>A laboratory result; a comparator marks a value given only as a bound.</summary>
internal sealed record OracleLab(string Analyte, decimal Value, string Unit, DateOnly CollectedOn, string? Comparator = null);
