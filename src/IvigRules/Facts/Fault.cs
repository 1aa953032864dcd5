namespace IvigRules.Facts;

/// <summary>A fault of a fact or an order: the property and the problem, without patient data.</summary>
internal sealed record Fault(string Property, string Problem, string? OffendingText = null);
