using System.Text.Json;
using System.Text.Json.Serialization;

namespace IvigRules.Benchmarks.SourceGenerated;

/// <summary>Names of the JSON contract, such as <c>not-tolerated</c>.</summary>
internal sealed class KebabCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Names =
        Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

    internal static string NameOf(T value) => Names[value];
}
