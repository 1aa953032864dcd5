namespace IvigRules.CdsHooks.Cards;

/// <summary>A code with its system and words.</summary>
internal sealed record Coding(string System, string Code, string Display);
