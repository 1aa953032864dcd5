using System.Text;
using Spectre.Console.Rendering;

namespace IvigRules.ConsoleHost;

/// <summary>Where a line is broken for a terminal: at a space, and never between a figure and its unit.</summary>
internal static class Wrapping
{
    // A narrow terminal would leave nothing beside a deep indent.
    private const int LeastRoom = 20;

    /// <summary>The parts of a text that become lines. Without a width it is one.</summary>
    internal static IEnumerable<(int Start, int End)> Lines(string text, int? width, int indent, int hanging)
    {
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

    /// <summary>The last break within the room, else the first after it; null when the rest fits or cannot be broken.</summary>
    private static int? Break(string text, int start, int room)
    {
        int? last = null;
        var used = 0;
        for (var i = start; i < text.Length;)
        {
            if (CanBreak(text, start, i))
            {
                if (used > room)
                    return last ?? i;
                last = i;
            }

            _ = Rune.TryGetRuneAt(text, i, out var rune);
            used += rune.IsAscii ? 1 : new Segment(rune.ToString()).CellCount();
            i += Math.Max(rune.Utf16SequenceLength, 1);
        }

        return used > room ? last : null;
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
