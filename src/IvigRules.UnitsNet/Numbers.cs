using System.Globalization;

namespace IvigRules;

/// <summary>How a double becomes a decimal and back: in one place.</summary>
internal static class Numbers
{
    /// <summary>The most significant digits that the core takes, and the most places after the point.</summary>
    private const int Digits = 12;

    private const double Bound = 1e12;

    /// <summary>
    /// The shortest decimal that reads back as the same double, rounded half away from zero to 12 significant digits, and to no more than
    /// 12 places after the point. A double holds 15 digits of any decimal, so up to 12 digits come through unharmed and noise does not.
    /// </summary>
    /// <param name="value">The number.</param>
    /// <param name="times">A whole number to multiply by before rounding, for a unit that is a multiple of one of the core's.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// Not a number, infinite, 10^12 or more, or so small that it would become zero.
    /// </exception>
    internal static decimal FromDouble(double value, int times = 1)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), double.IsNaN(value) ? "not a number" : "an infinite number");
        if (Math.Abs(value) >= Bound)
            throw new ArgumentOutOfRangeException(nameof(value), "a number lies below 10^12");

        var digits = value.ToString("R", CultureInfo.InvariantCulture);
        var shortest = decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture) * times;
        var beforePoint = 0;
        for (var whole = Math.Abs(shortest); whole >= 1m; whole /= 10m)
            beforePoint++;
        var rounded = decimal.Round(shortest, Math.Max(0, Digits - beforePoint), MidpointRounding.AwayFromZero);
        if (rounded == 0m)
            return value == 0 ? 0m
                : throw new ArgumentOutOfRangeException(nameof(value), "a number other than zero that would be rounded to zero");
        return rounded;
    }

    /// <summary>The double nearest to a decimal. The cast of the BCL is not always that.</summary>
    internal static double ToDouble(decimal value) =>
        double.Parse(value.ToString(CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
}
