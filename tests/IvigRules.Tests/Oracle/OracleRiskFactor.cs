namespace IvigRules.Tests.Oracle;

/// <summary>A risk factor for thrombosis or for the kidneys, recorded as present or absent.</summary>
internal sealed record OracleRiskFactor(string Kind, bool Present);
