namespace IvigRules.Fhir.Input;

/// <summary>What stands at the root of the JSON.</summary>
/// <param name="ResourceType">The type of the resource; null when there is none, empty when the root is no object.</param>
/// <param name="Type">The type of a Bundle.</param>
/// <param name="HasId">Whether it has an id.</param>
/// <param name="Properties">The number of its properties.</param>
internal sealed record BundleHead(string? ResourceType, string? Type, bool HasId, int Properties);
