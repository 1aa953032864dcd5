namespace IvigRules.CdsHooks.Cards;

/// <summary>What a card says first, and how loud.</summary>
internal sealed class CardHead
{
    private const int MostLetters = 139;

    private CardHead(Indicator indicator, string summary) => (Indicator, Summary) = (indicator, Shorten(Reports.Phrases.OneLine(summary)));

    internal Indicator Indicator { get; }

    /// <summary>Under 140 characters, cut at a word.</summary>
    internal string Summary { get; }

    internal static CardHead Info(string summary) => new(Indicator.Info, summary);

    internal static CardHead Warning(string summary) => new(Indicator.Warning, summary);

    internal static CardHead Critical(string summary) => new(Indicator.Critical, summary);

    /// <summary>The same, at least as loud.</summary>
    internal CardHead AtLeast(Indicator least) => Indicator < least ? new(least, Summary) : this;

    /// <summary>The same, at most as loud.</summary>
    internal CardHead AtMost(Indicator most) => Indicator > most ? new(most, Summary) : this;

    private static string Shorten(string text)
    {
        if (text.Length <= MostLetters)
            return text;
        var end = text.LastIndexOf(' ', MostLetters - 1);
        end = end > MostLetters / 2 ? end : MostLetters - 1;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return text[..end].TrimEnd(' ', ',', ';', ':') + "…";
    }
}
