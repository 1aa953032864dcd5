using System.Text.Json;

namespace IvigRules.Fhir.Input;

/// <summary>The part of the walk that reads bytes: entries, the head of a resource, links.</summary>
internal sealed partial class BundleWalk
{
    private void ReadEntries(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json, List<RawEntry> entries, string place)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
            return;
        if (reader.TokenType != JsonTokenType.StartArray || entries.Count > 0)
            throw new FhirUnreadableException(Under(place, "entry"), "no list of entries");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            entries.Add(reader.TokenType == JsonTokenType.StartObject ? ReadEntry(ref reader, json, Under(place, "entry"))
                : reader.TokenType == JsonTokenType.Null ? new() { IsNone = true }
                : throw new FhirUnreadableException(Under(place, "entry"), "an entry that is no object"));
    }

    private RawEntry ReadEntry(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json, string place)
    {
        var entry = new RawEntry();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("fullUrl"u8))
                entry.FullUrl = ReadString(ref reader);
            else if (reader.ValueTextEquals("resource"u8))
                entry.Resource = entry.Resource is null ? ReadResource(ref reader, json, place) : throw Twice(place);
            else if (reader.ValueTextEquals("modifierExtension"u8))
            {
                entry.HasModifier = true;
                reader.Skip();
            }
            else if (reader.ValueTextEquals("request"u8))
                entry.Method = ReadMember(ref reader, "method"u8);
            else if (reader.ValueTextEquals("response"u8))
                entry.Status = ReadMember(ref reader, "status"u8);
            else
                reader.Skip();
        }

        return entry;
    }

    private RawResource? ReadResource(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json, string place)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new FhirUnreadableException(place, "a resource that is no object");
        var start = (int)reader.TokenStartIndex;
        string? type = null, id = null;
        var flags = new Flags();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("resourceType"u8))
                type = Once(type, ReadString(ref reader), place);
            else if (reader.ValueTextEquals("id"u8))
                id = ReadString(ref reader);
            else
                SkipValue(ref reader, ref flags);
        }

        return new(json[start..(int)reader.BytesConsumed], type, id, flags.MayBeRead, flags.Contains);
    }

    /// <summary>
    /// Skips a value and notes whether it may be a code of an observation that is read. One that has neither words nor a code of LOINC
    /// may be any.
    /// </summary>
    private void SkipValue(ref Utf8JsonReader reader, ref Flags flags)
    {
        flags.Contains |= reader.ValueTextEquals("contained"u8);
        var isCode = reader.ValueTextEquals("code"u8);
        if (!isCode && !reader.ValueTextEquals("component"u8))
        {
            reader.Skip();
            return;
        }

        reader.Read();
        var depth = reader.CurrentDepth;
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return;
        while (reader.Read() && reader.CurrentDepth > depth)
        {
            if (reader.TokenType != JsonTokenType.String)
                continue;
            var isLoinc = IsLoincForm(reader.ValueSpan);
            flags.HasOtherCode |= isCode && (isLoinc || reader.ValueSpan.Contains((byte)' '));
            flags.HasObservationCode |= isLoinc ? options.Codes.ObservationCodes.Contains(reader.GetString()!)
                : Names.MayNameIga(reader.ValueSpan) || options.Codes.HasSiteObservation
                    && options.Codes.ObservationCodes.Contains(reader.GetString()!);
        }
    }

    private static bool IsLoincForm(ReadOnlySpan<byte> text) => text.Length is >= 3 and <= 8 && text[^2] == (byte)'-'
        && text[^1] is >= (byte)'0' and <= (byte)'9' && text[..^2].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    private static void ReadLinks(ref Utf8JsonReader reader, List<string> links)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject && ReadMembers(ref reader, "relation"u8) is { } relation)
                links.Add(relation);
            else
                reader.Skip();
        }
    }

    /// <summary>One string of an object.</summary>
    private static string? ReadMember(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        return ReadMembers(ref reader, name);
    }

    private static string? ReadMembers(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        string? found = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(name))
                found = ReadString(ref reader);
            else
                reader.Skip();
        }

        return found;
    }

    private static string? ReadString(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString();
        reader.Skip();
        return null;
    }

    private struct Flags
    {
        internal bool HasObservationCode;
        internal bool HasOtherCode;
        internal bool Contains;

        internal readonly bool MayBeRead => HasObservationCode || !HasOtherCode;
    }
}
