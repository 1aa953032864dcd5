namespace IvigRules.Tests.Oracle;

/// <summary>A value with the UCUM spelling of its unit.</summary>
internal sealed record OracleQuantity(decimal Value, string Unit);
