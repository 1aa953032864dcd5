using IvigRules.CdsHooks.Tests.Support;

namespace IvigRules.CdsHooks.Tests.Cards;

/// <summary>A row of the table of cards: a call, and the card that is expected, or none.</summary>
internal sealed class CardRow(string hook, Action<JsonObject> change, JsonObject[] drafts, string? indicator, string? summary)
{
    internal string? Indicator => indicator;

    internal string? Summary => summary;

    internal JsonObject Body()
    {
        var record = Given.AcuteMsRelapse();
        change(record);
        return Given.OfRecord(hook, record, drafts);
    }
}
