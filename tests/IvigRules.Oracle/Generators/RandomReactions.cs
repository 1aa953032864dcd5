using System.Diagnostics.CodeAnalysis;
using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Generators;

/// <summary>The random reactions of one case.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
internal sealed class RandomReactions(Random rng, DateOnly asOf)
{
    public List<Reaction> All()
    {
        List<Reaction> reactions = [];
        for (int i = rng.Next(100) switch { < 75 => 0, < 94 => 1, _ => 2 }; i > 0; i--)
        {
            reactions.Add(Reaction());
        }

        return reactions;
    }

    private Reaction Reaction()
    {
        DateTimeOffset around = new(
            asOf.AddDays(rng.Chance(10) ? 1 + rng.Next(2) : -rng.Next(60)),
            new TimeOnly(rng.Next(24), 30),
            TimeSpan.FromHours(rng.Next(-11, 13)));
        DateTimeOffset? ended = rng.Chance(60) ? around : null;
        DateTimeOffset? onset = rng.Chance(70) ? around.AddHours(rng.Next(72)) : null;
        bool aimed = rng.Chance(60);
        bool? Symptom() => rng.Next(100) < (aimed ? 88 : 25) ? true : rng.Pick<bool?>(null, false, false);
        return new Reaction
        {
            InfusionEndedAt = ended,
            OnsetAt = onset,
            ResolvedOn = rng.Chance(45) ? DateOnly.FromDateTime(around.DateTime).AddDays(3 + rng.Next(30)) : null,
            Symptoms = new Symptoms
            {
                SevereHeadache = Symptom(),
                NeckStiffness = Symptom(),
                Photophobia = Symptom(),
                PainWithHeadMovement = Symptom(),
                Nausea = rng.Pick<bool?>(null, true, false),
                Dizziness = rng.Pick<bool?>(null, true, false),
                Anaphylaxis = Rarely(),
                Dyspnea = Rarely(),
                Urticaria = Rarely(),
                Bronchospasm = Rarely(),
                Hypotension = Rarely(),
            },
            Events = rng.Chance(40) ? SeriousEvents() : null,
            Temperature = rng.Chance(80) ? Temperature() : null,
            Csf = rng.Chance(50) ? Csf() : null,
        };
    }

    private bool? Rarely() => rng.Next(100) switch { < 12 => true, < 60 => false, _ => null };

    private Events SeriousEvents() => new()
    {
        Thromboembolism = Rarely(),
        AcuteRenalFailure = Rarely(),
        Hemolysis = Rarely(),
        TransfusionRelatedAcuteLungInjury = Rarely(),
        BloodBorneInfection = Rarely(),
    };

    private Csf Csf() => new(
        rng.Pick<bool?>(null, true, false),
        rng.Pick<bool?>(null, true, false),
        rng.Pick(null, "negative", "negative", "positive", "pending"));

    private Quantity Temperature() => rng.Pick(
        new Quantity(36.5m + rng.Next(30) / 10m, "Cel"),
        new Quantity(38.2m, "Cel"),
        new Quantity(38.3m, "Cel"),
        new Quantity(100.93m, "[degF]"),
        new Quantity(100.94m, "[degF]"),
        new Quantity(98.6m, "[degF]"));
}
