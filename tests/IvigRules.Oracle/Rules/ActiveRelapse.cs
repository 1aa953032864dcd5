using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Rules;

/// <summary>Is a relapse active, when did the one that counts begin, and what is missing when that is not known?</summary>
internal sealed record ActiveRelapse(Finding Active, DateOnly? Onset, string OnsetFact)
{
    public static ActiveRelapse Of(string disease, KnownFacts facts)
    {
        string onsetFact = "relapses.onset|" + disease;
        List<Relapse> all = facts.Relapses.FindAll(r => string.Equals(r.Disease, disease, StringComparison.Ordinal));

        // One that began nobody knows when and goes on may be the one that counts.
        if (all.Exists(r => r is { Onset: null, EndedOn: null }))
        {
            return new ActiveRelapse(Finding.Lacking(onsetFact), null, onsetFact);
        }

        ActiveRelapse active = OfDated(all.FindAll(r => r.Onset is not null), disease, facts.AsOf);
        if (active.Active.Truth == Truth.Met && all.Exists(r => r.Onset is null && r.EndedOn >= active.Onset))
        {
            return active with { Active = Finding.Lacking(onsetFact) };
        }

        return active.Active.Truth == Truth.NotMet && facts.IsIncomplete("relapses")
            ? new ActiveRelapse(Finding.Lacking("incomplete|relapses"), null, "incomplete|relapses")
            : active;
    }

    private static ActiveRelapse OfDated(List<Relapse> relapses, string disease, DateOnly asOf)
    {
        string onsetFact = "relapses.onset|" + disease;
        Finding endMissing = Finding.Lacking("relapses.endedOn|" + disease);
        bool Within(Relapse r) => asOf.DayNumber - r.Onset!.Value.DayNumber <= Policy.RelapseWindowDays;

        DateOnly? latest = relapses.Max(r => r.Onset);
        List<Relapse> ofLatest = relapses.FindAll(r => r.Onset == latest);
        if (ofLatest.Count == 0)
        {
            return new ActiveRelapse(Finding.NotMet, null, onsetFact);
        }

        if (ofLatest.TrueForAll(r => r.EndedOn is null))
        {
            return new ActiveRelapse(Within(ofLatest[0]) ? Finding.Met : endMissing, latest, onsetFact);
        }

        // The latest is over; one that began before it may not be.
        List<Relapse> open = relapses.FindAll(r => r.Onset < latest && r.EndedOn is null && Within(r));
        return open.Count == 0
            ? new ActiveRelapse(Finding.NotMet, null, onsetFact)
            : new ActiveRelapse(endMissing, open.Max(r => r.Onset), onsetFact);
    }
}
