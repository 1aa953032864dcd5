namespace IvigRules.Criteria;

/// <summary>The relapse of a disease that counts: the recorded one with the latest onset up to the as-of date.</summary>
/// <param name="IsActive">Met when it is active, NotMet when there is none or it ended, Unknown when its end may be unrecorded.</param>
/// <param name="Onset">Its onset; the minimum date when there is none.</param>
/// <param name="EndedOn">Its end, up to the as-of date.</param>
/// <param name="Place">Its place among the relapses of the case; -1 when there is none.</param>
internal readonly record struct ActiveRelapse(Truth IsActive, DateOnly Onset, DateOnly? EndedOn, int Place)
{
    internal static ActiveRelapse None => new(Truth.NotMet, DateOnly.MinValue, null, -1);
}
