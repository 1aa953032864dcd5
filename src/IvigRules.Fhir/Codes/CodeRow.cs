namespace IvigRules.Fhir.Codes;

/// <summary>A code with its meaning in one table. A weak one was not verified in a second source: it never supports a yes.</summary>
internal sealed record CodeRow(string Table, string System, string Code, string Display, string Means, bool IsWeak);
