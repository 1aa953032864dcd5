using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>A moment with its offset from UTC, ISO 8601, in the years 1000 to 9998.</summary>
internal sealed class MomentType : ContractType<DateTimeOffset>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";
    private const string Expected = "a moment as text with its offset, such as 2026-11-21T14:30:00+01:00";

    internal override DateTimeOffset Read(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String, Expected);
        var text = GetText(ref reader);
        var hasOffset = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
        var hasBarePoint = text.EndsWith('.') || text.Contains(".Z", StringComparison.Ordinal)
            || text.Contains(".+", StringComparison.Ordinal)
            || text.Contains(".-", StringComparison.Ordinal);
        return hasOffset && !hasBarePoint
            && DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            && moment.Year is >= 1000 and <= 9998
            ? moment
            : throw Refuse(ref reader, $"not {Expected}");
    }

    internal override void Write(Utf8JsonWriter writer, DateTimeOffset value) =>
        writer.WriteStringValue(value.ToString(Format, CultureInfo.InvariantCulture));

    internal override JsonObject Schema() => new()
    {
        ["type"] = "string",
        ["format"] = "date-time",
        ["pattern"] = "^[1-9][0-9]{3}(?<!9999)-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,7})?"
            + "(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))" + Contract.End,
    };
}
