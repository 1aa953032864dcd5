namespace IvigRules;

/// <summary>Every value that a site may change. Immutable; checked once, when an assessor is built from it.</summary>
/// <remarks>
/// All defaults here lie beyond the source (the FAQ gives no figures for them) and name where they come from. A policy that differs from the
/// defaults shows in every result and in the knowledge hash.
/// </remarks>
public sealed record IvigPolicy
{
    /// <summary>The defaults.</summary>
    public static IvigPolicy Default { get; } = new();

    /// <summary>How many days after its onset a relapse without a recorded end still counts as active: 0 or more, 90 by default.</summary>
    public int RelapseWindowDays { get; init; } = 90;

    /// <summary>IgA below this is deficient: 0.07 g/L (7 mg/dL) by default, the ESID definition of selective IgA deficiency.</summary>
    public MassConcentration IgaDeficiencyThreshold { get; init; } = MassConcentration.FromGramsPerLitre(0.07m);

    /// <summary>How many days a measured weight is recent: 0 or more, 30 by default.</summary>
    public int WeightRecentDays { get; init; } = 30;

    /// <summary>The lightest plausible body weight, inclusive: 10 kg by default.</summary>
    public BodyWeight LightestPlausibleWeight { get; init; } = BodyWeight.FromKilograms(10);

    /// <summary>The heaviest plausible body weight, inclusive: 350 kg by default.</summary>
    public BodyWeight HeaviestPlausibleWeight { get; init; } = BodyWeight.FromKilograms(350);

    /// <summary>From this age on, thrombosis is more likely: 65 completed years by default.</summary>
    public int ThrombosisAge { get; init; } = 65;

    /// <summary>From this age on, renal failure is more likely: 65 completed years by default.</summary>
    public int RenalRiskAge { get; init; } = 65;

    /// <summary>An estimated filtration rate below this is low, in mL/min/{1.73_m2}: 60 by default.</summary>
    public decimal LowFiltrationRate { get; init; } = 60m;

    /// <summary>A temperature from this on is more than low-grade fever: 38.3 Cel by default.</summary>
    public Temperature FeverBound { get; init; } = Temperature.FromCelsius(38.3m);

    /// <summary>The therapies that must all be ruled out before IVIG may prevent relapses of multiple sclerosis.</summary>
    public TherapyGroup DiseaseModifyingTherapies { get; init; } = TherapyGroups.DiseaseModifyingTherapies;

    /// <summary>The first-line agents that must all be ruled out before IVIG may prevent relapses of neuromyelitis optica.</summary>
    public TherapyGroup NmoFirstLine { get; init; } = TherapyGroups.NmoFirstLine;

    /// <summary>Each setting by name with its value in words: what is compared with the defaults, reported and hashed.</summary>
    internal IEnumerable<(string Setting, string Value)> Settings() =>
    [
        ("relapseWindowDays", Numerals.Show(RelapseWindowDays)),
        ("igaDeficiencyThreshold", IgaDeficiencyThreshold.ToString()),
        ("weightRecentDays", Numerals.Show(WeightRecentDays)),
        ("lightestPlausibleWeight", LightestPlausibleWeight.ToString()),
        ("heaviestPlausibleWeight", HeaviestPlausibleWeight.ToString()),
        ("thrombosisAge", Numerals.Show(ThrombosisAge)),
        ("renalRiskAge", Numerals.Show(RenalRiskAge)),
        ("lowFiltrationRate", Numerals.Show(LowFiltrationRate, Units.FiltrationRate)),
        ("feverBound", FeverBound.ToString()),
        ("diseaseModifyingTherapies", DiseaseModifyingTherapies.Describe()),
        ("nmoFirstLine", NmoFirstLine.Describe()),
    ];

    /// <summary>The settings that differ from the defaults.</summary>
    internal IEnumerable<PolicyDifference> DifferencesFromDefault() =>
        Settings().Zip(Default.Settings())
            .Where(pair => !string.Equals(pair.First.Value, pair.Second.Value, StringComparison.Ordinal))
            .Select(pair => new PolicyDifference(pair.First.Setting, pair.First.Value, pair.Second.Value));

    /// <summary>Checks every setting.</summary>
    /// <exception cref="InvalidPolicyException">Something is wrong; the exception lists all faults at once.</exception>
    internal void Validate()
    {
        var faults = PolicyFaults.Of(this).ToList();
        if (faults.Count > 0)
            throw new InvalidPolicyException([.. faults]);
    }
}
