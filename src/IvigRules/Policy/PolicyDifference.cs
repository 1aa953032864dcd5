namespace IvigRules.Policy;

/// <summary>A setting whose value differs from the default.</summary>
/// <param name="Setting">The setting's name.</param>
/// <param name="Value">Its value, in words with its unit.</param>
/// <param name="Default">The default value, in words with its unit.</param>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record PolicyDifference(string Setting, string Value, string Default);
