using System.Text.Json.Serialization;

namespace IvigRules.CdsHooks.Requests;

/// <summary>Reads what a client sends. Unknown members are passed over; one that stands twice is refused.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(RequestEnvelope))]
[JsonSerializable(typeof(RequestContext))]
internal sealed partial class RequestJson : JsonSerializerContext;
