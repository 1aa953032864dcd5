using System.ComponentModel;
using IvigRules.Dosing;

namespace IvigRules.Policy;

/// <summary>Every value that a site may change. Immutable; checked once, when an assessor is built from it.</summary>
/// <remarks>
/// All defaults here lie beyond the source (the FAQ gives no figures for them) and name where they come from. A policy that differs from
/// the
/// defaults shows in every result and in the knowledge hash: compare two policies by <c>KnowledgeVersion.Sha256</c>, not by
/// equality, which takes lists
/// of equal entries for different.
/// </remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record IvigPolicy
{
    /// <summary>Not for use: the setter refuses a configuration binder, which would leave quantities and lists out.</summary>
    /// <exception cref="NotSupportedException">It is set.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool RefusesBinder
    {
        get => true;
        [Obsolete(PlainBinder.Refused, error: true)]
        set => throw new NotSupportedException(PlainBinder.Refused);
    }

    /// <summary>The defaults, a new object each time: nothing that is written to one changes another.</summary>
    public static IvigPolicy Default => new();

    /// <summary>How many days after its onset a relapse without a recorded end still counts as active: 0 or more, 90 by default.</summary>
    public int RelapseWindowDays { get; init; } = 90;

    /// <summary>IgA below this is deficient: 0.07 g/L (7 mg/dL) by default, the ESID definition of selective IgA deficiency.</summary>
    public Concentration IgaDeficiencyThreshold { get; init; } = Concentration.FromGramsPerLitre(0.07m);

    /// <summary>How many days a measured weight is recent: 0 or more, 30 by default.</summary>
    public int WeightRecentDays { get; init; } = 30;

    /// <summary>The lightest plausible body weight, inclusive: 10 kg by default.</summary>
    public BodyWeight LightestPlausibleWeight { get; init; } = BodyWeight.FromKilograms(10);

    /// <summary>The heaviest plausible body weight, inclusive: 350 kg by default.</summary>
    public BodyWeight HeaviestPlausibleWeight { get; init; } = BodyWeight.FromKilograms(350);

    /// <summary>From this age on a patient is an adult: 18 completed years by default. The source speaks of adults.</summary>
    public int AdultAge { get; init; } = 18;

    /// <summary>From this age on, thrombosis is more likely: 65 completed years by default.</summary>
    public int ThrombosisAge { get; init; } = 65;

    /// <summary>From this age on, renal failure is more likely: 65 completed years by default.</summary>
    public int RenalRiskAge { get; init; } = 65;

    /// <summary>An estimated filtration rate below this is low, in mL/min/{1.73_m2}: 60 by default.</summary>
    public decimal LowFiltrationRate { get; init; } = 60m;

    /// <summary>A temperature from this on is more than low-grade fever: 38.3 Cel by default.</summary>
    public BodyTemperature FeverBound { get; init; } = BodyTemperature.FromCelsius(38.3m);

    /// <summary>The therapies that must all be ruled out before IVIG may prevent relapses of multiple sclerosis.</summary>
    public TherapyGroup DiseaseModifyingTherapies { get; init; } = TherapyGroups.DiseaseModifyingTherapies;

    /// <summary>The first-line agents that must all be ruled out before IVIG may prevent relapses of neuromyelitis optica.</summary>
    public TherapyGroup NmoFirstLine { get; init; } = TherapyGroups.NmoFirstLine;

    /// <summary>Which weight doses are worked out for: actual by default.</summary>
    public DoseWeightPolicy DoseWeight { get; init; } = new();

    /// <summary>How doses are rounded to whole vials of the chosen product: not at all by default.</summary>
    public VialRounding Rounding { get; init; } = VialRounding.None;

    /// <summary>How far rounding may move a dose, in percent of the exact dose: 0 to 50, 10 by default.</summary>
    public decimal RoundingTolerancePercent { get; init; } = 10m;

    /// <summary>How far the dose of an order may be from the plan and still agree, in percent: 0 to 50, 10 by default.</summary>
    public decimal OrderTolerancePercent { get; init; } = 10m;

    /// <summary>Limits on doses: none by default.</summary>
    public DoseLimits Limits { get; init; } = new();

    /// <summary>The site's IVIG products: none by default.</summary>
    public ImmutableArray<Product> Formulary { get; init => field = value.OrEmpty(); } = [];

    /// <summary>The name of the product that doses are made up of; absent, no vials, volumes or rates are worked out.</summary>
    public string? Product { get; init; }

    /// <summary>The site's regimens, each in place of the source's: none by default.</summary>
    public SiteRegimens Regimens { get; init; } = new();

    /// <summary>Names under which the site charts therapies, beside those of the library's table: none by default.</summary>
    public ImmutableArray<AddedTherapyName> TherapyNames { get; init => field = value.OrEmpty(); } = [];

    /// <summary>
    /// Therapies, not in the library's table, that the site knows to have no bearing on IVIG: a record of one leaves no check outstanding.
    /// None by default.
    /// </summary>
    public ImmutableArray<Therapy> TherapiesWithoutBearing { get; init => field = value.OrEmpty(); } = [];

    /// <summary>One of the two groups of therapies that a site may replace.</summary>
    internal TherapyGroup Group(Therapy group) => group == Therapy.DiseaseModifyingTherapies ? DiseaseModifyingTherapies
        : group == Therapy.NmoFirstLine ? NmoFirstLine
        : throw new ArgumentOutOfRangeException(nameof(group), "not a group of the policy");

    /// <summary>The settings that working a dose out reads.</summary>
    internal DosingPolicy Dosing => new(DoseWeight, Rounding, RoundingTolerancePercent, Limits, AdultAge);

    /// <summary>The product that doses are made up of.</summary>
    internal Product? ChosenProduct => ProductNamed(Product);

    internal Product? ProductNamed(string? name)
    {
        foreach (var product in Formulary)
        {
            if (string.Equals(product.Name, name, StringComparison.Ordinal))
                return product;
        }

        return null;
    }
}
