namespace IvigRules.CdsHooks.Tests.Support;

/// <summary>An answer over HTTP.</summary>
internal sealed record CallResult(int Status, string Body, string? MediaType, Dictionary<string, string> Headers);
