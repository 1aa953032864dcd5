namespace IvigRules.Dosing;

/// <summary>A step of a rate schedule.</summary>
/// <param name="Rate">How fast.</param>
/// <param name="Duration">For how long; absent for the last step, which runs to the end.</param>
public sealed record RateStep(RatePerWeight Rate, TimeSpan? Duration = null);
