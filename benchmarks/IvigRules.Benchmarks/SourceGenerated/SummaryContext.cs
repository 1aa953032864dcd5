using System.Text.Json.Serialization;

namespace IvigRules.Benchmarks.SourceGenerated;

/// <summary>Writes summaries. No converters: with any, the generated code would go by metadata and take nearly twice as long.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SummaryDto))]
internal sealed partial class SummaryContext : JsonSerializerContext;
