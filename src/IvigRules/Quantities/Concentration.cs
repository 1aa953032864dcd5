namespace IvigRules.Quantities;

/// <summary>A mass concentration, held in g/L: of IgA in serum, or of a product (100 g/L is 100 mg/mL, or 10 %).</summary>
/// <remarks>Equality and order do not depend on the unit it was made from. The default is 0 g/L.</remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public readonly record struct Concentration : IComparable<Concentration>
{
    private Concentration(decimal gramsPerLitre) => GramsPerLitre = gramsPerLitre;

    /// <summary>The concentration in g/L.</summary>
    public decimal GramsPerLitre { get; }

    /// <summary>A concentration in g/L.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below zero, or has more than 12 significant digits.</exception>
    public static Concentration FromGramsPerLitre(decimal value) => new(Quantity.NotNegative(value));

    /// <summary>A concentration in g/dL.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below zero, or has more than 12 significant digits.</exception>
    public static Concentration FromGramsPerDecilitre(decimal value) => new(Quantity.NotNegative(value) * 10m);

    /// <summary>A concentration in mg/dL.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below zero, or has more than 12 significant digits.</exception>
    public static Concentration FromMilligramsPerDecilitre(decimal value) => new(Quantity.NotNegative(value) * 0.01m);

    /// <summary>A concentration in mg/L.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below zero, or has more than 12 significant digits.</exception>
    public static Concentration FromMilligramsPerLitre(decimal value) => new(Quantity.NotNegative(value) * 0.001m);

    /// <summary>A concentration in mg/mL, the same number as in g/L.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below zero, or has more than 12 significant digits.</exception>
    public static Concentration FromMilligramsPerMillilitre(decimal value) => new(Quantity.NotNegative(value));

    /// <inheritdoc/>
    public int CompareTo(Concentration other) => GramsPerLitre.CompareTo(other.GramsPerLitre);

    /// <summary>Whether the left concentration is the smaller.</summary>
    public static bool operator <(Concentration left, Concentration right) => left.GramsPerLitre < right.GramsPerLitre;

    /// <summary>Whether the left concentration is the larger.</summary>
    public static bool operator >(Concentration left, Concentration right) => left.GramsPerLitre > right.GramsPerLitre;

    /// <summary>Whether the left concentration is the smaller or the same.</summary>
    public static bool operator <=(Concentration left, Concentration right) => left.GramsPerLitre <= right.GramsPerLitre;

    /// <summary>Whether the left concentration is the larger or the same.</summary>
    public static bool operator >=(Concentration left, Concentration right) => left.GramsPerLitre >= right.GramsPerLitre;

    /// <summary>The concentration in g/L with its unit, such as <c>1.8 g/L</c>.</summary>
    public override string ToString() => Invariant.Format(GramsPerLitre, "g/L");
}
