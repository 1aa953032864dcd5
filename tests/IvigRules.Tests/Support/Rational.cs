using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace IvigRules.Tests.Support;

/// <summary>An exact fraction, to check decimal arithmetic against.</summary>
internal readonly record struct Rational
{
    internal Rational(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * (denominator.Sign < 0 ? -1 : 1);
        Numerator = numerator / divisor;
        Denominator = denominator / divisor;
    }

    internal BigInteger Numerator { get; }

    internal BigInteger Denominator { get; }

    internal static Rational Of(decimal value)
    {
        var bits = decimal.GetBits(value);
        var digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return new(value < 0 ? -digits : digits, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    internal int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public static Rational operator *(Rational left, Rational right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Rational operator -(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);
}

/// <summary>Numbers as they may arrive.</summary>
internal static class Numbers
{
    /// <summary>Above zero, with one to twelve significant digits and any scale that can be read.</summary>
    internal static Gen<decimal> Positive { get; } =
        from digits in Gen.Choose(1, 12)
        from high in Gen.Choose(0, 999_999)
        from low in Gen.Choose(0, 999_999)
        from scale in Gen.Choose(0, 12)
        select Make(digits, high, low, scale);

    internal static Gen<decimal> Any { get; } =
        from value in Positive
        from sign in Gen.Choose(-1, 1)
        select value * sign;

    private static decimal Make(int digits, int high, int low, int scale)
    {
        var number = Math.Max(1, ((high * 1_000_000L) + low) % (long)Math.Pow(10, digits));
        return new decimal((int)number, (int)(number >> 32), 0, isNegative: false, (byte)scale);
    }
}
