namespace IvigRules.Quantities;

/// <summary>A dose by mass, held in grams: of immunoglobulin or of a premedication.</summary>
/// <remarks>
/// Exact: 0.4 g/kg times 70 kg is 28 g, not 28.000000000000004. The default is 0 g, which no regimen yields.
/// A weight cannot be added to a dose, nor a dose used where a weight is meant.
/// </remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public readonly record struct Dose : IComparable<Dose>
{
    private Dose(decimal grams) => Grams = grams;

    /// <summary>The dose in grams.</summary>
    public decimal Grams { get; }

    /// <summary>The dose in milligrams.</summary>
    public decimal Milligrams => Grams * 1_000m;

    /// <summary>A dose in grams.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below zero, or has more than 12 significant digits.</exception>
    public static Dose FromGrams(decimal value) => new(Quantity.NotNegative(value));

    /// <summary>A dose in milligrams.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below zero, or has more than 12 significant digits.</exception>
    public static Dose FromMilligrams(decimal value) => new(Quantity.NotNegative(value) * 0.001m);

    /// <summary>A calculated dose, not rounded.</summary>
    internal static Dose Computed(decimal grams) => new(grams);

    /// <inheritdoc/>
    public int CompareTo(Dose other) => Grams.CompareTo(other.Grams);

    /// <summary>The sum of two doses.</summary>
    public static Dose operator +(Dose left, Dose right) => Computed(left.Grams + right.Grams);

    /// <summary>The difference of two doses, which may be negative.</summary>
    public static Dose operator -(Dose left, Dose right) => Computed(left.Grams - right.Grams);

    /// <summary>The total of the same dose given several times.</summary>
    public static Dose operator *(Dose dose, int times) => Computed(dose.Grams * times);

    /// <summary>Whether the left dose is the smaller.</summary>
    public static bool operator <(Dose left, Dose right) => left.Grams < right.Grams;

    /// <summary>Whether the left dose is the larger.</summary>
    public static bool operator >(Dose left, Dose right) => left.Grams > right.Grams;

    /// <summary>Whether the left dose is the smaller or the same.</summary>
    public static bool operator <=(Dose left, Dose right) => left.Grams <= right.Grams;

    /// <summary>Whether the left dose is the larger or the same.</summary>
    public static bool operator >=(Dose left, Dose right) => left.Grams >= right.Grams;

    /// <summary>The dose in grams with its unit, such as <c>28 g</c>.</summary>
    public override string ToString() => Invariant.Format(Grams, "g");
}
