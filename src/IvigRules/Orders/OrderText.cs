using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;

namespace IvigRules.Orders;

/// <summary>
/// Reads an order from one line as it is written on a ward, such as <c>28 g (0.4 g/kg) IV daily x 5</c>. A word or a number that it does
/// not understand, or that can be mistaken for another, makes the whole line unreadable: nothing is left aside and nothing is guessed.
/// </summary>
/// <remarks>docs/orders.md has the grammar. It does not depend on the culture.</remarks>
public static class OrderText
{
    private const int MostCharacters = 1_000;
    private const int MostOffending = 80;

    /// <summary>Reads an order. What the line does not say stays absent.</summary>
    /// <param name="text">The line, at most 1,000 characters.</param>
    /// <exception cref="InvalidCaseException">
    /// The line cannot be read. The exception has the byte in the line, and the words as <see cref="InvalidCaseException.OffendingText"/>.
    /// </exception>
    public static Order Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, out var fault) ?? throw new InvalidCaseException([fault!], "order");
    }

    /// <summary>Reads an order, or says what cannot be read.</summary>
    /// <param name="text">The line, at most 1,000 characters.</param>
    /// <param name="order">The order; null when the line cannot be read.</param>
    /// <param name="faults">The first fault of the line; empty when the order was read.</param>
    /// <returns>Whether the order was read.</returns>
    public static bool TryRead(string text, [NotNullWhen(true)] out Order? order, out ImmutableArray<CaseFault> faults)
    {
        ArgumentNullException.ThrowIfNull(text);
        order = Read(text, out var fault);
        faults = fault is null ? [] : [fault];
        return order is not null;
    }

    private static Order? Read(string text, out CaseFault? fault)
    {
        fault = null;
        if (text.Length > MostCharacters)
        {
            fault = new("text", $"an order is one line of at most {Invariant.Format(MostCharacters)} characters");
            return null;
        }

        try
        {
            var order = Read(OrderTokenizer.Read(text), text.Length);
            if (OrderFaults.Of(order) is not { } invalid)
                return order;
            fault = new($"$.{invalid.Property}", invalid.Problem);
        }
        catch (UnreadableTextException problem)
        {
            fault = Fault(text, problem);
        }

        return null;
    }

    private static Order Read(List<OrderToken> tokens, int length)
    {
        var all = CollectionsMarshal.AsSpan(tokens);
        List<(OrderPhrase Phrase, int Place)> phrases = [];
        for (var place = 0; place < all.Length; place += phrases[^1].Phrase.Length)
            phrases.Add((Longest(all[place..]), place));

        // Only when every word is understood is any of them taken for what it says.
        var draft = new OrderDraft();
        foreach (var (phrase, place) in phrases)
        {
            var matched = all.Slice(place, phrase.Length);
            draft.Phrase = matched[0] with { End = matched[^1].End };
            phrase.Apply(draft, matched);
        }

        var order = draft.Finish();
        return order == new Order() ? throw new UnreadableTextException(0, length, "the line has no part of an order") : order;
    }

    private static OrderPhrase Longest(ReadOnlySpan<OrderToken> tokens)
    {
        OrderPhrase? longest = null;
        var understood = 0;
        foreach (var phrase in OrderPhrases.All)
        {
            var matches = phrase.Matches(tokens);
            understood = Math.Max(understood, matches);
            if (matches == phrase.Length && matches > (longest?.Length ?? 0))
                longest = phrase;
        }

        if (longest is not null)
            return longest;
        var last = Math.Min(understood, tokens.Length - 1);
        if (tokens[last].Kind == OrderTokenKind.Number && last + 1 < tokens.Length)
            last++;
        throw new UnreadableTextException(tokens[0].Start, tokens[last].End, NotUnderstood(tokens));
    }

    private static string NotUnderstood(ReadOnlySpan<OrderToken> tokens) => tokens[0].IsWord("of")
        ? "not understood: the name of a product stands in quotation marks"
        : tokens[0].Kind == OrderTokenKind.Number ? "not understood: a number without a unit or a word that says what it is"
        : "not understood";

    private static CaseFault Fault(string text, UnreadableTextException problem)
    {
        var end = problem.End;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end - 1]) && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        if (end > problem.Start + MostOffending)
            end = problem.Start + MostOffending - (char.IsHighSurrogate(text[problem.Start + MostOffending - 1]) ? 1 : 0);
        return new("text", problem.Message, text[problem.Start..end], 1, Encoding.UTF8.GetByteCount(text.AsSpan(0, problem.Start)) + 1);
    }
}
