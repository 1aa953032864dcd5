namespace IvigRules.Dosing;

/// <summary>The settings of a policy that working a dose out reads.</summary>
/// <param name="DoseWeight">The weight that doses are worked out for.</param>
/// <param name="Rounding">How doses are rounded to whole vials.</param>
/// <param name="RoundingTolerancePercent">How far rounding may move a dose, in percent of the exact dose.</param>
/// <param name="Limits">Limits on doses.</param>
/// <param name="AdultAge">The age in completed years from which a patient is an adult.</param>
internal readonly record struct DosingPolicy(
    DoseWeightPolicy DoseWeight, VialRounding Rounding, decimal RoundingTolerancePercent, DoseLimits Limits, int AdultAge);
