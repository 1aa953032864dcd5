using IvigRules.Policy;

namespace IvigRules.Criteria;

/// <summary>The relapse of a disease that counts: the recorded one with the latest onset up to the as-of date.</summary>
/// <param name="IsActive">Met when it is active, NotMet when there is none or it ended, Unknown when something is not recorded.</param>
/// <param name="Onset">Its onset; absent when there is none, or when a relapse without a recorded onset may be the one that counts.</param>
/// <param name="EndedOn">Its end, up to the as-of date.</param>
/// <param name="Place">Its place among the relapses of the case; -1 when there is none.</param>
/// <param name="Misses">The facts that are missing when it is Unknown.</param>
internal readonly record struct ActiveRelapse(Truth IsActive, DateOnly? Onset, DateOnly? EndedOn, int Place, RelapseGaps Misses)
{
    private const int Nowhere = -1;

    internal static ActiveRelapse Of(Disease disease, PatientCase recorded, IvigPolicy policy)
    {
        var counts = Latest(disease, recorded, policy);
        if (counts.IsActive == Truth.NotMet)
            counts = Overlapping(disease, counts.Onset, recorded, policy) ?? counts;
        foreach (var relapse in recorded.Relapses)
        {
            if (relapse.Disease != disease || relapse.Onset is not null)
                continue;
            if (UpToNow(relapse.EndedOn, recorded.AsOf) is not { } ended)
                counts = counts with { IsActive = Truth.Unknown, Onset = null, Misses = RelapseGaps.Onset };
            else if (counts.IsActive == Truth.Met && !(ended < counts.Onset))
                counts = counts with { IsActive = Truth.Unknown, Misses = counts.Misses | RelapseGaps.Onset };
        }

        return counts.IsActive == Truth.NotMet && recorded.Incomplete.Contains(CaseList.Relapses)
            ? counts with { IsActive = Truth.Unknown, Onset = null, Misses = RelapseGaps.Others }
            : counts;
    }

    /// <summary>Among relapses with the same latest onset an ended one counts, and among those the one that ended last.</summary>
    private static ActiveRelapse Latest(Disease disease, PatientCase recorded, IvigPolicy policy)
    {
        var asOf = recorded.AsOf;
        var counts = new ActiveRelapse(Truth.NotMet, null, null, Nowhere, RelapseGaps.None);
        for (var place = 0; place < recorded.Relapses.Length; place++)
        {
            var relapse = recorded.Relapses[place];
            if (relapse.Disease != disease || relapse.Onset is not { } onset || onset > asOf)
                continue;
            var ended = UpToNow(relapse.EndedOn, asOf);
            if (counts.Onset is { } latest && (onset < latest || (onset == latest && (ended is null || counts.EndedOn >= ended))))
                continue;
            counts = ended is not null ? new(Truth.NotMet, onset, ended, place, RelapseGaps.None)
                : BeganInTheWindow(onset, asOf, policy) ? new(Truth.Met, onset, null, place, RelapseGaps.None)
                : new(Truth.Unknown, onset, null, place, RelapseGaps.End);
        }

        return counts;
    }

    /// <summary>A relapse that has not ended and began within the window, although a later one is over: it may be going on.</summary>
    private static ActiveRelapse? Overlapping(Disease disease, DateOnly? latest, PatientCase recorded, IvigPolicy policy)
    {
        ActiveRelapse? found = null;
        for (var place = 0; place < recorded.Relapses.Length; place++)
        {
            var relapse = recorded.Relapses[place];
            if (relapse.Disease == disease && relapse.Onset is { } onset && onset <= recorded.AsOf && !(onset <= found?.Onset)
                && UpToNow(relapse.EndedOn, recorded.AsOf) is null && BeganInTheWindow(onset, recorded.AsOf, policy) && onset < latest)
                found = new(Truth.Unknown, onset, null, place, RelapseGaps.End);
        }

        return found;
    }

    private static bool BeganInTheWindow(DateOnly onset, DateOnly asOf, IvigPolicy policy) =>
        asOf.DayNumber - onset.DayNumber <= policy.RelapseWindowDays;

    private static DateOnly? UpToNow(DateOnly? end, DateOnly asOf) => end > asOf ? null : end;
}
