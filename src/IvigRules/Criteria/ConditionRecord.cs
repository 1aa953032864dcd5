namespace IvigRules.Criteria;

/// <summary>A record of a diagnosis that began up to the as-of date.</summary>
/// <param name="Place">Its place among the conditions of the case.</param>
/// <param name="Condition">The record.</param>
/// <param name="EndedOn">When it ended; absent when that lies after the as-of date.</param>
internal readonly record struct ConditionRecord(int Place, Condition Condition, DateOnly? EndedOn)
{
    /// <summary>Whether it is still recorded at the as-of date.</summary>
    internal bool IsPresent => EndedOn is null;

    /// <summary>Whether it is more than a suspicion.</summary>
    internal bool IsConfirmed => Condition.Verification != Verification.Unconfirmed;
}
