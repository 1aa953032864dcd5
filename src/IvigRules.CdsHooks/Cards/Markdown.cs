using System.Text;
using IvigRules.Reports;

namespace IvigRules.CdsHooks.Cards;

/// <summary>Escapes text for GitHub-flavoured Markdown, so that it is neither markup, HTML, a link nor a mention.</summary>
internal static class Markdown
{
    private const string Markup = "\\`*_{}[]()<>#+-!|~&@$=";

    internal static string Escape(string text)
    {
        var line = Phrases.OneLine(text).Trim();
        var escaped = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length; i++)
        {
            if (Markup.Contains(line[i], StringComparison.Ordinal) || IsOfAddress(line, i) || IsOfListNumber(line, i))
                escaped.Append('\\');
            escaped.Append(line[i]);
        }

        return escaped.ToString();
    }

    /// <summary>A point or colon that would make an address of the text.</summary>
    private static bool IsOfAddress(string line, int at) => line[at] switch
    {
        ':' => at + 1 < line.Length && line[at + 1] != ' ',
        '.' => line.AsSpan(0, at).EndsWith("www", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>A point after a number that begins the line, which would be a list.</summary>
    private static bool IsOfListNumber(string line, int at) =>
        line[at] == '.' && at is > 0 and < 10 && line.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0;
}
