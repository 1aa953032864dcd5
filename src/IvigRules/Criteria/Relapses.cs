namespace IvigRules.Criteria;

internal static class Relapses
{
    /// <summary>The relapse with the latest onset has not ended, and began within the policy's window.</summary>
    internal static Criterion IsActive(Disease disease) => new FactCriterion($"a relapse of {disease.Display()} is active", (view, notes) =>
    {
        var relapse = view.Relapse(disease);
        if (notes is not null)
            Describe(relapse, disease, view, notes);
        return relapse.IsActive;
    })
    {
        Reads = ["relapses"],
    };

    /// <summary>The same for advice, where Unknown counts as NotMet.</summary>
    internal static Criterion IsKnownToBeActive(Disease disease) =>
        new FactCriterion($"a relapse of {disease.Display()} is known to be active", (view, notes) =>
        {
            var relapse = view.Relapse(disease);
            if (notes is not null && relapse.IsActive == Truth.Met)
                Describe(relapse, disease, view, notes);
            return Kleene.From(relapse.IsActive == Truth.Met);
        })
        {
            Reads = ["relapses"],
        };

    private static void Describe(in ActiveRelapse relapse, Disease disease, CaseView view, Notes notes)
    {
        var subject = disease.ContractName();
        if (relapse.Place >= 0)
        {
            notes.Cites("relapses", relapse.Place);
            var onset = Invariant.Format(view.Case.Relapses[relapse.Place].Onset!.Value);
            notes.Saw($"relapse of {onset}{(relapse.EndedOn is { } ended ? $", ended {Invariant.Format(ended)}" : "")}");
        }
        else if (relapse.Misses == RelapseGaps.None)
        {
            SayThatNoneIsOpen(disease, view, notes);
        }

        if (relapse.Misses.HasFlag(RelapseGaps.End))
        {
            // A later one that is over is why this one, which has not ended, is open.
            for (var place = 0; place < view.Case.Relapses.Length; place++)
            {
                var later = view.Case.Relapses[place];
                if (later.Disease == disease && later.Onset > relapse.Onset && later.Onset <= view.AsOf)
                    notes.Cites("relapses", place);
            }

            notes.Misses("relapses.endedOn", subject,
                $"whether it has ended is not recorded, and it began more than {Invariant.Format(view.Policy.RelapseWindowDays)} days ago "
                + $"or another has ended since");
        }

        if (relapse.Misses.HasFlag(RelapseGaps.Onset))
        {
            for (var place = 0; place < view.Case.Relapses.Length; place++)
            {
                if (view.Case.Relapses[place].Disease == disease && view.Case.Relapses[place].Onset is null)
                    notes.Cites("relapses", place);
            }

            notes.Misses("relapses.onset", subject, $"when a relapse began is not recorded");
        }

        if (relapse.Misses.HasFlag(RelapseGaps.Others))
            notes.MissesRest(CaseList.Relapses);
    }

    private static void SayThatNoneIsOpen(Disease disease, CaseView view, Notes notes)
    {
        var over = view.Case.Relapses.FirstOrDefault(relapse => relapse.Disease == disease && relapse.Onset is null);
        if (over?.EndedOn is { } ended)
            notes.Saw($"a relapse of {disease.Display()} without an onset ended {Invariant.Format(ended)}");
        else
            notes.Saw($"no relapse of {disease.Display()} is recorded");
    }
}
