namespace IvigRules.Oracle.Facts;

/// <summary>A value with the UCUM spelling of its unit.</summary>
internal sealed record Quantity(decimal Value, string Unit);
