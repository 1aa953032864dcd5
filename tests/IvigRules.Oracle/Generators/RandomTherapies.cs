using System.Diagnostics.CodeAnalysis;
using IvigRules.Oracle.Facts;
using IvigRules.Oracle.Rules;

namespace IvigRules.Oracle.Generators;

/// <summary>The random therapies of one case.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
internal sealed class RandomTherapies(Random rng, DateOnly asOf)
{
    public static readonly string[] Steroids =
    [
        "corticosteroids",
        "intravenous-corticosteroids",
        "intravenous-methylprednisolone",
        "methylprednisolone",
        "oral-methylprednisolone",
        "prednisone",
        "prednisolone",
        "dexamethasone",
        "intravenous-dexamethasone",
    ];

    private static readonly string[] Strange = ["mystery-drug", "trial-agent-17", "vitamin d", "natalizumabb"];

    public List<PriorTherapy> All { get; } = [];

    public void AddAcute(string therapy, string? outcome, DateOnly onset)
    {
        DateOnly? start = rng.Next(100) switch
        {
            < 6 => null,
            < 11 => onset.AddDays(-1 - rng.Next(200)),
            < 14 => asOf.AddDays(rng.Next(3)),
            _ => onset.AddDays(rng.Next(Math.Max(1, asOf.DayNumber - onset.DayNumber + 1))),
        };
        DateOnly? end = rng.Chance(20) ? (start ?? onset.AddDays(-5)).AddDays(rng.Next(12)) : null;
        All.Add(new PriorTherapy(therapy, outcome, start, end));
    }

    // Most often every leaf of the group is covered, at a level that is drawn on the way down.
    public void AddPrevention(Group group, string usual, string other)
    {
        if (rng.Chance(70))
        {
            int gaps = rng.Chance(15) ? 10 : 0;
            string? only = rng.Chance(30) ? usual : null;
            string? Outcome() => rng.Chance(3)
                ? rng.Pick(Space.Outcomes)
                : only ?? rng.Pick(usual, other, rng.Chance(15) ? "contraindicated" : usual);
            Cover(group, gaps, Outcome);
        }

        List<string> members = [.. group.SelfAndBeneath];
        if (rng.Chance(22))
        {
            for (int i = rng.Next(3); i >= 0; i--)
            {
                All.Add(Noise(members[rng.Next(members.Count)]));
            }
        }

        // A response that is over, and often something on the same therapy or above it since.
        if (rng.Chance(18))
        {
            DateOnly end = asOf.AddDays(-30 - rng.Next(400));
            string leaf = members[rng.Next(members.Count)];
            All.Add(new PriorTherapy(leaf, "responded", rng.Chance(70) ? end.AddDays(-rng.Next(900)) : null, end));
            if (rng.Chance(75))
            {
                DateOnly? since = rng.Chance(85) ? end.AddDays(rng.Next(-2, 30)) : null;
                All.Add(new PriorTherapy(rng.Chance(50) ? leaf : group.Id, rng.Pick(usual, usual, other, "given", "failed"), since));
            }
        }
    }

    public void AddNoise(List<Relapse> relapses)
    {
        if (rng.Chance(14))
        {
            All.Add(Noise("intravenous-immunoglobulin"));
        }

        DateOnly? onset = relapses.Find(r => r.Onset is not null)?.Onset;
        if (rng.Chance(6) && onset is { } day)
        {
            AddAcute(rng.Pick(Steroids), rng.Pick("ongoing", "responded", "given", "never-given", null), day);
        }

        if (rng.Chance(10))
        {
            All.Add(Noise(rng.Pick("acetaminophen", "diphenhydramine", "ravulizumab", "natalizumab")));
        }

        if (rng.Chance(7))
        {
            All.Add(Noise(rng.Pick(Strange)));
        }

        if (rng.Chance(12))
        {
            All.Add(Noise(rng.Pick("plasma-exchange", rng.Pick(Steroids))));
        }

        if (rng.Chance(4) && All.Count > 0)
        {
            All.Add(All[rng.Next(All.Count)]);
        }

        // Some under another name, or under their own in another spelling.
        for (int i = 0; i < All.Count; i++)
        {
            if (rng.Chance(12))
            {
                All[i] = All[i] with { Therapy = Charted(All[i].Therapy) };
            }
        }
    }

    public DateOnly? PastOrNone() => rng.Chance(60) ? asOf.AddDays(-rng.Next(400)) : null;

    private string Charted(string therapy)
    {
        string name = rng.Pick([therapy, .. TherapyNames.OthersOf(therapy)]);
        return rng.Next(4) switch
        {
            0 => name.ToUpperInvariant(),
            1 => name.Replace('-', ' '),
            2 => name.Replace('-', '_'),
            _ => name,
        };
    }

    private void Cover(Group group, int gaps, Func<string?> outcome)
    {
        if (rng.Chance(gaps))
        {
            return;
        }

        if (group.Members.Count == 0 || rng.Chance(25))
        {
            All.Add(new PriorTherapy(group.Id, outcome(), PastOrNone()));
            return;
        }

        foreach (Group member in group.Members)
        {
            Cover(member, gaps, outcome);
        }
    }

    // Outcomes of every kind; an ongoing record with an end contradicts itself.
    private PriorTherapy Noise(string therapy)
    {
        DateOnly? start = rng.Chance(6) ? asOf.AddDays(1 + rng.Next(5)) : PastOrNone();
        DateOnly? end = rng.Chance(35) ? (start ?? asOf.AddDays(-100)).AddDays(rng.Next(150)) : null;
        return new PriorTherapy(therapy, rng.Pick(Space.Outcomes), start, end);
    }
}
