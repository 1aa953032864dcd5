namespace IvigRules.Policy;

/// <summary>A setting that a site changed.</summary>
/// <param name="Setting">The setting's name.</param>
/// <param name="Value">Its value, in words with its unit.</param>
/// <param name="Default">The value it would have had.</param>
public sealed record PolicyDifference(string Setting, string Value, string Default);
