namespace IvigRules.Quantities;

/// <summary>An infusion rate per kilogram of body weight, held in mL/kg/h.</summary>
/// <remarks>Times a <see cref="BodyWeight"/> it is an <see cref="InfusionRate"/>. The default, 0 mL/kg/h, is not valid.</remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public readonly record struct RatePerWeight : IComparable<RatePerWeight>
{
    private RatePerWeight(decimal value) => MillilitresPerKilogramPerHour = value;

    /// <summary>The rate in mL/kg/h.</summary>
    public decimal MillilitresPerKilogramPerHour { get; }

    /// <summary>A rate in mL/kg/h.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or less, or has more than 12 significant digits.</exception>
    public static RatePerWeight FromMillilitresPerKilogramPerHour(decimal value) => new(Quantity.Positive(value));

    /// <summary>The rate for a body weight, exactly.</summary>
    public static InfusionRate operator *(RatePerWeight rate, BodyWeight weight) =>
        InfusionRate.Computed(rate.MillilitresPerKilogramPerHour * weight.Kilograms);

    /// <inheritdoc/>
    public int CompareTo(RatePerWeight other) => MillilitresPerKilogramPerHour.CompareTo(other.MillilitresPerKilogramPerHour);

    /// <summary>Whether the left rate is the lower.</summary>
    public static bool operator <(RatePerWeight left, RatePerWeight right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left rate is the higher.</summary>
    public static bool operator >(RatePerWeight left, RatePerWeight right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left rate is the lower or the same.</summary>
    public static bool operator <=(RatePerWeight left, RatePerWeight right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left rate is the higher or the same.</summary>
    public static bool operator >=(RatePerWeight left, RatePerWeight right) => left.CompareTo(right) >= 0;

    /// <summary>The rate in mL/kg/h with its unit, such as <c>0.5 mL/kg/h</c>.</summary>
    public override string ToString() => Invariant.Format(MillilitresPerKilogramPerHour, "mL/kg/h");
}
