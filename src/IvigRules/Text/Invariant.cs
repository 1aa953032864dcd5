using System.Buffers.Text;
using System.Globalization;

namespace IvigRules.Text;

/// <summary>Formats and parses in the invariant culture, and limits the digits of numbers.</summary>
internal static class Invariant
{
    /// <summary>The maximum significant digits of an input number: the product of two such numbers is exact.</summary>
    internal const int MaxSignificantDigits = 12;

    /// <summary>The exclusive upper bound of an input number; its inverse is the finest step.</summary>
    internal const decimal Bound = 1_000_000_000_000m;

    /// <summary>The condition of <see cref="IsReadable"/> in words.</summary>
    internal const string Readable = "a number has at most 12 significant digits, lies below 10^12 and has no step finer than 10^-12";

    /// <summary>Formats without trailing zeros, with a leading zero, and with thousands separators.</summary>
    internal static string Format(decimal value) => value is > -1000 and < 1000
        ? Normalized(value).ToString(CultureInfo.InvariantCulture)
        : value.ToString("#,##0.############################", CultureInfo.InvariantCulture);

    /// <summary>Formats without a thousands separator.</summary>
    internal static string Digits(int value) => value.ToString(CultureInfo.InvariantCulture);

    internal static string Format(decimal value, string unit) => $"{Format(value)} {unit}";

    internal static string Format(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Removes trailing zeros, so that 28.0 is written 28.</summary>
    internal static decimal Normalized(decimal value) => value.Scale == 0 ? value : value / 1.000000000000000000000000000000000m;

    /// <summary>Whether the digits and the magnitude of a number allow exact products.</summary>
    internal static bool IsReadable(decimal value)
    {
        // Fast path: nearly every number has few digits.
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        if (parts[2] == 0 && ((ulong)(uint)parts[1] << 32 | (uint)parts[0]) < (ulong)Bound && value.Scale <= MaxSignificantDigits)
            return true;
        value = Math.Abs(value);
        if (value >= Bound || decimal.Truncate(value * Bound) != value * Bound)
            return false;
        value = Normalized(value);
        while (value != decimal.Truncate(value))
            value *= 10;
        return value < Bound;
    }

    /// <summary>Parses a JSON number exactly; null when it is not readable. Trailing zeros do not count: 180.000 has two digits.</summary>
    internal static decimal? Parse(ReadOnlySpan<byte> json)
    {
        var negative = json[0] == (byte)'-';
        long digits = 0;
        var count = 0;
        var zeros = 0;
        var exponent = 0;
        var fraction = false;
        var at = negative ? 1 : 0;
        for (; at < json.Length && json[at] is not ((byte)'e' or (byte)'E'); at++)
        {
            if (json[at] == (byte)'.')
            {
                fraction = true;
                continue;
            }

            if (fraction)
                exponent--;
            if (json[at] == (byte)'0')
            {
                zeros++;
                continue;
            }

            // Zeros count only when a digit follows them.
            for (count += count == 0 ? 1 : zeros + 1; zeros >= 0; zeros--)
            {
                if (count > MaxSignificantDigits)
                    return null;
                digits *= 10;
            }

            zeros = 0;
            digits += json[at] - '0';
        }

        if (digits == 0)
            return 0m;
        exponent += zeros;
        if (at < json.Length)
        {
            if (!Utf8Parser.TryParse(json[(at + 1)..], out int written, out _) || written is < -10_000 or > 10_000)
                return null;
            exponent += written;
        }

        // Digits times ten to the exponent: whole steps of 10^-12, below 10^12.
        if (exponent < -MaxSignificantDigits || count + exponent > MaxSignificantDigits)
            return null;
        for (; exponent > 0; exponent--)
            digits *= 10;
        return new decimal((int)digits, (int)(digits >> 32), 0, negative, (byte)-exponent);
    }
}
