namespace IvigRules.Quantities;

/// <summary>The rate of an infusion, held in mL/h.</summary>
/// <remarks>Equality and order do not depend on the unit it was made from. The default is 0 mL/h, which no schedule has.</remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public readonly record struct InfusionRate : IComparable<InfusionRate>
{
    private InfusionRate(decimal millilitresPerHour) => MillilitresPerHour = millilitresPerHour;

    /// <summary>The rate in mL/h.</summary>
    public decimal MillilitresPerHour { get; }

    /// <summary>A rate in mL/h.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or less, or has more than 12 significant digits.</exception>
    public static InfusionRate FromMillilitresPerHour(decimal value) => new(Quantity.Positive(value));

    internal static InfusionRate Computed(decimal millilitresPerHour) => new(millilitresPerHour);

    /// <inheritdoc/>
    public int CompareTo(InfusionRate other) => MillilitresPerHour.CompareTo(other.MillilitresPerHour);

    /// <summary>Whether the left rate is the lower.</summary>
    public static bool operator <(InfusionRate left, InfusionRate right) => left.MillilitresPerHour < right.MillilitresPerHour;

    /// <summary>Whether the left rate is the higher.</summary>
    public static bool operator >(InfusionRate left, InfusionRate right) => left.MillilitresPerHour > right.MillilitresPerHour;

    /// <summary>Whether the left rate is the lower or the same.</summary>
    public static bool operator <=(InfusionRate left, InfusionRate right) => left.MillilitresPerHour <= right.MillilitresPerHour;

    /// <summary>Whether the left rate is the higher or the same.</summary>
    public static bool operator >=(InfusionRate left, InfusionRate right) => left.MillilitresPerHour >= right.MillilitresPerHour;

    /// <summary>The rate in mL/h with its unit, such as <c>35 mL/h</c>.</summary>
    public override string ToString() => Invariant.Format(MillilitresPerHour, "mL/h");
}
