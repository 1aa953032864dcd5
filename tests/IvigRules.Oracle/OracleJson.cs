using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IvigRules.Oracle;

/// <summary>Reads cases and policies as strictly as System.Text.Json can, and writes cases; what is null is absent.</summary>
internal static class OracleJson
{
    private static readonly JsonSerializerOptions Options =
#if NET10_0_OR_GREATER
        new(JsonSerializerOptions.Strict)
#else
        new()
#endif
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

    public static T Read<T>(string json)
        where T : class => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("The text is null.");

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);
}
