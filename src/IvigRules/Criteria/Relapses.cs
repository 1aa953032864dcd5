namespace IvigRules.Criteria;

internal static class Relapses
{
    /// <summary>The relapse with the latest onset has not ended, and began within the policy's window.</summary>
    internal static Criterion IsActive(Disease disease) => new FactCriterion($"a relapse of {disease.Display()} is active", (view, notes) =>
    {
        var relapse = view.Relapse(disease);
        if (relapse.Place < 0)
        {
            notes?.Saw($"no relapse is recorded");
            return Truth.NotMet;
        }

        notes?.Cites("relapses", relapse.Place);
        var onset = Invariant.Format(relapse.Onset);
        switch (relapse.IsActive)
        {
            case Truth.Met:
                notes?.Saw($"onset {onset}");
                break;
            case Truth.NotMet:
                notes?.Saw($"onset {onset}, ended {Invariant.Format(relapse.EndedOn!.Value)}");
                break;
            case Truth.Unknown:
                notes?.Misses("relapses.endedOn", disease.ContractName(),
                    $"onset {onset}, more than {Invariant.Format(view.Policy.RelapseWindowDays)} days ago, and its end is not recorded");
                break;
            default:
                throw new InvalidOperationException("a relapse is active, over, or Unknown");
        }

        return relapse.IsActive;
    })
    {
        Reads = ["relapses"],
    };
}
