namespace IvigRules.Oracle.Facts;

/// <summary>A laboratory result; a comparator marks a value given only as a bound.</summary>
internal sealed record Lab(string Analyte, decimal Value, string Unit, DateOnly? CollectedOn = null, string? Comparator = null);
