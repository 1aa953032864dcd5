using IvigRules.Policy;

namespace IvigRules.Criteria;

/// <summary>The relapse of a disease that counts: the recorded one with the latest onset up to the as-of date.</summary>
/// <param name="IsActive">Met when it is active, NotMet when there is none or it ended, Unknown when its end may be unrecorded.</param>
/// <param name="Onset">Its onset; the minimum date when there is none.</param>
/// <param name="EndedOn">Its end, up to the as-of date.</param>
/// <param name="Place">Its place among the relapses of the case; -1 when there is none.</param>
internal readonly record struct ActiveRelapse(Truth IsActive, DateOnly Onset, DateOnly? EndedOn, int Place)
{
    internal static ActiveRelapse None => new(Truth.NotMet, DateOnly.MinValue, null, -1);

    /// <summary>Among relapses with the same latest onset an ended one counts, and among those the one that ended last.</summary>
    internal static ActiveRelapse Of(Disease disease, PatientCase recorded, IvigPolicy policy)
    {
        var asOf = recorded.AsOf;
        var counts = None;
        for (var place = 0; place < recorded.Relapses.Length; place++)
        {
            var relapse = recorded.Relapses[place];
            if (relapse.Disease != disease || relapse.Onset > asOf)
                continue;
            var ended = relapse.EndedOn > asOf ? null : relapse.EndedOn;
            if (counts.Place >= 0 && (relapse.Onset < counts.Onset
                || (relapse.Onset == counts.Onset && (ended is null || counts.EndedOn >= ended))))
                continue;
            var isActive = ended is not null ? Truth.NotMet
                : asOf.DayNumber - relapse.Onset.DayNumber <= policy.RelapseWindowDays ? Truth.Met
                : Truth.Unknown;
            counts = new(isActive, relapse.Onset, ended, place);
        }

        return counts;
    }
}
