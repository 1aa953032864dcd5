namespace IvigRules.Quantities;

/// <summary>A body weight, held in kilograms.</summary>
/// <remarks>Equality and order do not depend on the unit it was made from. The default is 0 kg, which no policy accepts.</remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public readonly record struct BodyWeight : IComparable<BodyWeight>
{
    /// <summary>Kilograms in one avoirdupois pound: exactly 0.45359237 (international pound, 1959).</summary>
    internal const decimal KilogramsPerPound = 0.45359237m;

    private BodyWeight(decimal kilograms) => Kilograms = kilograms;

    /// <summary>The weight in kilograms.</summary>
    public decimal Kilograms { get; }

    /// <summary>A weight in kilograms.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or less, or has more than 12 significant digits.</exception>
    public static BodyWeight FromKilograms(decimal value) => new(Quantity.Positive(value));

    /// <summary>A weight in grams.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or less, or has more than 12 significant digits.</exception>
    public static BodyWeight FromGrams(decimal value) => new(Quantity.Positive(value) * 0.001m);

    /// <summary>A weight in milligrams.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or less, or has more than 12 significant digits.</exception>
    public static BodyWeight FromMilligrams(decimal value) => new(Quantity.Positive(value) * 0.000001m);

    /// <summary>A weight in avoirdupois pounds, rounded to 0.01 kg, midpoints up. Metric weights are safer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The value is less than 0.005 kg, or has more than 12 significant digits.
    /// </exception>
    public static BodyWeight FromPounds(decimal value) => RoundedFromPounds(value) is var weight && weight != default ? weight
        : throw new ArgumentOutOfRangeException(nameof(value), "a weight is 0.01 kg or more");

    /// <summary>The same; the default, which is no weight, for a value that is rounded to zero.</summary>
    internal static BodyWeight RoundedFromPounds(decimal value) =>
        Rounded(Quantity.Positive(value, nameof(FromPounds)) * KilogramsPerPound);

    /// <summary>A weight that was worked out, rounded to 0.01 kg, midpoints up.</summary>
    internal static BodyWeight Rounded(decimal kilograms) => new(decimal.Round(kilograms, 2, MidpointRounding.AwayFromZero));

    /// <inheritdoc/>
    public int CompareTo(BodyWeight other) => Kilograms.CompareTo(other.Kilograms);

    /// <summary>Whether the left weight is the smaller.</summary>
    public static bool operator <(BodyWeight left, BodyWeight right) => left.Kilograms < right.Kilograms;

    /// <summary>Whether the left weight is the larger.</summary>
    public static bool operator >(BodyWeight left, BodyWeight right) => left.Kilograms > right.Kilograms;

    /// <summary>Whether the left weight is the smaller or the same.</summary>
    public static bool operator <=(BodyWeight left, BodyWeight right) => left.Kilograms <= right.Kilograms;

    /// <summary>Whether the left weight is the larger or the same.</summary>
    public static bool operator >=(BodyWeight left, BodyWeight right) => left.Kilograms >= right.Kilograms;

    /// <summary>The weight in kilograms with its unit, such as <c>70 kg</c>.</summary>
    public override string ToString() => Invariant.Format(Kilograms, "kg");
}
