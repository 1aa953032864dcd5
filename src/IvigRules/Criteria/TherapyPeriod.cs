using IvigRules.Policy;

namespace IvigRules.Criteria;

/// <summary>The period in which records of therapies count: an active relapse, or any time.</summary>
/// <param name="IsEmpty">Whether there is no such relapse, so that no record counts.</param>
/// <param name="IsAnyTime">Whether every record counts.</param>
/// <param name="Onset">The onset of the relapse; absent when it is not recorded.</param>
internal readonly record struct TherapyPeriod(bool IsEmpty, bool IsAnyTime, DateOnly? Onset)
{
    /// <summary>The active relapse of a disease, or any time without one.</summary>
    internal static TherapyPeriod Of(Disease? relapse, CaseView view)
    {
        if (relapse is not { } disease)
            return new(IsEmpty: false, IsAnyTime: true, null);
        var active = view.Relapse(disease);
        return new(active.IsActive == Truth.NotMet, IsAnyTime: false, active.Onset);
    }

    /// <summary>Whether a record lies in it, or may.</summary>
    internal bool IsPossible(TherapyRecord record) => InRelapse(record) != Truth.NotMet;

    /// <summary>Whether a record lies in it; Unknown when its start, or the onset of the relapse, is not recorded.</summary>
    internal Truth Holds(TherapyRecord record, Notes? notes)
    {
        var isIn = InRelapse(record);
        if (isIn == Truth.Unknown && record.StartedOn is not null)
            notes?.Saw($"whether it lies in the relapse cannot be said: the onset is not recorded");
        else if (isIn == Truth.Unknown)
            notes?.Misses(record, "priorTherapies.startedOn", $"when it started is not recorded");
        return isIn;
    }

    /// <summary>Names the records of a therapy that lie before the relapse, or says that there is none.</summary>
    internal void SayWhatWasLeftAside(CaseView view, Therapy therapy, TherapyRelation[] relations, Notes? notes)
    {
        if (notes is null)
            return;
        var any = false;
        foreach (var record in view.PriorTherapies)
        {
            if (record.Number < 0 || relations[record.Number] is TherapyRelation.None or TherapyRelation.Sharing || InRelapse(record) != Truth.NotMet)
                continue;
            any = true;
            notes.Saw($"{record.Describe()}, before the onset {Invariant.Format(Onset!.Value)}: not counted");
        }

        if (!any)
            notes.Saw($"nothing is recorded on {TherapyNames.InWords(therapy)}{(IsAnyTime ? "" : " in this relapse")}");
    }

    private Truth InRelapse(TherapyRecord record) => IsAnyTime ? Truth.Met : record.InRelapse(Onset);
}
