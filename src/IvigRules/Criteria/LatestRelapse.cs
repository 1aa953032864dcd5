using IvigRules.Logic;

namespace IvigRules.Criteria;

/// <summary>What is on record about the relapse of a disease that counts.</summary>
/// <param name="IsActive">Met when it goes on, NotMet when there is none or it ended, Unknown when its end may be unrecorded.</param>
/// <param name="Onset">Its onset; the earliest date there is when there is none.</param>
/// <param name="Index">Its place among the relapses; -1 when there is none.</param>
internal readonly record struct LatestRelapse(Truth IsActive, DateOnly Onset, int Index);
