using System.Globalization;
using System.Numerics;

namespace IvigRules.Tests.Support;

/// <summary>A JSON number exactly: whole digits without a trailing zero, times a power of ten. The reference for numbers as they are read.</summary>
internal readonly record struct JsonNumber(BigInteger Digits, BigInteger Exponent)
{
    internal static JsonNumber Parse(string json)
    {
        var (mantissa, exponent) = json.Split('e', 'E') is [var before, var after] ? (before, BigInteger.Parse(after, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)) : (json, 0);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            exponent -= mantissa.Length - point - 1;
            mantissa = mantissa.Remove(point, 1);
        }

        // Whole zeros are cut off the text first: to divide a hundred thousand of them away would take a minute.
        var shorter = mantissa.TrimEnd('0');
        return shorter is "" or "-"
            ? new(0, 0)
            : new(BigInteger.Parse(shorter, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), exponent + mantissa.Length - shorter.Length);
    }

    internal int SignificantDigits => Digits.IsZero ? 0 : BigInteger.Abs(Digits).ToString(CultureInfo.InvariantCulture).Length;

    /// <summary>The power of ten of the leading digit.</summary>
    internal BigInteger Magnitude => Exponent + SignificantDigits - 1;

    /// <summary>What the reader promises: at most 12 significant digits, below 10^12, no step finer than 10^-12.</summary>
    internal bool IsReadable => Digits.IsZero || (SignificantDigits <= 12 && Magnitude < 12 && Exponent >= -12);

    /// <summary>The same number as a decimal, for one that is readable.</summary>
    internal decimal ToDecimal() => Exponent.Sign < 0
        ? (decimal)Digits / (decimal)BigInteger.Pow(10, (int)-Exponent)
        : (decimal)(Digits * BigInteger.Pow(10, (int)Exponent));

    internal int CompareTo(JsonNumber other)
    {
        if (Digits.Sign != other.Digits.Sign || Digits.IsZero)
            return Digits.Sign.CompareTo(other.Digits.Sign);
        if (Magnitude != other.Magnitude)
            return Digits.Sign * Magnitude.CompareTo(other.Magnitude);

        // Of one magnitude, so that neither power is larger than the digits are long.
        var least = BigInteger.Min(Exponent, other.Exponent);
        return (Digits * BigInteger.Pow(10, (int)(Exponent - least))).CompareTo(other.Digits * BigInteger.Pow(10, (int)(other.Exponent - least)));
    }
}
