namespace IvigRules.Dosing;

/// <summary>The result of calculating a dose: a plan with its warnings, or the reason why there is none.</summary>
internal readonly record struct PlanOutcome(DosePlan? Plan, string? NoDoseBecause, ImmutableArray<string> Warnings)
{
    /// <summary>The regimen; absent when none is stated.</summary>
    internal Regimen? Regimen { get; init; }

    /// <summary>Whether the plan was withheld because of the dose: it exceeds a hard limit, or cannot be made up.</summary>
    internal bool Exceeds { get; init; }
}
