using System.Globalization;
using System.Text;

namespace IvigRules.Orders;

/// <summary>Splits the text of an order into words, signs, numbers, quantities, dates and quoted texts.</summary>
internal static class OrderTokenizer
{
    private const string Signs = "()/,;%";

    private static readonly string[] Units =
        ["g", "mg", "g/kg", "mg/kg", "g/day", "mg/day", "g/kg/day", "mg/kg/day", "ml", "ml/hour", "ml/kg/hour"];

    /// <exception cref="UnreadableTextException">There is something that is none of these, or that can be mistaken for another.</exception>
    internal static List<OrderToken> Read(string text)
    {
        List<OrderToken> tokens = [];
        for (var place = 0; place < text.Length;)
        {
            if (text[place] is ' ' or '\t')
            {
                place++;
                continue;
            }

            var token = Next(text, place);
            tokens.Add(token);
            place = token.End;
        }

        return WithQuantities(tokens);
    }

    private static OrderToken Next(string text, int start)
    {
        var letter = text[start];
        if (char.IsAsciiDigit(letter) || letter == '.')
            return OrderNumbers.Read(text, start);
        if (letter is '"' or '\'')
            return Quoted(text, start);
        if (char.IsAsciiLetter(letter))
        {
            var end = start;
            while (end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] == '.'))
                end++;
            return Word(OrderWords.Canonical(text[start..end]), start, end);
        }

        if (letter == '\u00d7')
            return Word("x", start, start + 1);
        if (Signs.Contains(letter) || letter == '@')
            return Word(text[start..(start + 1)], start, start + 1);
        var rune = Rune.TryGetRuneAt(text, start, out var whole) ? whole : Rune.ReplacementChar;
        throw new UnreadableTextException(start, start + (char.IsSurrogatePair(text, Math.Min(start, text.Length - 1)) ? 2 : 1),
            string.Create(CultureInfo.InvariantCulture, $"a character that no order has, U+{rune.Value:X4}"));
    }

    private static OrderToken Word(string canonical, int start, int end) => OrderWords.WhyRefused(canonical) is { } reason
        ? throw new UnreadableTextException(start, end, reason)
        : new(OrderTokenKind.Word, canonical, 0, default, start, end);

    private static OrderToken Quoted(string text, int start)
    {
        var end = text.IndexOf(text[start], start + 1);
        if (end < 0)
            throw new UnreadableTextException(start, text.Length, "a quotation mark without its second");
        var quoted = text[(start + 1)..end];
        if (!Characters.AreWhole(quoted) || quoted.EnumerateRunes().Any(rune => Rune.IsControl(rune) || Characters.IsHidden(rune.Value)))
            throw new UnreadableTextException(start, end + 1, "a name with a character that is not seen");
        return new(OrderTokenKind.Quoted, quoted, 0, default, start, end + 1);
    }

    /// <summary>Joins each number with the unit after it, such as <c>g/kg/day</c> or <c>g per kg per day</c>.</summary>
    private static List<OrderToken> WithQuantities(List<OrderToken> tokens)
    {
        List<OrderToken> joined = [];
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind != OrderTokenKind.Number || i + 1 == tokens.Count || !IsOneOf(tokens[i + 1], "g", "mg", "ml"))
            {
                joined.Add(token);
                continue;
            }

            var unit = tokens[++i].Text;
            while (i + 2 < tokens.Count && IsOneOf(tokens[i + 1], "/", "per") && IsOneOf(tokens[i + 2], "kg", "day", "hour"))
            {
                unit += $"/{tokens[i + 2].Text}";
                i += 2;
            }

            var quantity = token with { Kind = OrderTokenKind.Quantity, Text = unit, End = tokens[i].End };
            if (!Units.Contains(unit, StringComparer.Ordinal))
                throw quantity.Unreadable("a unit that no part of an order has");
            if (quantity.Value <= 0)
                throw quantity.Unreadable("a quantity is above zero");
            joined.Add(quantity);
        }

        return joined;
    }

    private static bool IsOneOf(OrderToken token, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (token.IsWord(word))
                return true;
        }

        return false;
    }
}
