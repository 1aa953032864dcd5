using System.Diagnostics.CodeAnalysis;
using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Generators;

/// <summary>The random diagnoses and relapses of one case.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
internal sealed class RandomHistory(Random rng, DateOnly asOf)
{
    public List<Condition> Conditions { get; } = [];

    public List<Relapse> Relapses { get; } = [];

    public void AddCondition(string kind, string? course)
    {
        DateOnly? onset = rng.Chance(70) ? asOf.AddDays(-rng.Next(3000)) : null;
        if (rng.Chance(2))
        {
            onset = asOf.AddDays(1 + rng.Next(3));
        }

        DateOnly? end = rng.Chance(4) ? (onset ?? asOf).AddDays(rng.Next(200)) : null;
        string charted = rng.Chance(4) ? kind.Replace('-', rng.Pick('_', ' ')).ToUpperInvariant() : kind;
        Conditions.Add(new Condition(charted, course, onset, end, Verification()));
    }

    public string? Verification() => rng.Next(100) switch
    {
        < 4 => "unconfirmed",
        < 15 => "confirmed",
        _ => null,
    };

    // The onset of the relapse last added, for records to lie around.
    public DateOnly AddRelapses(string disease)
    {
        DateOnly onset = asOf.AddDays(-30);
        for (int i = rng.Next(100) switch { < 5 => 0, < 82 => 1, _ => 2 }; i > 0; i--)
        {
            onset = asOf.AddDays(rng.Next(100) switch
            {
                < 3 => 1 + rng.Next(3),
                < 12 => -89 - rng.Next(3),
                < 22 => -91 - rng.Next(200),
                _ => -rng.Next(90),
            });
            Relapses.Add(new Relapse(disease, onset, rng.Chance(9) ? onset.AddDays(rng.Next(120)) : null));
            if (rng.Chance(2))
            {
                Relapses.Add(new Relapse(disease, onset, rng.Chance(50) ? onset : null));
            }

            // A short attack on top of it.
            if (rng.Chance(5))
            {
                Relapses.Add(new Relapse(disease, onset.AddDays(3), onset.AddDays(3 + rng.Next(8))));
            }

            if (rng.Chance(6))
            {
                Relapses.Add(new Relapse(disease, null, rng.Chance(60) ? onset.AddDays(rng.Next(-20, 20)) : null));
            }
        }

        return onset;
    }
}
