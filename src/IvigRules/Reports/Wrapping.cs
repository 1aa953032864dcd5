using System.Globalization;
using System.Text;

namespace IvigRules.Reports;

/// <summary>Breaks a line to fit some columns: at a space, and not between a figure and its unit if that can be helped.</summary>
public static class Wrapping
{
    // A narrow terminal would leave nothing beside a deep indent.
    private const int LeastRoom = 20;

    // What takes two columns: East Asian wide characters and emoji, as ranges of scalar values.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F),
        (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x18CFF), (0x1B000, 0x1B2FB), (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF),
        (0x1F18E, 0x1F19A), (0x1F200, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F7E0, 0x1F7EB), (0x1F90C, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>The parts of a text that become lines, from a place in it to the place after its end. Without a width it is one.</summary>
    /// <param name="text">The text, without line breaks.</param>
    /// <param name="width">The columns of a line; absent, they have no bound.</param>
    /// <param name="indent">The columns before the first line.</param>
    /// <param name="hanging">The columns before the lines that follow.</param>
    public static IEnumerable<(int Start, int End)> Lines(string text, int? width, int indent, int hanging)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = 0;
        if (width is { } columns)
        {
            var room = Math.Max(columns - indent, LeastRoom);
            while (Break(text, start, room) is { } end)
            {
                yield return (start, end);
                start = end;
                while (start < text.Length && text[start] == ' ')
                    start++;
                room = Math.Max(columns - hanging, LeastRoom);
            }
        }

        yield return (start, text.Length);
    }

    /// <summary>The columns before the first line of a statement at a depth of a report, and before the lines that follow.</summary>
    /// <param name="depth">The depth: 0 and up.</param>
    public static (int Indent, int Hanging) Indents(int depth) => (2 * depth, (2 * depth) + 2);

    /// <summary>The columns of a text on a terminal.</summary>
    internal static int Columns(string text)
    {
        var columns = 0;
        for (var i = 0; i < text.Length;)
            columns += Columns(text, ref i);
        return columns;
    }

    /// <summary>The last good break within the room, else the last space, else the end of the room; null when the rest fits.</summary>
    private static int? Break(string text, int start, int room)
    {
        int? good = null, space = null;
        var used = 0;
        for (var i = start; i < text.Length;)
        {
            if (CanBreak(text, start, i))
                good = i;
            else if (text[i] == ' ' && i > start && text[i - 1] != ' ')
                space = i;
            var before = i;
            used += Columns(text, ref i);
            if (used > room && text[before] != ' ')
                return good ?? space ?? before;
        }

        return null;
    }

    private static int Columns(string text, ref int at)
    {
        if (!Rune.TryGetRuneAt(text, at, out var rune))
        {
            at++;
            return 1;
        }

        at += rune.Utf16SequenceLength;
        if (rune.IsAscii)
            return 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            return 0;
        return Array.Exists(Wide, range => rune.Value >= range.First && rune.Value <= range.Last) ? 2 : 1;
    }

    private static bool CanBreak(string text, int start, int at)
    {
        if (text[at] != ' ' || at == start || text[at - 1] == ' ')
            return false;
        var word = text.AsSpan(start, at - start);
        word = word[(word.LastIndexOf(' ') + 1)..];
        return !char.IsAsciiDigit(word[^1]) && word is not ("x" or "+" or "=" or "<" or ">" or "<=" or ">=" or "-");
    }
}
