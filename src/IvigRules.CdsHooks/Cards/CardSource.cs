namespace IvigRules.CdsHooks.Cards;

/// <summary>Where a card comes from, and the rule behind it.</summary>
internal sealed record CardSource(string Label, string Url, Coding? Topic);
