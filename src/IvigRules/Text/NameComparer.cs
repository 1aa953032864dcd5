using System.Globalization;

namespace IvigRules.Text;

/// <summary>
/// Compares the names of therapies, analytes, units and of what is chosen from a list, without regard to case, white space, underscores
/// and hyphens. A separator between two digits counts: in a code it is part of the number.
/// </summary>
internal sealed class NameComparer : IEqualityComparer<string>
{
    private const char End = '\uFFFF';

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
            var (nextLeft, nextRight) = (Next(left, ref l), Next(right, ref r));
            if (nextLeft != nextRight)
                return false;
            if (nextLeft == End)
                return true;
        }
    }

    /// <summary>
    /// Whether a text is this word of a list. In a word of one or two letters, such as a sign, only case does not count.
    /// </summary>
    internal static bool IsWord(string word, string text) => word.Length > 2
        ? AreSame(word, text)
        : string.Equals(word, text.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>A text as the list spells it; unchanged when the list does not have it.</summary>
    internal static string Canonical(string text, ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (IsWord(name, text))
                return name;
        }

        return text;
    }

    /// <inheritdoc/>
    public bool Equals(string? x, string? y) => AreSame(x, y);

    /// <inheritdoc/>
    public int GetHashCode(string obj)
    {
        var hash = new HashCode();
        var place = 0;
        for (var letter = Next(obj, ref place); letter != End; letter = Next(obj, ref place))
            hash.Add(letter);
        return hash.ToHashCode();
    }

    internal static bool IsSeparator(char letter) => letter is '-' or '_' or ' '
        || char.IsWhiteSpace(letter)
        || (letter > '~' && (letter is '\u2212' or '\u2043'
            || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format));

    /// <summary>The next letter that counts, in lower case; a hyphen for separators between two digits.</summary>
    private static char Next(string name, ref int place)
    {
        var isAfterDigit = place > 0 && char.IsAsciiDigit(name[place - 1]);
        var begin = place;
        while (place < name.Length && IsSeparator(name[place]))
            place++;
        if (place == name.Length)
            return End;
        return place > begin && isAfterDigit && char.IsAsciiDigit(name[place]) ? '-' : char.ToLowerInvariant(name[place++]);
    }
}
