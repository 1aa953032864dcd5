using System.Numerics;

namespace IvigRules.Tests.Support;

/// <summary>A fraction of whole numbers: arithmetic that rounds nothing and shares nothing with the library's.</summary>
internal readonly struct Rational(BigInteger numerator, BigInteger denominator) : IEquatable<Rational>, IComparable<Rational>
{
    private static readonly BigInteger[] Tens = [.. Enumerable.Range(0, 30).Select(power => BigInteger.Pow(10, power))];

    private BigInteger Numerator { get; } = denominator.Sign < 0 ? -numerator : numerator;

    private BigInteger Denominator { get; } = BigInteger.Abs(denominator);

    public static implicit operator Rational(decimal value)
    {
        var bits = decimal.GetBits(value);
        var digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return new(bits[3] < 0 ? -digits : digits, Tens[(bits[3] >> 16) & 0xFF]);
    }

    public static Rational Of(decimal value) => value;

    public static implicit operator Rational(int value) => new(value, BigInteger.One);

    public static Rational operator +(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Rational operator -(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Rational operator *(Rational left, Rational right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Rational operator /(Rational left, Rational right) => new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    public static bool operator ==(Rational left, Rational right) => left.CompareTo(right) == 0;

    public static bool operator !=(Rational left, Rational right) => left.CompareTo(right) != 0;

    public static Rational Distance(Rational left, Rational right) => left > right ? left - right : right - left;

    /// <summary>A number that is not below zero to some decimals, half upwards.</summary>
    public Rational HalfUp(int decimals)
    {
        var scale = Tens[decimals];
        return new(((2 * Numerator * scale) + Denominator) / (2 * Denominator), scale);
    }

    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Rational other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => ((double)Numerator / (double)Denominator).GetHashCode();

    public override string ToString() => $"{Numerator}/{Denominator}";
}
