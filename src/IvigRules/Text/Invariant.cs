using System.Buffers.Text;
using System.Globalization;

namespace IvigRules.Text;

/// <summary>How numbers are shown and how many digits are taken: in one place, whatever the culture.</summary>
internal static class Invariant
{
    /// <summary>The most significant digits a number may arrive with, so that no product of two of them is rounded.</summary>
    internal const int MaxSignificantDigits = 12;

    /// <summary>The smallest number that is too large to be read, and the inverse of the finest step that can be.</summary>
    internal const decimal Bound = 1_000_000_000_000m;

    /// <summary>What <see cref="IsReadable"/> asks, in words.</summary>
    internal const string Readable = "a number has at most 12 significant digits, lies below 10^12 and has no step finer than 10^-12";

    /// <summary>Never a trailing zero, always a leading one, thousands separated from 1,000.</summary>
    internal static string Format(decimal value) =>
        value.ToString("#,##0.############################", CultureInfo.InvariantCulture);

    /// <summary>A number such as a year, without a thousands separator.</summary>
    internal static string Digits(int value) => value.ToString(CultureInfo.InvariantCulture);

    internal static string Format(decimal value, string unit) => $"{Format(value)} {unit}";

    internal static string Format(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The same value without trailing zeros, so that 28.0 is written 28.</summary>
    internal static decimal Normalized(decimal value) => value.Scale == 0 ? value : value / 1.000000000000000000000000000000000m;

    /// <summary>Whether a number has few enough digits and a magnitude that later products can hold.</summary>
    internal static bool IsReadable(decimal value)
    {
        // Nearly every number is written in so few digits that there is nothing to work out.
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

    /// <summary>A JSON number exactly, or null when it is not readable. Trailing zeros are no digits: 180.000 has two.</summary>
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
