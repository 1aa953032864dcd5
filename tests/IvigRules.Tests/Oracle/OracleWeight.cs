namespace IvigRules.Tests.Oracle;

/// <summary>Section 2, weight {mass, measuredOn}.</summary>
internal sealed record OracleWeight(decimal Value, string Unit, DateOnly? MeasuredOn = null);
