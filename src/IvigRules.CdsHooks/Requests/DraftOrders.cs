using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace IvigRules.CdsHooks.Requests;

/// <summary>Reads the draft orders of a context: a Bundle, whose type and addresses may be missing.</summary>
internal static class DraftOrders
{
    private const string Path = "$.context.draftOrders";

    /// <exception cref="RefusedException">It is no Bundle with resources.</exception>
    internal static ImmutableArray<Draft> Read(ReadOnlyMemory<byte> json)
    {
        using var document = Parse(json);
        var bundle = document.RootElement;
        if (bundle.ValueKind != JsonValueKind.Object || !Is(bundle, "resourceType", "Bundle"))
            throw Refused.Unreadable(Path, "the draft orders are a Bundle");
        if (!bundle.TryGetProperty("entry", out var entries) || entries.ValueKind == JsonValueKind.Null)
            return [];
        if (entries.ValueKind != JsonValueKind.Array)
            throw Refused.Unreadable($"{Path}.entry", "the entries are a list");
        return [.. entries.EnumerateArray().Select(Read)];
    }

    private static Draft Read(JsonElement entry, int at)
    {
        if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("resource", out var resource)
            || resource.ValueKind != JsonValueKind.Object)
        {
            throw Refused.Unreadable(
                string.Create(CultureInfo.InvariantCulture, $"{Path}.entry[{at}].resource"), "an entry has a resource");
        }

        return new(JsonMarshal.GetRawUtf8Value(resource).ToArray(), Text(resource, "resourceType"), Text(resource, "id"),
            Text(entry, "fullUrl"));
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            throw Refused.Unreadable(Path, "a property stands twice, or it is nested too deeply");
        }
    }

    private static bool Is(JsonElement element, string name, string text) =>
        string.Equals(Text(element, name), text, StringComparison.Ordinal);

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
