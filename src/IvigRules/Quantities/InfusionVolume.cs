namespace IvigRules.Quantities;

/// <summary>A volume of fluid, held in millilitres.</summary>
/// <remarks>Equality and order do not depend on the unit it was made from. The default is 0 mL.</remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public readonly record struct InfusionVolume : IComparable<InfusionVolume>
{
    private InfusionVolume(decimal millilitres) => Millilitres = millilitres;

    /// <summary>The volume in millilitres.</summary>
    public decimal Millilitres { get; }

    /// <summary>A volume in millilitres.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below zero, or has more than 12 significant digits.</exception>
    public static InfusionVolume FromMillilitres(decimal value) => new(Quantity.NotNegative(value));

    /// <summary>A volume in litres.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below zero, or has more than 12 significant digits.</exception>
    public static InfusionVolume FromLitres(decimal value) => new(Quantity.NotNegative(value) * 1_000m);

    /// <summary>The volume that contains a dose, rounded to 0.01 mL, midpoints up.</summary>
    internal static InfusionVolume Of(Dose dose, Concentration concentration) => Rounded(dose.Grams * 1_000m / concentration.GramsPerLitre);

    internal static InfusionVolume Rounded(decimal millilitres) => new(decimal.Round(millilitres, 2, MidpointRounding.AwayFromZero));

    /// <summary>A volume rounded down to 0.01 mL, so that a step never exceeds its rate.</summary>
    internal static InfusionVolume RoundedDown(decimal millilitres) => new(decimal.Round(millilitres, 2, MidpointRounding.ToZero));

    /// <inheritdoc/>
    public int CompareTo(InfusionVolume other) => Millilitres.CompareTo(other.Millilitres);

    /// <summary>The sum of two volumes.</summary>
    public static InfusionVolume operator +(InfusionVolume left, InfusionVolume right) => new(left.Millilitres + right.Millilitres);

    /// <summary>The difference of two volumes, which may be negative.</summary>
    public static InfusionVolume operator -(InfusionVolume left, InfusionVolume right) => new(left.Millilitres - right.Millilitres);

    /// <summary>Whether the left volume is the smaller.</summary>
    public static bool operator <(InfusionVolume left, InfusionVolume right) => left.Millilitres < right.Millilitres;

    /// <summary>Whether the left volume is the larger.</summary>
    public static bool operator >(InfusionVolume left, InfusionVolume right) => left.Millilitres > right.Millilitres;

    /// <summary>Whether the left volume is the smaller or the same.</summary>
    public static bool operator <=(InfusionVolume left, InfusionVolume right) => left.Millilitres <= right.Millilitres;

    /// <summary>Whether the left volume is the larger or the same.</summary>
    public static bool operator >=(InfusionVolume left, InfusionVolume right) => left.Millilitres >= right.Millilitres;

    /// <summary>The volume in millilitres with its unit, such as <c>280 mL</c>.</summary>
    public override string ToString() => Invariant.Format(Millilitres, "mL");
}
