namespace IvigRules.CdsHooksHost.Page;

/// <summary>A fact of the case and the entry that it comes from.</summary>
internal sealed record SourceEntry(string Fact, string Place, int Line, string? Reference);
