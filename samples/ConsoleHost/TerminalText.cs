using System.Globalization;
using System.Text;

namespace IvigRules.ConsoleHost;

/// <summary>Text that others recorded, made safe to show: nothing in it steers a terminal, hides or turns the text around.</summary>
internal static class TerminalText
{
    /// <summary>
    /// Control characters and line ends become spaces. Format characters (those that turn the direction or have no width) become their
    /// escape, such as <c>\u202e</c>, so that two texts that differ in them do not look alike; in JSON the escape means the same.
    /// </summary>
    internal static string Shown(string text) => Shown(text, keepLines: false);

    /// <summary>The same of a whole text, with its line ends.</summary>
    internal static string ShownLines(string text) => Shown(text, keepLines: true);

    private static string Shown(string text, bool keepLines)
    {
        if (text.All(letter => letter is >= ' ' and <= '~'))
            return text;
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control when keepLines && rune.Value == '\n' => shown.Append('\n'),
                UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => shown.Append(' '),
                UnicodeCategory.Format => Escape(shown, rune),
                _ => shown.Append(rune.ToString()),
            };
        }

        return shown.ToString();
    }

    private static StringBuilder Escape(StringBuilder shown, Rune rune)
    {
        foreach (var unit in rune.ToString())
            shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
        return shown;
    }
}
