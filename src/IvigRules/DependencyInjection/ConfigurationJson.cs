using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IvigRules.Json;
using Microsoft.Extensions.Configuration;

namespace IvigRules.DependencyInjection;

/// <summary>
/// Converts a configuration setting into the JSON of a policy. A configuration has only texts, and names that ignore case: the schema
/// of the policy gives the spelling of a name and tells which text is a number or an empty list.
/// </summary>
internal static class ConfigurationJson
{
    private static readonly JsonObject Policy = PolicyJson.SchemaNode();

    internal static bool IsSet(IConfigurationSection setting) => setting.Value is not null || setting.GetChildren().Any(IsSet);

    /// <summary>The JSON of a policy with only this setting.</summary>
    internal static byte[] Of(IConfigurationSection setting)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
            WriteObject([setting], Policy, writer);
        return json.WrittenSpan.ToArray();
    }

    /// <summary>
    /// The settings of a policy that a section sets: each value, and whole what makes sense only together: a list, and an object with
    /// parts that it needs, such as a quantity.
    /// </summary>
    internal static IEnumerable<(string Path, bool IsWhole)> Settings(IConfigurationSection section) => Settings(section, Policy);

    private static IEnumerable<(string Path, bool IsWhole)> Settings(IConfigurationSection section, JsonNode? schema)
    {
        foreach (var setting in section.GetChildren().Where(IsSet))
        {
            var (_, type) = PropertyOf(schema, setting.Key);
            var isWhole = TypeOf(type) is "array" || type?["required"] is not null;
            if (isWhole || !setting.GetChildren().Any())
            {
                yield return (setting.Path, isWhole);
                continue;
            }

            foreach (var within in Settings(setting, type))
                yield return within;
        }
    }

    private static void Write(IConfigurationSection setting, JsonNode? schema, Utf8JsonWriter writer)
    {
        var all = setting.GetChildren().ToList();
        var children = all.Where(IsSet).ToList();
        if (children.Count == 0 || !string.IsNullOrEmpty(setting.Value))
        {
            // A value where there are parts too is refused as no object or list.
            WriteText(setting.Value!, TypeOf(schema), writer);
        }
        else if (all.TrueForAll(child => child.Key.All(char.IsAsciiDigit)))
        {
            // An item that is null or left out is null in the list too, and refused there.
            writer.WriteStartArray();
            for (var i = 0; i < all.Count; i++)
            {
                if (children.Find(child => string.Equals(child.Key, Invariant.Digits(i), StringComparison.Ordinal)) is { } item)
                    Write(item, schema?["items"], writer);
                else
                    writer.WriteNullValue();
            }

            writer.WriteEndArray();
        }
        else
        {
            WriteObject(children, schema, writer);
        }
    }

    /// <summary>The type of a setting, which may be null as well where it may be left out.</summary>
    private static string? TypeOf(JsonNode? schema) => (string?)(schema?["type"] is JsonArray either ? either[0] : schema?["type"]);

    private static void WriteObject(IEnumerable<IConfigurationSection> children, JsonNode? schema, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var child in children)
        {
            var (name, type) = PropertyOf(schema, child.Key);
            writer.WritePropertyName(name ?? child.Key);
            Write(child, type, writer);
        }

        writer.WriteEndObject();
    }

    private static void WriteText(string text, string? type, Utf8JsonWriter writer)
    {
        if (type is "array" && text.Length == 0)
        {
            writer.WriteStartArray();
            writer.WriteEndArray();
        }
        else if (type is "integer" && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            writer.WriteNumberValue(whole);
        }
        else if (type is "number" && IsNumber(text))
        {
            writer.WriteRawValue(text);
        }
        else
        {
            writer.WriteStringValue(text);
        }
    }

    /// <summary>The property of an object that a key names in any case.</summary>
    private static (string? Name, JsonNode? Type) PropertyOf(JsonNode? schema, string key)
    {
        var (name, type) = PropertiesOf(schema)
            .FirstOrDefault(property => string.Equals(property.Key, key, StringComparison.OrdinalIgnoreCase));
        return (name, type);
    }

    /// <summary>The properties of an object. A therapy group refers to the schema of its first occurrence.</summary>
    private static JsonObject PropertiesOf(JsonNode? schema) =>
        ((schema?["$ref"] is null ? schema : Policy["properties"]!["diseaseModifyingTherapies"]!["items"]) switch
        {
            { } group when group["anyOf"] is { } either => either[1]!["properties"],
            { } other => other["properties"],
            null => null,
        })?.AsObject() ?? [];

    private static bool IsNumber(string text)
    {
        try
        {
            var number = new Utf8JsonReader(JsonText.ToUtf8(text));
            return number.Read() && number.TokenType == JsonTokenType.Number && !number.Read();
        }
        catch (Exception problem) when (problem is JsonException or InvalidCaseException)
        {
            return false;
        }
    }
}
