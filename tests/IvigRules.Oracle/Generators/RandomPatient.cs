using System.Diagnostics.CodeAnalysis;
using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Generators;

/// <summary>The random patient, laboratory results and risk factors of one case.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
internal sealed class RandomPatient(Random rng, DateOnly asOf)
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

    public Patient Patient() => new()
    {
        Id = Space.PatientId,
        BirthDate = BirthDate(),
        Sex = rng.Next(100) switch { < 55 => "female", < 85 => "male", _ => null },
        Weight = rng.Chance(93) ? Weight() : null,
        Height = rng.Chance(50)
            ? rng.Pick(new Quantity(140 + rng.Next(60), "cm"), new Quantity(1.72m, "m"), new Quantity(66.5m, "[in_i]"))
            : null,
        ReproductiveStatus = rng.Pick(null, "not-pregnant", "not-pregnant", "pregnant", "nursing"),
        IvigHypersensitivity = rng.Next(100) switch { < 79 => false, < 88 => null, _ => true },
        IvigHypersensitivityAssessedOn = rng.Next(100) switch { < 45 => asOf.AddDays(-rng.Next(400)), < 48 => asOf.AddDays(1), _ => null },
        BloodGroup = rng.Pick(null, "a", "b", "ab", "o"),
    };

    public List<Lab> LabResults()
    {
        List<Lab> results = [];
        for (int i = rng.Pick(0, 1, 1, 1, 2, 3); i > 0; i--)
        {
            results.Add(Iga());
        }

        for (int i = rng.Chance(45) ? 1 + rng.Next(3) : 0; i > 0; i--)
        {
            results.Add(new Lab(
                "egfr",
                rng.Pick(60m, 59.9m, 25m, 90m, 88m, 75m),
                rng.Chance(95) ? rng.Pick("mL/min/{1.73_m2}", "mL/min/{1.73_m2}", "ml/min/{1.73 m2}") : "mL/min",
                Collected(),
                Comparator()));
        }

        if (rng.Chance(8))
        {
            results.Add(new Lab("creatinine", 0.9m, "mg/dL", Collected()));
        }

        return results;
    }

    // None, a few, or every kind; sometimes both values for one kind.
    public List<RiskFactor> RiskFactors()
    {
        int recorded = rng.Pick(0, 30, 100, 100);
        int present = rng.Pick(0, 0, 5, 20);
        List<RiskFactor> factors =
        [
            .. RiskFactorKinds.Where(_ => rng.Chance(recorded)).Select(kind => new RiskFactor(kind, rng.Chance(present))),
        ];
        if (rng.Chance(5))
        {
            string kind = rng.Pick(RiskFactorKinds);
            factors.Insert(rng.Next(factors.Count + 1), new RiskFactor(kind, Present: true));
            factors.Insert(rng.Next(factors.Count + 1), new RiskFactor(kind.Replace('-', ' '), Present: false));
        }

        return factors;
    }

    private DateOnly? BirthDate()
    {
        DateOnly? near = rng.Next(100) switch
        {
            < 8 => null,
            < 12 => rng.Pick(new DateOnly(2008, 2, 29), new DateOnly(1960, 2, 29)),
            < 18 => asOf.AddYears(-rng.Pick(18, 65)).AddDays(rng.Next(-1, 2)),
            _ => asOf.AddDays(-365 * (14 + rng.Next(60)) - rng.Next(365)),
        };
        return near;
    }

    private Weight Weight()
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
            < 2 => rng.Pick(10m, 350m),
            < 6 => rng.Pick(9.99m, 350.01m, 0.7m, 700m),
            _ => rng.Next(4000, 12000) / 100m,
        };
        return rng.Next(10) switch
        {
            0 => new Weight(kilograms * 1000m, "g", measured),
            1 => new Weight(kilograms * 1000000m, "mg", measured),
            2 or 3 => new Weight(decimal.Round(kilograms * 2.2m, 1, MidpointRounding.AwayFromZero), "[lb_av]", measured),
            _ => new Weight(kilograms, "kg", measured),
        };
    }

    private Lab Iga()
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
            < 12 => (gramsPerLitre * 100m, "mg/dL"),
            < 13 => (gramsPerLitre * 100m, "MG/DL"),
            < 16 => (gramsPerLitre / 10m, "g/dL"),
            < 19 => (gramsPerLitre * 1000m, "mg/L"),
            _ => (gramsPerLitre, rng.Pick("[iU]/mL", "umol/L", "%")),
        };
        return new Lab(rng.Pick("iga", "iga", "IgA", "Ig-A"), reading.Value, reading.Unit, Collected(), Comparator());
    }

    private string? Comparator() => rng.Chance(80) ? null : rng.Pick("<", "<=", ">", ">=");

    // Few different days, so that several results fall on one.
    private DateOnly? Collected() => rng.Chance(6)
        ? null
        : asOf.AddDays(rng.Chance(6) ? 1 + rng.Next(2) : -rng.Next(4) * rng.Pick(1, 20));
}
