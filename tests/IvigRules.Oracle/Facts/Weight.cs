namespace IvigRules.Oracle.Facts;

/// <summary>A weight and the day it was measured.</summary>
internal sealed record Weight(decimal Value, string Unit, DateOnly? MeasuredOn = null);
