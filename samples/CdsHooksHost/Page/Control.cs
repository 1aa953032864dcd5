using System.Text.Json.Nodes;

namespace IvigRules.CdsHooksHost.Page;

/// <summary>Writes an answer into the JSON of a case, as an operation of JSON Patch (RFC 6902) does.</summary>
/// <param name="Label">The record or property that it is about.</param>
/// <param name="Op"><c>add</c> or <c>remove</c>.</param>
/// <param name="Paths">The JSON Pointers of the property, one for each record that it answers; <c>-</c> is the end of a list.</param>
/// <param name="Fields">What to enter.</param>
/// <param name="Value">The fixed members of the value; absent when the only field is the value.</param>
internal sealed record Control(string Label, string Op, IReadOnlyList<string> Paths, IReadOnlyList<Field> Fields, JsonObject? Value = null);
