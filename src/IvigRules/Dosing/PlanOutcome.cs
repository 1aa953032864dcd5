namespace IvigRules.Dosing;

/// <summary>What became of working a regimen out: a plan with its warnings, or why there is none.</summary>
/// <param name="Plan">The plan; absent when a hard limit withheld it.</param>
/// <param name="NoDoseBecause">Why there is none.</param>
/// <param name="Warnings">What to look at twice.</param>
internal readonly record struct PlanOutcome(DosePlan? Plan, string? NoDoseBecause, ImmutableArray<string> Warnings)
{
    /// <summary>The regimen that was worked out; absent when none is stated.</summary>
    internal Regimen? Regimen { get; init; }

    /// <summary>Whether the dose itself is what withheld the plan: it exceeds a hard limit, or cannot be made up.</summary>
    internal bool Exceeds { get; init; }
}
