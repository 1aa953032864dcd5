namespace IvigRules.Tests.Oracle;

/// <summary>A weight and the day it was measured.</summary>
internal sealed record OracleWeight(decimal Value, string Unit, DateOnly? MeasuredOn = null);
