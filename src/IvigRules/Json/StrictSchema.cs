using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace IvigRules.Json;

/// <summary>
/// The JSON Schema of what the strict options read. System.Text.Json's own exporter leaves out what a converter reads as an item of a
/// list or as
/// a parameter of a record.
/// </summary>
internal static class StrictSchema
{
    internal static JsonObject Of(JsonTypeInfo type) => Of(type, converter: null, "#", ImmutableDictionary<Type, string>.Empty);

    /// <summary>What JSON calls a type that System.Text.Json reads itself; null for an object or a list.</summary>
    internal static string? NameOf(Type type) =>
        type == typeof(string) ? "string" : type == typeof(decimal) ? "number" : type == typeof(int) ? "integer" : type == typeof(bool)
            ? "boolean" : null;

    internal static bool IsRequired(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false, IsMemberInitializer: false };

    /// <param name="type">The type.</param>
    /// <param name="converter">What a property of this type is read by, if not by what the type is.</param>
    /// <param name="pointer">Where in the whole schema this one stands.</param>
    /// <param name="around">Where the objects stand that this one is in: one that holds itself points back.</param>
    private static JsonObject Of(JsonTypeInfo type, JsonConverter? converter, string pointer, ImmutableDictionary<Type, string> around)
    {
        if ((converter ?? type.Converter) is IContractConverter contract)
            return contract.Schema();
        if (Nullable.GetUnderlyingType(type.Type) is { } underlying)
            return Of(type.Options.GetTypeInfo(underlying), converter: null, pointer, around);
        if (NameOf(type.Type) is { } name)
            return new() { ["type"] = name };
        if (type.ElementType is { } element)
            return new()
            {
                ["type"] = "array",
                ["items"] = Of(type.Options.GetTypeInfo(element), converter: null, $"{pointer}/items", around)
            };
        if (around.TryGetValue(type.Type, out var there))
            return new() { ["$ref"] = there };

        around = around.Add(type.Type, pointer);
        var properties = new JsonObject();
        foreach (var property in type.Properties)
        {
            var of = type.Options.GetTypeInfo(property.PropertyType);
            properties[property.Name] = Of(of, property.CustomConverter, $"{pointer}/properties/{property.Name}", around);
        }

        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        if (type.Properties.Any(IsRequired))
            schema["required"] = new JsonArray([.. type.Properties.Where(IsRequired).Select(property => (JsonNode)property.Name)]);
        return schema;
    }
}
