using FsCheck;
using FsCheck.Fluent;

namespace IvigRules.Tests.Support;

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
