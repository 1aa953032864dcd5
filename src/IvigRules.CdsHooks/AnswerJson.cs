using System.Text.Json.Serialization;
using IvigRules.CdsHooks.Cards;
using IvigRules.CdsHooks.Discovery;
using IvigRules.CdsHooks.Feedback;

namespace IvigRules.CdsHooks;

/// <summary>Writes what a client is answered. A member without a value is left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CardsAnswer))]
[JsonSerializable(typeof(DiscoveryAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(OperationOutcomeBody))]
[JsonSerializable(typeof(FeedbackLine))]
internal sealed partial class AnswerJson : JsonSerializerContext;
