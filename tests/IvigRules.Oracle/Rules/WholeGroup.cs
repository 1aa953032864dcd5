using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Rules;

/// <summary>2.2: every therapy of a group; one that works or is still given is enough against it.</summary>
internal static class WholeGroup
{
    public static Finding Of(Group group, KnownFacts facts, TherapyTree tree, params string[] named)
    {
        List<PriorTherapy> records = facts.PriorTherapies.FindAll(r => group.SelfAndBeneath.Contains(r.Therapy));
        if (records.Exists(IsWorking))
        {
            return Finding.NotMet;
        }

        ILookup<string, PriorTherapy> byTherapy = records.ToLookup(r => r.Therapy, StringComparer.Ordinal);
        List<Finding> all = [.. group.PathsToLeaves.Select(path => Leaf(path, byTherapy, named))];
        all.AddRange(records.Where(IsOpen).Select(r => Outcomes.IsNone(Outcomes.Of(r), "responded", "ongoing")));

        // One that works or may work on a group that shares a therapy with this one may be that therapy.
        List<string> leaves = [.. group.PathsToLeaves.Select(path => path[^1].Id)];
        all.AddRange(facts.PriorTherapies
            .Where(r => !group.SelfAndBeneath.Contains(r.Therapy) && (IsWorking(r) || IsOpen(r)) && leaves.Exists(leaf => tree.Above(r.Therapy, leaf))
                && !tree.Above(r.Therapy, group.Id))
            .Select(r => Finding.Open(Point.YesNo("shared " + Outcomes.Key(r), "priorTherapies.therapy|" + r.Therapy), 2)));
        if (facts.IsIncomplete("priorTherapies"))
        {
            all.Add(Finding.Lacking("incomplete|priorTherapies"));
        }

        return Finding.All(all);
    }

    // It runs, or it worked and has not ended.
    public static bool IsWorking(PriorTherapy r) => r.Outcome is "responded" or "ongoing" && r.EndedOn is null;

    // How it went is not recorded, or recorded against itself.
    private static bool IsOpen(PriorTherapy r) => r.IsUnsaid || r.ContradictsItself;

    private static bool IsEarlierResponse(PriorTherapy r) => r.Outcome is "responded" && r.EndedOn is not null;

    // The path leads from the group down to the leaf.
    private static Finding Leaf(List<Group> path, ILookup<string, PriorTherapy> records, string[] named)
    {
        // The leaf itself, else the nearest group above it that has records.
        if (path.FindLast(node => records.Contains(node.Id)) is not { } nearest)
        {
            Group highest = path.First(node => !records.Any(r => node.SelfAndBeneath.Contains(r.Key)));
            return Outcomes.Satisfies(Outcomes.Of(highest.Id), string.Join(' ', named), named);
        }

        List<PriorTherapy> its = [.. records[nearest.Id]];
        return its.Exists(IsEarlierResponse)
            ? AfterResponse(its.Where(IsEarlierResponse).Max(r => r.EndedOn)!.Value, path, records, named)
            : Finding.Any(its.Select(r => Judge(r, named)));
    }

    // Only what was recorded since the response ended says anything, on the leaf or on any group above it.
    private static Finding AfterResponse(DateOnly end, List<Group> path, ILookup<string, PriorTherapy> records, string[] named)
    {
        List<Finding> since = [];
        foreach (PriorTherapy r in path.SelectMany(node => records[node.Id]).Where(r => !IsEarlierResponse(r)))
        {
            if (r.StartedOn >= end)
            {
                since.Add(Judge(r, named));
            }
            else if (r.StartedOn is null && named.Contains(r.Outcome, StringComparer.Ordinal))
            {
                since.Add(Finding.Open(Point.YesNo("since " + Outcomes.Key(r), r.StartFact), 2));
            }
        }

        return since.Count > 0 ? Finding.Any(since) : Outcomes.Satisfies(Outcomes.Of(path[^1].Id), string.Join(' ', named), named);
    }

    private static Finding Judge(PriorTherapy r, string[] named)
    {
        if (IsOpen(r))
        {
            return Outcomes.Satisfies(Outcomes.Of(r), string.Join(' ', named), named);
        }

        if (named.Contains(r.Outcome, StringComparer.Ordinal))
        {
            return Finding.Met;
        }

        return r.Outcome is "never-given" ? Finding.NotMet : Finding.Silent(string.Join(' ', named) + " " + Outcomes.Key(r));
    }
}
