using System.Text.Json.Nodes;

namespace IvigRules.Fhir.Tests.Degradation;

/// <summary>One step of the law of degradation: what it does to a property of an object, and to which properties it can be done.</summary>
/// <param name="Name">What the step does.</param>
/// <param name="Applies">Whether the step can be done to this property, and is no exception of section 9.4.</param>
/// <param name="Apply">Does it.</param>
internal sealed record Step(string Name, Func<JsonObject, string, bool> Applies, Action<JsonObject, string> Apply);
