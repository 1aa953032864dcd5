using System.Text.Json;
using IvigRules.CdsHooks.Cards;

namespace IvigRules.CdsHooks;

/// <summary>The cards of a call, and what is counted of it.</summary>
internal sealed class HookOutcome(IEnumerable<Card> cards, IEnumerable<UnmappedReason> open)
{
    internal ImmutableArray<Card> Cards { get; } = [.. cards];

    /// <summary>The reasons why something was not taken from the record.</summary>
    internal ImmutableArray<UnmappedReason> Open { get; } = [.. open];

    /// <summary>The record that was judged; absent when there was none.</summary>
    internal FhirReading? Reading { get; init; }

    internal CdsAnswer ToAnswer() => new(200, JsonSerializer.SerializeToUtf8Bytes(new() { Cards = Cards }, AnswerJson.Default.CardsAnswer))
    {
        Reading = Reading,
    };
}
