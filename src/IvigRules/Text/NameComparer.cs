using System.Globalization;

namespace IvigRules.Text;

/// <summary>
/// Compares the names of therapies, analytes, units and of what is chosen from a list, without regard to case, white space, underscores
/// and hyphens.
/// </summary>
internal sealed class NameComparer : IEqualityComparer<string>
{
    private NameComparer()
    {
    }

    internal static NameComparer Instance { get; } = new();

    /// <summary>Whether two names are the same but for case and separators.</summary>
    internal static bool AreSame(string? left, string? right)
    {
        if (string.Equals(left, right, StringComparison.Ordinal))
            return true;
        if (left is null || right is null)
            return false;
        int l = 0, r = 0;
        while (true)
        {
            l = Next(left, l);
            r = Next(right, r);
            if (l == left.Length || r == right.Length)
                return l == left.Length && r == right.Length;
            if (char.ToLowerInvariant(left[l++]) != char.ToLowerInvariant(right[r++]))
                return false;
        }
    }

    /// <summary>The one of some names that was most likely meant, within two mistyped letters; null when none or several were.</summary>
    internal static string? Closest(string name, IEnumerable<string> names)
    {
        var nearest = names.GroupBy(known => Distance(Folded(name), Folded(known))).MinBy(group => group.Key);
        return nearest is not null && nearest.Key <= 2 && nearest.Key < name.Length / 2 && nearest.Count() == 1 ? nearest.Single() : null;
    }

    /// <summary>The question that goes with a name that is not known; empty when none is near.</summary>
    internal static string DidYouMean(string name, IEnumerable<string> names) =>
        Closest(name, names) is { } closest ? $"; did you mean \"{closest}\"?" : "";

    /// <inheritdoc/>
    public bool Equals(string? x, string? y) => AreSame(x, y);

    /// <inheritdoc/>
    public int GetHashCode(string obj)
    {
        var hash = new HashCode();
        for (var i = Next(obj, 0); i < obj.Length; i = Next(obj, i + 1))
            hash.Add(char.ToLowerInvariant(obj[i]));
        return hash.ToHashCode();
    }

    private static int Next(string name, int from)
    {
        while (from < name.Length && IsSeparator(name[from]))
            from++;
        return from;
    }

    private static bool IsSeparator(char letter) => letter is '-' or '_' or ' '
        || (letter > '\u007F' && CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.DashPunctuation or UnicodeCategory.SpaceSeparator);

    private static string Folded(string name) => string.Concat(name.Where(letter => !IsSeparator(letter)).Select(char.ToLowerInvariant));

    /// <summary>How many letters must be added, removed or replaced to make one text of another.</summary>
    private static int Distance(string left, string right)
    {
        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var l = 1; l <= left.Length; l++)
        {
            var diagonal = above[0];
            above[0] = l;
            for (var r = 1; r <= right.Length; r++)
            {
                var replaced = diagonal + (left[l - 1] == right[r - 1] ? 0 : 1);
                diagonal = above[r];
                above[r] = Math.Min(replaced, Math.Min(above[r], above[r - 1]) + 1);
            }
        }

        return above[^1];
    }
}
