using System.Text.Json.Serialization;

namespace IvigRules.Json.Results;

/// <summary>The metadata of a result for System.Text.Json, so that it needs no reflection.</summary>
[JsonSerializable(typeof(ResultDocument))]
internal sealed partial class ResultContext : JsonSerializerContext;
