namespace IvigRules.Orders;

/// <summary>
/// A phrase of the text of an order: words as they stand, with a stroke between alternatives, and in capitals what may vary: NUMBER, DATE,
/// QUANTITY (a number with its unit), NAME (in quotation marks).
/// </summary>
/// <param name="pattern">The phrase.</param>
/// <param name="apply">Records what it says, given its numbers, dates, quantities and names in their order.</param>
internal sealed class OrderPhrase(string pattern, Action<OrderDraft, ImmutableArray<OrderToken>> apply)
{
    private readonly string[][] _items = [.. pattern.Split(' ').Select(item => item.Split('|'))];

    internal int Length => _items.Length;

    internal void Apply(OrderDraft draft, ReadOnlySpan<OrderToken> matched)
    {
        var varying = ImmutableArray.CreateBuilder<OrderToken>();
        for (var i = 0; i < _items.Length; i++)
        {
            if (char.IsAsciiLetterUpper(_items[i][0][0]))
                varying.Add(matched[i]);
        }

        apply(draft, varying.DrainToImmutable());
    }

    /// <summary>How many of its items match the tokens, from the first on.</summary>
    internal int Matches(ReadOnlySpan<OrderToken> tokens)
    {
        var count = 0;
        while (count < _items.Length && count < tokens.Length && IsMatch(_items[count], tokens[count]))
            count++;
        return count;
    }

    private static bool IsMatch(string[] item, OrderToken token) => item switch
    {
        ["NUMBER"] => token.Kind == OrderTokenKind.Number,
        ["DATE"] => token.Kind == OrderTokenKind.Date,
        ["QUANTITY"] => token.Kind == OrderTokenKind.Quantity,
        ["NAME"] => token.Kind == OrderTokenKind.Quoted,
        _ => Array.Exists(item, token.IsWord),
    };
}
