using System.Globalization;
using System.Text;

namespace IvigRules.CdsHooks.Cards;

/// <summary>The detail of a card: lines of a list, the most important first, within the bounds of a card, and a foot.</summary>
internal sealed class CardDetail(string knowledge)
{
    internal const int MostLines = 40;
    internal const int MostLetters = 4_000;

    private readonly List<string> _lines = [];

    private string Foot => $"Decision support from one clinical FAQ; not an order. Knowledge {Markdown.Escape(knowledge)}.";

    /// <summary>Adds a line: a label in bold, and text that may come from the record.</summary>
    internal CardDetail Add(string label, string text)
    {
        var bold = Markdown.Escape(label);
        _lines.Add(bold.Length == 0 ? $"- {Markdown.Escape(text)}" : $"- **{bold}** {Markdown.Escape(text)}");
        return this;
    }

    /// <summary>The lines that fit, a count of the others, and the foot.</summary>
    internal string Write()
    {
        var letters = MostLetters - Foot.Length - 60;
        var lines = _lines.Distinct(StringComparer.Ordinal).ToList();
        var fitting = lines.Take(MostLines - 4).TakeWhile(line => (letters -= line.Length + 1) >= 0).ToList();
        var text = new StringBuilder();
        foreach (var line in fitting)
            text.Append(line).Append('\n');
        if (lines.Count > fitting.Count)
            text.Append(CultureInfo.InvariantCulture, $"- and {lines.Count - fitting.Count} more lines\n");
        return text.Append('\n').Append(Foot).ToString();
    }
}
