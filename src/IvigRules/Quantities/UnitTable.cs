namespace IvigRules.Quantities;

/// <summary>The units that a quantity is read and written in: how it is made from a number in each, and how that number is worked out again.</summary>
internal sealed class UnitTable<T>(params (string Unit, Func<decimal, T> Make, Func<T, decimal> Value)[] units)
    where T : struct, IEquatable<T>
{
    /// <summary>The units in UCUM, the preferred one first.</summary>
    internal string[] Units { get; } = Array.ConvertAll(units, unit => unit.Unit);

    /// <summary>The quantity of a number in one of the units, by its place.</summary>
    internal T Make(decimal value, int unit) => units[unit].Make(value);

    /// <summary>The quantity of a number in a unit; null when the unit is not one of these.</summary>
    internal T? Make(decimal value, string unit)
    {
        foreach (var (name, make, _) in units)
        {
            if (string.Equals(name, unit, StringComparison.Ordinal))
                return make(value);
        }

        return null;
    }

    /// <summary>The number in the first of the units in which it can be read back to the very same quantity.</summary>
    /// <exception cref="ArgumentException">There is no such unit: a calculation left more digits than can be read.</exception>
    internal (decimal Value, int Unit) Write(T quantity)
    {
        for (var i = 0; i < units.Length; i++)
        {
            if (InUnit(quantity, i) is { } value)
                return (value, i);
        }

        throw new ArgumentException($"the quantity cannot be written exactly in any of {string.Join(", ", Units)}: {Invariant.Readable}", nameof(quantity));
    }

    /// <summary>The number in one of the units, if it can be read back to the very same quantity.</summary>
    internal decimal? InUnit(T quantity, int unit)
    {
        var value = Invariant.Normalized(units[unit].Value(quantity));
        return Invariant.IsReadable(value) && units[unit].Make(value).Equals(quantity) ? value : null;
    }
}
