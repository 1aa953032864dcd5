using System.Globalization;
using System.Text;

namespace IvigRules.Text;

/// <summary>Checks on the characters of a text.</summary>
internal static class Characters
{
    /// <summary>Whether no half of a surrogate pair stands alone. Such a text cannot be written as UTF-8.</summary>
    internal static bool AreWhole(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }

        return true;
    }

    /// <summary>
    /// Recorded text as part of one line that people read: line breaks and other control characters are spaces, and a character that
    /// changes how its neighbours look without being seen (direction marks, zero width) shows by its number, such as
    /// <c>&lt;U+202E&gt;</c>.
    /// </summary>
    internal static string OneLine(string text)
    {
        if (text.All(letter => letter is >= ' ' and < '\u007F'))
            return text;
        var line = new StringBuilder(text.Length);
        foreach (var letter in text.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(letter))
            {
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    line.Append(' ');
                    break;
                case var _ when IsHidden(letter.Value):
                    line.Append(CultureInfo.InvariantCulture, $"<U+{letter.Value:X4}>");
                    break;
                default:
                    line.Append(letter);
                    break;
            }
        }

        return line.ToString();
    }

    /// <summary>
    /// Whether a character is not seen, or not seen for what it is: of direction, of no width, blank, private or not assigned.
    /// </summary>
    internal static bool IsHidden(int scalar) => scalar > '~' && (!Rune.IsValid(scalar)
        || Rune.GetUnicodeCategory(new(scalar)) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        || scalar is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2800 or 0x3164
            or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xE0000 and <= 0xE0FFF));
}
