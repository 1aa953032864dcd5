using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Rules;

/// <summary>Every therapy of a group; one that works or is still given is enough against it.</summary>
internal static class WholeGroup
{
    public static Finding Of(Group group, IEnumerable<PriorTherapy> all, string[] named)
    {
        List<PriorTherapy> records = [.. all.Where(r => group.SelfAndBeneath.Contains(r.Therapy))];
        if (records.Exists(r => r.RespondedOrOngoing))
        {
            return Finding.NotMet;
        }

        ILookup<string, PriorTherapy> byTherapy = records.ToLookup(r => r.Therapy, StringComparer.Ordinal);
        return Finding.All(group.PathsToLeaves.Select(path => Leaf(path, byTherapy, named)));
    }

    private static Finding Leaf(List<Group> path, ILookup<string, PriorTherapy> records, string[] named)
    {
        // The leaf itself, then the nearest group above it that has records.
        for (int i = path.Count - 1; i >= 0; i--)
        {
            if (records.Contains(path[i].Id))
            {
                bool any = records[path[i].Id].Any(r => named.Contains(r.Outcome, StringComparer.Ordinal));
                return any ? Finding.Met : Finding.Silent;
            }
        }

        Group highest = path.First(node => !records.Any(r => node.SelfAndBeneath.Contains(r.Key)));
        return Finding.Lacking("priorTherapies|" + highest.Id);
    }
}
