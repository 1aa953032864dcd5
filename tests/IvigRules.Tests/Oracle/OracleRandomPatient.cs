using System.Diagnostics.CodeAnalysis;

namespace IvigRules.Tests.Oracle;

/// <summary>The random patient, laboratory results, risk factors and reactions of one case.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
internal sealed class OracleRandomPatient(Random rng, DateOnly asOf)
{
    private static readonly string[] RiskFactorKinds =
    [
        "prolonged-immobilization",
        "hypercoagulable-condition",
        "history-of-thrombosis",
        "estrogen-use",
        "indwelling-central-venous-catheter",
        "hyperviscosity",
        "cardiovascular-risk-factors",
        "renal-insufficiency",
        "diabetes-mellitus",
        "volume-depletion",
        "sepsis",
        "paraproteinemia",
        "nephrotoxic-drugs",
    ];

    public OraclePatient Patient() => new()
    {
        BirthDate = BirthDate(),
        Sex = rng.Next(100) switch { < 55 => "female", < 85 => "male", _ => null },
        Weight = Chance(93) ? Weight() : null,
        Height = Chance(50) ? Pick(new OracleQuantity(140 + rng.Next(60), "cm"), new OracleQuantity(1.72m, "m"), new OracleQuantity(66.5m, "[in_i]")) : null,
        ReproductiveStatus = Pick(null, "not-pregnant", "not-pregnant", "pregnant", "nursing"),
        IvigHypersensitivity = rng.Next(100) switch { < 79 => false, < 88 => null, _ => true },
        BloodGroup = Pick(null, "a", "b", "ab", "o"),
    };

    public List<OracleLab> LabResults()
    {
        List<OracleLab> results = [];
        for (int i = rng.Next(4); i > 0; i--)
        {
            results.Add(Iga());
        }

        for (int i = Chance(45) ? 1 + rng.Next(3) : 0; i > 0; i--)
        {
            results.Add(new OracleLab(
                "egfr",
                Pick(60m, 59.9m, 25m, 90m, 88m, 75m),
                Chance(95) ? "mL/min/{1.73_m2}" : "mL/min",
                Collected(),
                Comparator()));
        }

        if (Chance(8))
        {
            results.Add(new OracleLab("creatinine", 0.9m, "mg/dL", Collected()));
        }

        return results;
    }

    // None, a few, or every kind; sometimes both values for one kind.
    public List<OracleRiskFactor> RiskFactors()
    {
        int recorded = Pick(0, 30, 100, 100);
        int present = Pick(0, 0, 5, 20);
        List<OracleRiskFactor> factors = [.. RiskFactorKinds.Where(_ => Chance(recorded)).Select(kind => new OracleRiskFactor(kind, Chance(present)))];
        if (Chance(5))
        {
            string kind = Pick(RiskFactorKinds);
            factors.Insert(rng.Next(factors.Count + 1), new OracleRiskFactor(kind, Present: true));
            factors.Insert(rng.Next(factors.Count + 1), new OracleRiskFactor(kind, Present: false));
        }

        return factors;
    }

    public List<OracleReaction> InfusionReactions()
    {
        List<OracleReaction> reactions = [];
        for (int i = rng.Next(100) switch { < 75 => 0, < 94 => 1, _ => 2 }; i > 0; i--)
        {
            reactions.Add(Reaction());
        }

        return reactions;
    }

    private DateOnly? BirthDate()
    {
        DateOnly? near = rng.Next(100) switch
        {
            < 8 => null,
            < 12 => Pick(new DateOnly(2008, 2, 29), new DateOnly(1960, 2, 29)),
            < 18 => asOf.AddYears(-Pick(18, 65)).AddDays(rng.Next(-1, 2)),
            _ => asOf.AddDays(-365 * (14 + rng.Next(60)) - rng.Next(365)),
        };
        return near;
    }

    private OracleWeight Weight()
    {
        DateOnly? measured = rng.Next(100) switch
        {
            < 6 => null,
            < 10 => asOf.AddDays(1 + rng.Next(3)),
            < 18 => asOf.AddDays(-29 - rng.Next(3)),
            < 24 => asOf.AddDays(-31 - rng.Next(300)),
            _ => asOf.AddDays(-rng.Next(30)),
        };
        decimal kilograms = rng.Next(100) switch
        {
            < 2 => Pick(10m, 350m),
            < 6 => Pick(9.99m, 350.01m, 0.7m, 700m),
            _ => rng.Next(4000, 12000) / 100m,
        };
        return rng.Next(10) switch
        {
            0 => new OracleWeight(kilograms * 1000m, "g", measured),
            1 => new OracleWeight(kilograms * 1000000m, "mg", measured),
            2 or 3 => new OracleWeight(decimal.Round(kilograms * 2.2m, 1, MidpointRounding.AwayFromZero), "[lb_av]", measured),
            _ => new OracleWeight(kilograms, "kg", measured),
        };
    }

    private OracleLab Iga()
    {
        decimal gramsPerLitre = rng.Next(100) switch
        {
            < 5 => 0.07m,
            < 10 => 0.0699m,
            < 13 => 0m,
            < 24 => rng.Next(1, 200) / 1000m,
            _ => rng.Next(70, 400) / 100m,
        };
        (decimal Value, string Unit) reading = rng.Next(20) switch
        {
            < 8 => (gramsPerLitre, "g/L"),
            < 13 => (gramsPerLitre * 100m, "mg/dL"),
            < 16 => (gramsPerLitre / 10m, "g/dL"),
            < 19 => (gramsPerLitre * 1000m, "mg/L"),
            _ => (gramsPerLitre, Pick("[iU]/mL", "umol/L", "%")),
        };
        return new OracleLab("iga", reading.Value, reading.Unit, Collected(), Comparator());
    }

    private string? Comparator() => Chance(80) ? null : Pick("<", "<=", ">", ">=");

    // Few different days, so that several results fall on one.
    private DateOnly Collected() => asOf.AddDays(Chance(6) ? 1 + rng.Next(2) : -rng.Next(4) * Pick(1, 20));

    private OracleReaction Reaction()
    {
        DateTimeOffset around = new(asOf.AddDays(Chance(10) ? 1 + rng.Next(2) : -rng.Next(60)), new TimeOnly(rng.Next(24), 30), TimeSpan.FromHours(rng.Next(-11, 13)));
        DateTimeOffset? ended = Chance(60) ? around : null;
        DateTimeOffset? onset = Chance(70) ? around.AddHours(rng.Next(72)) : null;
        bool aimed = Chance(60);
        bool? Symptom() => rng.Next(100) < (aimed ? 88 : 25) ? true : Pick<bool?>(null, false, false);
        return new OracleReaction
        {
            InfusionEndedAt = ended,
            OnsetAt = onset,
            ResolvedOn = Chance(45) ? DateOnly.FromDateTime(around.DateTime).AddDays(3 + rng.Next(30)) : null,
            SevereHeadache = Symptom(),
            NeckStiffness = Symptom(),
            Photophobia = Symptom(),
            PainWithHeadMovement = Symptom(),
            Nausea = Pick<bool?>(null, true, false),
            Dizziness = Pick<bool?>(null, true, false),
            Anaphylaxis = rng.Next(100) switch { < 12 => true, < 60 => false, _ => null },
            Dyspnea = Pick<bool?>(null, true, false),
            Temperature = Chance(80) ? Temperature() : null,
            Csf = Chance(50) ? new OracleCsf(Pick<bool?>(null, true, false), Pick<bool?>(null, true, false), Pick(null, "negative", "negative", "positive", "pending")) : null,
        };
    }

    private OracleQuantity Temperature() => Pick(
        new OracleQuantity(36.5m + rng.Next(30) / 10m, "Cel"),
        new OracleQuantity(38.2m, "Cel"),
        new OracleQuantity(38.3m, "Cel"),
        new OracleQuantity(100.93m, "[degF]"),
        new OracleQuantity(100.94m, "[degF]"),
        new OracleQuantity(98.6m, "[degF]"));

    private bool Chance(int percent) => rng.Next(100) < percent;

    private T Pick<T>(params T[] items) => items[rng.Next(items.Length)];
}
