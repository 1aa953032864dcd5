namespace IvigRules.CdsHooks.Cards;

/// <summary>The body of an answer with cards. The list may be empty: it is the only one that is written then.</summary>
internal sealed class CardsAnswer
{
    public required IReadOnlyList<Card> Cards { get; init; }
}
