namespace IvigRules.Quantities;

/// <summary>The units of a quantity, each with the conversion from a number in it and back.</summary>
internal sealed class UnitTable<T>(params (string Unit, Func<decimal, T> Make, Func<T, decimal> Value)[] units)
    where T : struct, IEquatable<T>
{
    /// <summary>The units in UCUM, the preferred one first.</summary>
    internal string[] Units { get; } = Array.ConvertAll(units, unit => unit.Unit);

    internal T Make(decimal value, int unit) => units[unit].Make(value);

    /// <summary>The quantity for a number in a unit; null when the unit is not in the table.</summary>
    internal T? Make(decimal value, string unit)
    {
        foreach (var (name, make, _) in units)
        {
            if (NameComparer.IsWord(name, unit))
                return make(value);
        }

        return null;
    }

    /// <summary>The number in the first unit from which the same quantity is read again.</summary>
    /// <exception cref="ArgumentException">There is no such unit: a calculated quantity has too many digits.</exception>
    internal (decimal Value, int Unit) Write(T quantity)
    {
        for (var i = 0; i < units.Length; i++)
        {
            if (InUnit(quantity, i) is { } value)
                return (value, i);
        }

        throw new ArgumentException(
            $"the quantity cannot be written exactly in any of {string.Join(", ", Units)}: {Invariant.Readable}", nameof(quantity));
    }

    /// <summary>The number in one of the units, or null if the same quantity is not read from it again.</summary>
    internal decimal? InUnit(T quantity, int unit)
    {
        var value = Invariant.Normalized(units[unit].Value(quantity));
        return Invariant.IsReadable(value) && units[unit].Make(value).Equals(quantity) ? value : null;
    }
}
