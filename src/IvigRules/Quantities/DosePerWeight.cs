namespace IvigRules.Quantities;

/// <summary>A dose per kilogram of body weight, held in g/kg. Times a <see cref="BodyWeight"/> it is a <see cref="Dose"/>.</summary>
/// <remarks>A dose per weight and a fixed dose are different types and never compare. The default is 0 g/kg.</remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public readonly record struct DosePerWeight : IComparable<DosePerWeight>
{
    private DosePerWeight(decimal gramsPerKilogram) => GramsPerKilogram = gramsPerKilogram;

    /// <summary>The dose in g/kg.</summary>
    public decimal GramsPerKilogram { get; }

    /// <summary>
    /// Whether it has no step finer than 0.000001 g/kg. A weight in pounds has up to 20 digits in kilograms and a decimal has 28, so up to
    /// 100 g/kg the product of such a dose with any weight is exact.
    /// </summary>
    internal bool IsExactForAnyWeight => decimal.Truncate(GramsPerKilogram * 1_000_000m) == GramsPerKilogram * 1_000_000m;

    /// <summary>A dose in g/kg.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below zero, or has more than 12 significant digits.</exception>
    public static DosePerWeight FromGramsPerKilogram(decimal value) => new(Quantity.NotNegative(value));

    /// <summary>A dose in mg/kg.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below zero, or has more than 12 significant digits.</exception>
    public static DosePerWeight FromMilligramsPerKilogram(decimal value) => new(Quantity.NotNegative(value) * 0.001m);

    /// <summary>A calculated dose per weight, such as the quotient of a course.</summary>
    internal static DosePerWeight Computed(decimal gramsPerKilogram) => new(gramsPerKilogram);

    /// <summary>The dose for a body weight, exactly.</summary>
    public static Dose operator *(DosePerWeight dose, BodyWeight weight) => Dose.Computed(dose.GramsPerKilogram * weight.Kilograms);

    /// <summary>The dose for a body weight, exactly.</summary>
    public static Dose operator *(BodyWeight weight, DosePerWeight dose) => dose * weight;

    /// <inheritdoc/>
    public int CompareTo(DosePerWeight other) => GramsPerKilogram.CompareTo(other.GramsPerKilogram);

    /// <summary>Whether the left dose is the smaller.</summary>
    public static bool operator <(DosePerWeight left, DosePerWeight right) => left.GramsPerKilogram < right.GramsPerKilogram;

    /// <summary>Whether the left dose is the larger.</summary>
    public static bool operator >(DosePerWeight left, DosePerWeight right) => left.GramsPerKilogram > right.GramsPerKilogram;

    /// <summary>Whether the left dose is the smaller or the same.</summary>
    public static bool operator <=(DosePerWeight left, DosePerWeight right) => left.GramsPerKilogram <= right.GramsPerKilogram;

    /// <summary>Whether the left dose is the larger or the same.</summary>
    public static bool operator >=(DosePerWeight left, DosePerWeight right) => left.GramsPerKilogram >= right.GramsPerKilogram;

    /// <summary>The dose in g/kg with its unit, such as <c>0.4 g/kg</c>.</summary>
    public override string ToString() => Invariant.Format(GramsPerKilogram, "g/kg");
}
