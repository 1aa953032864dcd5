using UnitsNet;

namespace IvigRules;

/// <summary>Units that the core has no factor for: UnitsNet converts, and rounding takes away what its doubles added.</summary>
internal static class Foreign
{
    /// <summary>The number of a quantity in a unit of the core.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit is none, or the number cannot be taken.</exception>
    internal static decimal Number<TUnit>(IQuantity<TUnit> quantity, TUnit unit)
        where TUnit : struct, Enum
    {
        Defined(quantity.Unit);
        double number;
        try
        {
            number = quantity.As(unit);
        }
        catch (ArgumentException)
        {
            throw new ArgumentOutOfRangeException(nameof(quantity), "a quantity beyond what UnitsNet can convert");
        }

        // A temperature of zero degrees is not zero in every unit.
        return number == 0 && quantity.Value != 0 && quantity is not Temperature
            ? throw new ArgumentOutOfRangeException(nameof(quantity), "a number other than zero that UnitsNet converts to zero")
            : Numbers.FromDouble(number);
    }

    /// <summary>UnitsNet does not come back from converting an undefined unit: it exhausts the stack.</summary>
    internal static TUnit Defined<TUnit>(TUnit unit)
        where TUnit : struct, Enum =>
        Enum.IsDefined(unit) ? unit : throw new ArgumentOutOfRangeException(nameof(unit), "not a unit of its kind");
}
