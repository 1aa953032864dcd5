using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace IvigRules.Json;

/// <summary>
/// The JSON Schema of what the strict options read. System.Text.Json's own exporter leaves out what a converter reads as an item of a list or as
/// a parameter of a record.
/// </summary>
internal static class StrictSchema
{
    internal static JsonObject Of(JsonTypeInfo type, JsonConverter? converter = null)
    {
        if ((converter ?? type.Converter) is IContractConverter contract)
            return contract.Schema();
        if (type.ElementType is { } element)
            return new() { ["type"] = "array", ["items"] = Of(type.Options.GetTypeInfo(element)) };
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(type.Properties.Select(property =>
                KeyValuePair.Create(property.Name, (JsonNode?)Of(type.Options.GetTypeInfo(property.PropertyType), property.CustomConverter)))),
        };
        if (type.Properties.Any(IsRequired))
            schema["required"] = new JsonArray([.. type.Properties.Where(IsRequired).Select(property => (JsonNode)property.Name)]);
        return schema;
    }

    internal static bool IsRequired(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false, IsMemberInitializer: false };
}
