using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace IvigRules.CdsHooks.Records;

/// <summary>Takes something out of a Bundle. All else keeps its place and its bytes.</summary>
internal static class BundleEdit
{
    private static readonly byte[] Nothing = "null"u8.ToArray();

    /// <summary>
    /// Without orders, by their ids: an order that is about to be signed is no part of the record that it is judged by. The Bundle is
    /// the same when it holds none of them, or cannot be read.
    /// </summary>
    internal static ReadOnlyMemory<byte> WithoutOrders(ReadOnlyMemory<byte> json, IReadOnlySet<string> ids)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return IsOrder(document.RootElement, ids) ? Nothing
                : Change(document.RootElement, json, "entry", entry => IsOrder(Member(entry, "resource"), ids), "{}");
        }
        catch (JsonException)
        {
            return json;
        }
    }

    /// <summary>Without the link to the next page, which the caller has.</summary>
    internal static ReadOnlyMemory<byte> WithoutNext(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json);
        return Change(document.RootElement, json, "link", link => Text(link, "relation") is "next", replacement: null);
    }

    private static ReadOnlyMemory<byte> Change(
        JsonElement bundle, ReadOnlyMemory<byte> json, string list, Func<JsonElement, bool> isOne, string? replacement)
    {
        if (Member(bundle, list) is not { ValueKind: JsonValueKind.Array } items || !items.EnumerateArray().Any(isOne))
            return json;
        var output = new ArrayBufferWriter<byte>(json.Length);
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            foreach (var property in bundle.EnumerateObject())
            {
                writer.WritePropertyName(property.Name);
                if (!property.NameEquals(list) || property.Value.ValueKind != JsonValueKind.Array)
                {
                    writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(property.Value));
                    continue;
                }

                writer.WriteStartArray();
                foreach (var item in property.Value.EnumerateArray())
                {
                    if (!isOne(item))
                        writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(item));
                    else if (replacement is not null)
                        writer.WriteRawValue(replacement);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        return output.WrittenMemory;
    }

    private static bool IsOrder(JsonElement resource, IReadOnlySet<string> ids) =>
        Text(resource, "resourceType") is "MedicationRequest" && Text(resource, "id") is { } id && ids.Contains(id);

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
