namespace IvigRules.Text;

internal static class ImmutableArrays
{
    internal static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
