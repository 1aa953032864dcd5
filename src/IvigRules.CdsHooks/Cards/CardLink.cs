namespace IvigRules.CdsHooks.Cards;

/// <summary>A link of a card: always to a page of this service.</summary>
internal sealed record CardLink(string Label, string Url)
{
    public string Type { get; } = "absolute";
}
