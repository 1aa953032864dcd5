namespace IvigRules.CdsHooksHost.Page;

/// <summary>What the page asks: a text, and the day to assess it for.</summary>
/// <param name="Input">A case, a FHIR record or a CDS Hooks request, as it was pasted.</param>
/// <param name="AsOf">The day; absent, the case's own day, or today for FHIR.</param>
internal sealed record PageRequest(string Input, DateOnly? AsOf = null);
