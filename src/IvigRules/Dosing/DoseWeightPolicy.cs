namespace IvigRules.Dosing;

/// <summary>The site's choice of dose weight. Beyond the source: actual weight by default.</summary>
public sealed record DoseWeightPolicy
{
    /// <summary>Which weight.</summary>
    public DoseWeightBasis Basis { get; init; } = DoseWeightBasis.Actual;

    /// <summary>When adjusted weight is used; must be said when <see cref="Basis"/> is adjusted.</summary>
    public AdjustedWhen? When { get; init; }

    /// <summary>The bound on the body mass index, in kg/m2: 30 by default.</summary>
    public decimal Bmi { get; init; } = 30m;

    /// <summary>The percentage of ideal weight: 120 by default.</summary>
    public decimal PercentOfIdeal { get; init; } = 120m;
}
