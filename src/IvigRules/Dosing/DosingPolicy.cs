namespace IvigRules.Dosing;

/// <summary>The settings of a policy for the calculation of a dose.</summary>
internal readonly record struct DosingPolicy(
    DoseWeightPolicy DoseWeight, VialRounding Rounding, decimal RoundingTolerancePercent, DoseLimits Limits, int AdultAge);
