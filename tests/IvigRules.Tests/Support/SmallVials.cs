using FsCheck;
using FsCheck.Fluent;

namespace IvigRules.Tests.Support;

/// <summary>A dose and up to four vial sizes, few enough that every way of combining them can be tried.</summary>
/// <param name="Sizes">The sizes in eighths of a gram, largest first.</param>
/// <param name="Sixteenths">The dose in sixteenths of a gram, so that it may lie halfway between two totals.</param>
internal sealed record SmallVials(int[] Sizes, int Sixteenths)
{
    /// <summary>One to four sizes, and a dose that is never more than 30 of the smallest.</summary>
    internal static Gen<SmallVials> Any { get; } =
        from unit in Gen.Elements(1, 2, 4, 8, 20)
        from first in Gen.Choose(2, 12)
        from second in Gen.Choose(2, 12)
        from third in Gen.Choose(2, 12)
        from fourth in Gen.Choose(2, 12)
        from count in Gen.Choose(1, 4)
        from dose in Gen.Choose(1, 2 * 24 * unit)
        select new SmallVials([.. new[] { first, second, third, fourth }.Take(count).Distinct().OrderDescending().Select(size => size * unit)], dose);

    internal decimal Grams => Sixteenths / 16m;

    internal Product Product() => Shelf.Of([.. Sizes.Select(size => size / 8m)]);

    /// <summary>Every total of whole vials up to well above the dose, in sixteenths, with the best way to make it: fewest vials, then larger ones.</summary>
    internal SortedDictionary<int, int[]> Totals()
    {
        var totals = new SortedDictionary<int, int[]>();
        Try(0, 0, new int[Sizes.Length]);
        return totals;

        void Try(int place, int total, int[] counts)
        {
            if (place == Sizes.Length)
            {
                if (!totals.TryGetValue(total, out var best) || IsBetter(counts, best))
                    totals[total] = [.. counts];
                return;
            }

            for (counts[place] = 0; total + (counts[place] * Sizes[place] * 2) < Sixteenths + (Sizes[0] * 2) + 1; counts[place]++)
                Try(place + 1, total + (counts[place] * Sizes[place] * 2), counts);
            counts[place] = 0;
        }
    }

    private static bool IsBetter(int[] counts, int[] best) =>
        counts.Sum() != best.Sum() ? counts.Sum() < best.Sum() : counts.AsSpan().SequenceCompareTo(best) > 0;
}
