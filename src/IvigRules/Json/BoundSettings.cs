using IvigRules.Dosing;

namespace IvigRules.Json;

/// <summary>The JSON contract of the bounds of one limit.</summary>
internal sealed record BoundSettings<T>(T? Soft = null, T? Hard = null)
    where T : struct, IComparable<T>
{
    /// <summary>The same over what is there, bound by bound.</summary>
    internal static Limit<T> Over(BoundSettings<T>? bounds, Limit<T> limit) => new(bounds?.Soft ?? limit.Soft, bounds?.Hard ?? limit.Hard);
}
