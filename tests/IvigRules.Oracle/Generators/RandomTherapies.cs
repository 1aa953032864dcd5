using System.Diagnostics.CodeAnalysis;
using IvigRules.Oracle.Facts;
using IvigRules.Oracle.Rules;

namespace IvigRules.Oracle.Generators;

/// <summary>The random therapies of one case.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
internal sealed class RandomTherapies(Random rng, DateOnly asOf)
{
    public static readonly string[] Steroids = ["corticosteroids", "intravenous-corticosteroids", "intravenous-methylprednisolone"];

    public List<PriorTherapy> All { get; } = [];

    public void AddAcute(string therapy, string outcome, DateOnly onset)
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
            string Outcome() => rng.Chance(3)
                ? rng.Pick(Space.Outcomes[..6])
                : only ?? rng.Pick(usual, other, rng.Chance(15) ? "contraindicated" : usual);
            Cover(group, gaps, Outcome);
        }

        if (rng.Chance(22))
        {
            List<string> members = [.. group.SelfAndBeneath];
            for (int i = rng.Next(3); i >= 0; i--)
            {
                All.Add(Noise(members[rng.Next(members.Count)]));
            }
        }
    }

    public void AddNoise(List<Relapse> relapses)
    {
        if (rng.Chance(6))
        {
            All.Add(Noise("intravenous-immunoglobulin"));
        }

        if (rng.Chance(5) && relapses.Count > 0)
        {
            AddAcute(Steroids[2], "ongoing", relapses[0].Onset);
        }

        if (rng.Chance(10))
        {
            All.Add(Noise(rng.Pick("acetaminophen", "diphenhydramine", "ravulizumab", "aquaporin-vaccine", "natalizumab")));
        }

        if (rng.Chance(12))
        {
            All.Add(Noise(rng.Pick("plasma-exchange", rng.Pick(Steroids))));
        }

        if (rng.Chance(4) && All.Count > 0)
        {
            All.Add(All[rng.Next(All.Count)]);
        }
    }

    public DateOnly? PastOrNone() => rng.Chance(60) ? asOf.AddDays(-rng.Next(400)) : null;

    private void Cover(Group group, int gaps, Func<string> outcome)
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

    private PriorTherapy Noise(string therapy)
    {
        DateOnly? start = rng.Chance(6) ? asOf.AddDays(1 + rng.Next(5)) : PastOrNone();
        DateOnly? end = rng.Chance(35) ? (start ?? asOf.AddDays(-100)).AddDays(rng.Next(150)) : null;
        return new PriorTherapy(therapy, rng.Pick(Space.Outcomes), start, end);
    }
}
