using System.Text.Json;
using IvigRules.CdsHooks.Discovery;

namespace IvigRules.CdsHooks.Records;

/// <summary>Whether a part is there as it was asked for, and whether it is whole.</summary>
/// <param name="IsDelivered">Whether it is: nothing found, a search result, or at least one resource of its type, and no error.</param>
/// <param name="Next">The address of the next page; absent when there is none.</param>
/// <param name="PatientId">The id of the Patient that it is; absent when it is none.</param>
/// <param name="IsBundle">Whether it is a Bundle.</param>
internal readonly record struct PartFacts(bool IsDelivered, string? Next = null, string? PatientId = null, bool IsBundle = false)
{
    /// <summary>Whether it answers a read or search of this service: a search answers with a Bundle, a read with its resource.</summary>
    internal bool IsAnswer(PrefetchKey key) => IsDelivered && IsBundle == (key.Kind != FhirPartKind.Patient);

    /// <summary>Looks at a part. What cannot be read is not delivered.</summary>
    internal static PartFacts Of(ReadOnlyMemory<byte> json, PrefetchKey key)
    {
        try
        {
            if (json.Span.StartsWith("\uFEFF"u8))
                json = json[3..];
            using var document = JsonDocument.Parse(json);
            return Of(document.RootElement, key);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static PartFacts Of(JsonElement root, PrefetchKey key)
    {
        if (root.ValueKind == JsonValueKind.Null)
            return new(key.Kind != FhirPartKind.Patient);
        var type = Text(root, "resourceType");
        if (type is not "Bundle")
        {
            var isAsked = type is not null && key.Types.Contains(type, StringComparer.Ordinal);
            return new(isAsked, null, type is "Patient" ? Text(root, "id") : null);
        }

        JsonElement[] resources = [.. Items(root, "entry").Select(entry => Member(entry, "resource"))];
        var holdsError = resources.Any(IsError);
        var holdsType = resources.Any(resource => key.Types.Contains(Text(resource, "resourceType") ?? "", StringComparer.Ordinal));
        var next = Items(root, "link").Where(link => Text(link, "relation") is "next")
            .Select(link => Text(link, "url") ?? "").FirstOrDefault();
        return new(!holdsError && (holdsType || Text(root, "type") is "searchset"), next, IsBundle: true);
    }

    private static bool IsError(JsonElement resource) => Text(resource, "resourceType") is "OperationOutcome"
        && !(Items(resource, "issue").Length > 0
            && Items(resource, "issue").All(issue => Text(issue, "severity") is "warning" or "information"));

    private static JsonElement[] Items(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
