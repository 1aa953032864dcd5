namespace IvigRules.Quantities;

/// <summary>A body height, held in centimetres.</summary>
/// <remarks>Equality does not depend on the unit it was made from. The default is 0 cm, too short for every formula.</remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public readonly record struct BodyHeight
{
    /// <summary>Centimetres in one inch: exactly 2.54 (international inch, 1959).</summary>
    internal const decimal CentimetresPerInch = 2.54m;

    private BodyHeight(decimal centimetres) => Centimetres = centimetres;

    /// <summary>The height in centimetres.</summary>
    public decimal Centimetres { get; }

    /// <summary>A height in centimetres.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or less, or has more than 12 significant digits.</exception>
    public static BodyHeight FromCentimetres(decimal value) => new(Quantity.Positive(value));

    /// <summary>A height in metres.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or less, or has more than 12 significant digits.</exception>
    public static BodyHeight FromMetres(decimal value) => new(Quantity.Positive(value) * 100m);

    /// <summary>A height in inches.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or less, or has more than 12 significant digits.</exception>
    public static BodyHeight FromInches(decimal value) => new(Quantity.Positive(value) * CentimetresPerInch);

    /// <summary>The height in centimetres with its unit, such as <c>170 cm</c>.</summary>
    public override string ToString() => Invariant.Format(Centimetres, "cm");
}
