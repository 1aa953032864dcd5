using System.Runtime.CompilerServices;

namespace IvigRules.Quantities;

/// <summary>Validates the number that a quantity is made from.</summary>
internal static class Quantity
{
    internal static decimal Positive(decimal value, [CallerMemberName] string? unit = null)
    {
        if (value <= 0)
            throw new ArgumentOutOfRangeException(nameof(value), $"{unit} needs a number above zero");
        return Readable(value, unit);
    }

    internal static decimal NotNegative(decimal value, [CallerMemberName] string? unit = null)
    {
        if (value < 0)
            throw new ArgumentOutOfRangeException(nameof(value), $"{unit} needs a number that is not below zero");
        return Readable(value, unit);
    }

    internal static decimal Readable(decimal value, [CallerMemberName] string? unit = null)
    {
        if (!Invariant.IsReadable(value))
            throw new ArgumentOutOfRangeException(nameof(value), $"{unit}: {Invariant.Readable}");
        return value;
    }
}
