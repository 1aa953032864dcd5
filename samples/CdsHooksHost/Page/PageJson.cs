using System.Text.Json;
using System.Text.Json.Serialization;

namespace IvigRules.CdsHooksHost.Page;

/// <summary>How the page and its server write to each other: what is absent is left out, what is not known is refused.</summary>
internal static class PageJson
{
    internal static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
        MaxDepth = 256,
    };
}
