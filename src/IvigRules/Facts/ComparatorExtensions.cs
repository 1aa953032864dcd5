namespace IvigRules.Facts;

internal static class ComparatorExtensions
{
    /// <summary>The sign before a laboratory value, such as <c>&lt;</c>; none for an exact one.</summary>
    internal static string Symbol(this Comparator? comparator) => comparator switch
    {
        null => "",
        Comparator.LessThan => "<",
        Comparator.LessThanOrEqual => "<=",
        Comparator.GreaterThan => ">",
        Comparator.GreaterThanOrEqual => ">=",
        _ => throw new ArgumentOutOfRangeException(nameof(comparator)),
    };
}
