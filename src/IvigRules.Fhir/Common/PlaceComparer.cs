using System.Globalization;

namespace IvigRules.Fhir.Common;

/// <summary>Orders places as they stand in the record: <c>entry[2]</c> comes before <c>entry[10]</c>.</summary>
internal sealed class PlaceComparer : IComparer<string>
{
    internal static PlaceComparer Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (x ?? "", y ?? "");
        int l = 0, r = 0;
        while (l < left.Length && r < right.Length)
        {
            var order = char.IsAsciiDigit(left[l]) && char.IsAsciiDigit(right[r])
                ? Number(left, ref l).CompareTo(Number(right, ref r))
                : left[l++].CompareTo(right[r++]);
            if (order != 0)
                return order;
        }

        return (left.Length - l).CompareTo(right.Length - r);
    }

    private static decimal Number(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && at - start < 20 && char.IsAsciiDigit(text[at]))
            at++;
        return decimal.Parse(text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
