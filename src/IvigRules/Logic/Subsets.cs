namespace IvigRules.Logic;

/// <summary>What is made of any part of a list: bit <c>i</c> of a subset stands for the item at place <c>i</c>.</summary>
/// <param name="items">How many items there are.</param>
/// <param name="make">What is made of a subset: always the same of the same.</param>
internal sealed class Subsets<T>(int items, Func<uint, T> make)
    where T : class
{
    // Up to this length what was made of a subset is kept, so that asking again allocates nothing.
    private const int MaxKept = 8;

    private readonly T?[] _kept = items <= MaxKept ? new T?[1 << items] : [];

    internal T this[uint subset] => subset >= _kept.Length ? make(subset) : _kept[subset] ??= make(subset);
}

/// <summary>Makers for <see cref="Subsets{T}"/>.</summary>
internal static class Subsets
{
    /// <summary>The longest list.</summary>
    internal const int MaxItems = 32;

    /// <summary>The texts of a subset, in the order of the list.</summary>
    internal static Subsets<string[]> Of(params string[] texts) =>
        new(texts.Length, subset => [.. texts.Where((_, place) => (subset >> place & 1) != 0)]);
}
