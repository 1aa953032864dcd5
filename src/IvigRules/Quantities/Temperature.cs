namespace IvigRules;

/// <summary>A body temperature.</summary>
/// <remarks>
/// Held as nine times the degrees Celsius, which is a whole decimal for Celsius and Fahrenheit alike: 100.94 [degF] and
/// 38.3 Cel are the same temperature, exactly. The default is 0 Cel.
/// </remarks>
public readonly record struct Temperature : IComparable<Temperature>
{
    private readonly decimal _ninthsCelsius;

    private Temperature(decimal ninthsCelsius) => _ninthsCelsius = ninthsCelsius;

    /// <summary>The temperature in degrees Celsius; from Fahrenheit to the last of 28 digits.</summary>
    public decimal Celsius => _ninthsCelsius / 9m;

    /// <summary>A temperature in degrees Celsius.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value has more than 12 significant digits.</exception>
    public static Temperature FromCelsius(decimal value) => new(Quantity.Readable(value) * 9m);

    /// <summary>A temperature in degrees Fahrenheit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value has more than 12 significant digits.</exception>
    public static Temperature FromFahrenheit(decimal value) => new((Quantity.Readable(value) - 32m) * 5m);

    /// <inheritdoc/>
    public int CompareTo(Temperature other) => _ninthsCelsius.CompareTo(other._ninthsCelsius);

    /// <summary>Whether the left temperature is the lower.</summary>
    public static bool operator <(Temperature left, Temperature right) => left._ninthsCelsius < right._ninthsCelsius;

    /// <summary>Whether the left temperature is the higher.</summary>
    public static bool operator >(Temperature left, Temperature right) => left._ninthsCelsius > right._ninthsCelsius;

    /// <summary>Whether the left temperature is the lower or the same.</summary>
    public static bool operator <=(Temperature left, Temperature right) => left._ninthsCelsius <= right._ninthsCelsius;

    /// <summary>Whether the left temperature is the higher or the same.</summary>
    public static bool operator >=(Temperature left, Temperature right) => left._ninthsCelsius >= right._ninthsCelsius;

    /// <summary>The temperature in degrees Celsius to two places with its unit, such as <c>38.3 Cel</c>.</summary>
    public override string ToString() =>
        Numerals.Show(decimal.Round(Celsius, 2, MidpointRounding.AwayFromZero), "Cel");
}
