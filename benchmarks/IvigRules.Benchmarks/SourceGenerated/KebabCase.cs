using System.Text.Json;
using System.Text.Json.Serialization;

namespace IvigRules.Benchmarks.SourceGenerated;

/// <summary>Names of the JSON contract, such as <c>not-tolerated</c>.</summary>
internal sealed class KebabCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
