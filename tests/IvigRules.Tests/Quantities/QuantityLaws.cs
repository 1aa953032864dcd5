using FsCheck.Fluent;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Quantities;

/// <summary>What every quantity keeps to, checked on its own factories and operators.</summary>
internal static class QuantityLaws
{
    /// <summary>What was read comes back in the canonical unit, exactly: times numerator over denominator.</summary>
    internal static void Converts<T>(Func<decimal, T> make, Func<T, decimal> canonical, long numerator, long denominator) =>
        Law.Holds(Numbers.Positive, value => Rational.Of(canonical(make(value))) == Rational.Of(value) * new Rational(numerator, denominator));

    /// <summary>Order and equality are those of the canonical values.</summary>
    internal static void IsOrdered<T>(Func<decimal, T> make, Func<T, decimal> canonical, Func<T, T, bool>[] operators)
        where T : struct, IEquatable<T>, IComparable<T> => Law.Holds(
        from left in Numbers.Positive
        from right in Gen.OneOf(Numbers.Positive, Gen.Constant(left), Gen.Constant(left * 1.0m))
        select (make(left), make(right)), pair =>
    {
        var (left, right) = pair;
        var order = Rational.Of(canonical(left)).CompareTo(Rational.Of(canonical(right)));
        Assert.Equal(order, Math.Sign(left.CompareTo(right)));
        Assert.Equal(order == 0, left.Equals(right));
        Assert.True(order != 0 || left.GetHashCode() == right.GetHashCode(), "equal values have equal hash codes");
        Assert.Equal([order < 0, order > 0, order <= 0, order >= 0, order == 0, order != 0], operators.Select(compare => compare(left, right)));
    });

    internal static void RefusesZeroAndBelow<T>(params Func<decimal, T>[] factories)
    {
        foreach (var make in factories)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => make(0));
            Assert.Throws<ArgumentOutOfRangeException>(() => make(-0.000000000001m));
            Assert.Throws<ArgumentOutOfRangeException>(() => make(-70));
        }
    }

    internal static void AcceptsZeroAndRefusesBelow<T>(params Func<decimal, T>[] factories)
    {
        foreach (var make in factories)
        {
            Assert.Equal(default, make(0));
            Assert.Throws<ArgumentOutOfRangeException>(() => make(-0.000000000001m));
        }
    }

    internal static void RefusesMoreThanTwelveDigits<T>(params Func<decimal, T>[] factories)
    {
        foreach (var make in factories)
        {
            make(123_456_789_012m);
            make(0.123456789012m);
            make(1.50000000000000000000m);
            Assert.Throws<ArgumentOutOfRangeException>(() => make(1_234_567_890_123m));
            Assert.Throws<ArgumentOutOfRangeException>(() => make(123_456_789_012.3m));
            Assert.Throws<ArgumentOutOfRangeException>(() => make(0.1234567890123m));
            Assert.Throws<ArgumentOutOfRangeException>(() => make(1_000_000_000_000m));
            Assert.Throws<ArgumentOutOfRangeException>(() => make(decimal.MaxValue));
        }
    }
}
