namespace IvigRules.Dosing;

/// <summary>The condition under which adjusted weight replaces actual weight.</summary>
public enum AdjustedWhen
{
    /// <summary>Always.</summary>
    Always,

    /// <summary>When the body mass index is at or above a bound.</summary>
    BmiAtLeast,

    /// <summary>When the actual weight is above a percentage of the ideal weight.</summary>
    ActualAbovePercentOfIdeal,
}
