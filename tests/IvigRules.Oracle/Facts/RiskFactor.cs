namespace IvigRules.Oracle.Facts;

/// <summary>A risk factor for thrombosis or for the kidneys, recorded as present or absent.</summary>
internal sealed record RiskFactor(string Kind, bool Present);
