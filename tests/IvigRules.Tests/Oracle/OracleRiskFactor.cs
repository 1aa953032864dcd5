namespace IvigRules.Tests.Oracle;

/// <summary>Section 2, RiskFactor; the kinds are those of section 7.</summary>
internal sealed record OracleRiskFactor(string Kind, bool Present);
