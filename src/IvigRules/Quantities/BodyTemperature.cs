namespace IvigRules.Quantities;

/// <summary>A body temperature.</summary>
/// <remarks>
/// Held as nine times the degrees Celsius, which is exact for Celsius and for Fahrenheit: 100.94 [degF] equals 38.3 Cel.
/// The default is 0 Cel.
/// </remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public readonly record struct BodyTemperature : IComparable<BodyTemperature>
{
    private readonly decimal _ninthsCelsius;

    private BodyTemperature(decimal ninthsCelsius) => _ninthsCelsius = ninthsCelsius;

    /// <summary>The temperature in degrees Celsius; one that was given in Fahrenheit is rounded to 28 digits.</summary>
    public decimal Celsius => _ninthsCelsius / 9m;

    /// <summary>The temperature in degrees Fahrenheit, exactly.</summary>
    internal decimal Fahrenheit => (_ninthsCelsius / 5m) + 32m;

    /// <summary>A temperature in degrees Celsius.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value has more than 12 significant digits.</exception>
    public static BodyTemperature FromCelsius(decimal value) => new(Quantity.Readable(value) * 9m);

    /// <summary>A temperature in degrees Fahrenheit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value has more than 12 significant digits.</exception>
    public static BodyTemperature FromFahrenheit(decimal value) => new((Quantity.Readable(value) - 32m) * 5m);

    /// <inheritdoc/>
    public int CompareTo(BodyTemperature other) => _ninthsCelsius.CompareTo(other._ninthsCelsius);

    /// <summary>Whether the left temperature is the lower.</summary>
    public static bool operator <(BodyTemperature left, BodyTemperature right) => left._ninthsCelsius < right._ninthsCelsius;

    /// <summary>Whether the left temperature is the higher.</summary>
    public static bool operator >(BodyTemperature left, BodyTemperature right) => left._ninthsCelsius > right._ninthsCelsius;

    /// <summary>Whether the left temperature is the lower or the same.</summary>
    public static bool operator <=(BodyTemperature left, BodyTemperature right) => left._ninthsCelsius <= right._ninthsCelsius;

    /// <summary>Whether the left temperature is the higher or the same.</summary>
    public static bool operator >=(BodyTemperature left, BodyTemperature right) => left._ninthsCelsius >= right._ninthsCelsius;

    /// <summary>The temperature in degrees Celsius to two places with its unit, such as <c>38.3 Cel</c>.</summary>
    public override string ToString() =>
        Invariant.Format(decimal.Round(Celsius, 2, MidpointRounding.AwayFromZero), "Cel");
}
