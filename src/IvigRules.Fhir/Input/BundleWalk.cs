using System.Globalization;
using System.Text.Json;

namespace IvigRules.Fhir.Input;

/// <summary>
/// Walks once over the bytes of a Bundle or of one resource and finds the entries whose types are read. No entry is parsed here.
/// </summary>
internal sealed partial class BundleWalk(RecordInput input, FhirReadOptions options)
{
    private int _entries;

    /// <param name="json">The bytes of a Bundle or a resource.</param>
    /// <param name="place">What stands before each place, such as <c>conditions</c>; empty for a record by itself.</param>
    /// <param name="part">The part that was asked for; absent outside parts.</param>
    /// <returns>What stands at the root.</returns>
    internal BundleHead Walk(ReadOnlyMemory<byte> json, string place, FhirPartKind? part)
    {
        try
        {
            var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = options.Limits.MaxDepth });
            reader.Read();
            var head = reader.TokenType == JsonTokenType.StartObject ? ReadRoot(ref reader, json, place, part) : new BundleHead("", null,
                false, 0);
            while (reader.Read())
            {
                // Anything after the end is a fault of the syntax.
            }

            return head;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw new FhirUnreadableException(Root(place), "no JSON that can be read to its end, or nested too deeply", inner: problem);
        }
    }

    private static string Root(string place) => place.Length == 0 ? "$" : place;

    private static string Under(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";

    private BundleHead ReadRoot(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json, string place, FhirPartKind? part)
    {
        var start = (int)reader.TokenStartIndex;
        string? resourceType = null, type = null, id = null;
        var hasRules = false;
        var entries = new List<RawEntry>();
        var links = new List<string>();
        var flags = new Flags();
        var properties = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            properties++;
            if (reader.ValueTextEquals("resourceType"u8))
                resourceType = Once(resourceType, ReadString(ref reader), place);
            else if (reader.ValueTextEquals("type"u8))
                type = ReadString(ref reader) ?? type;
            else if (reader.ValueTextEquals("id"u8))
                id = ReadString(ref reader);
            else if (reader.ValueTextEquals("entry"u8))
                ReadEntries(ref reader, json, entries, place);
            else if (reader.ValueTextEquals("link"u8))
                ReadLinks(ref reader, links);
            else if (reader.ValueTextEquals("implicitRules"u8))
                hasRules = ReadString(ref reader) is not null;
            else
                SkipValue(ref reader, ref flags);
        }

        var end = (int)reader.BytesConsumed;
        if (resourceType is ReadTypes.Bundle)
        {
            if (hasRules)
                throw new FhirUnreadableException(Under(place, "implicitRules"), "a Bundle with rules that are not understood");
            if (links.Contains("next", StringComparer.OrdinalIgnoreCase))
                input.MarkIncomplete(part, Under(place, "link"), UnmappedReason.MorePages);
            AddBundle(entries, type, place, part);
        }
        else if (resourceType is not null)
            Add(new(json[start..end], resourceType, id, flags.MayBeRead, flags.Contains), Root(place), fullUrl: null, part);
        return new(resourceType, type, id is not null, properties);
    }

    private void AddBundle(List<RawEntry> entries, string? type, string place, FhirPartKind? part)
    {
        switch (type)
        {
            case null:
                input.Points.Add(new(null, Root(place), UnmappedReason.Malformed, About.Record));
                break;
            case "history" or "message" or "subscription-notification":
                throw new FhirUnreadableException(Root(place),
                    "a Bundle of type history, message or subscription-notification is no record");
            case "searchset" or "collection" or "document" or "transaction" or "batch" or "batch-response" or "transaction-response":
                break;
            default:
                throw new FhirUnreadableException(Root(place), "a type of Bundle that is not read", type);
        }

        foreach (var (entry, at) in entries.Select((entry, at) => (entry, at)))
        {
            if (++_entries > options.Limits.MaxEntries)
                throw new FhirUnreadableException(Root(place), "more entries than the limit allows");
            Add(entry, Under(place, string.Create(CultureInfo.InvariantCulture, $"entry[{at}]")), part);
        }
    }

    private void Add(RawEntry entry, string place, FhirPartKind? part)
    {
        if (entry.Status is { } status && status is not ['2', ..])
            input.MarkIncomplete(part, $"{place}.response", UnmappedReason.ServerError);
        if (entry.IsNone)
        {
            input.HoldsAnything = true;
            input.Points.Add(new(null, place, UnmappedReason.Malformed, About.Record));
        }

        if (entry.Resource is not { } resource)
            return;
        if (entry.HasModifier && resource.Type is not null && ReadTypes.Has(resource.Type))
        {
            input.Entries.Add(Entry(resource, $"{place}.resource", entry.FullUrl, part, UnmappedReason.NotUnderstoodModifier));
            return;
        }

        if (entry.Method is "DELETE" or "PATCH")
        {
            if (resource.Type is not null && ReadTypes.Has(resource.Type))
                input.Entries.Add(Entry(resource, $"{place}.resource", entry.FullUrl, part, UnmappedReason.StatusExcludes));
            return;
        }

        if (resource.Type is ReadTypes.Bundle)
            Walk(resource.Json, $"{place}.resource", part);
        else
            Add(resource, $"{place}.resource", entry.FullUrl, part);
    }

    private void Add(RawResource resource, string place, string? fullUrl, FhirPartKind? part)
    {
        if (resource.Type is not { } type)
        {
            input.HoldsAnything = true;
            input.Points.Add(new(null, place, UnmappedReason.Malformed, About.Record));
        }
        else if (ReadTypes.Has(type))
            input.Entries.Add(Entry(resource, place, fullUrl, part, hold: null));
        else
        {
            input.CountOther(type);
            if (type is ReadTypes.DiagnosticReport && resource.Contains)
                AddContained(resource, place, part);
        }
    }

    /// <summary>The observations that stand inside a report.</summary>
    private void AddContained(RawResource resource, string place, FhirPartKind? part)
    {
        var report = new Entry(place, part, ReadTypes.DiagnosticReport, resource.Json) { MaxDepth = options.Limits.MaxDepth };
        foreach (var (node, at) in report.Root.All("contained").Select((node, at) => (node, at)))
        {
            if (node.Element is Hl7.Fhir.Model.Observation observation)
                input.Entries.Add(Input.Entry.Contained(report, observation, at));
        }
    }

    private Entry Entry(RawResource resource, string place, string? fullUrl, FhirPartKind? part, UnmappedReason? hold) =>
        new(place, part, resource.Type!, resource.Json)
        {
            Id = resource.Id,
            FullUrl = fullUrl,
            MaxDepth = options.Limits.MaxDepth,
            IsOtherObservation = resource.Type is ReadTypes.Observation && !resource.MayBeRead,
            OwnHold = hold is { } reason ? new(reason, place) : null,
        };

    private static string? Once(string? known, string? next, string place) => known is null ? next : throw Twice(place);

    private static FhirUnreadableException Twice(string place) => new(Root(place), "a property stands twice");
}
