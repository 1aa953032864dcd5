using System.Text.Json.Nodes;

namespace IvigRules.CdsHooksHost.Page;

/// <summary>A value that a fact may have, and its words.</summary>
internal sealed record Option(JsonNode Value, string Label);
