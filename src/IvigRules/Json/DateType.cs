using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>A calendar date, <c>yyyy-MM-dd</c>.</summary>
internal sealed class DateType : ContractType<DateOnly>
{
    internal override DateOnly Read(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String, "a date as text, yyyy-MM-dd");
        var length = reader.ValueIsEscaped ? GetText(ref reader).Length : reader.ValueSpan.Length;

        // In ISO 8601 only a day without a time has this length.
        return length == 10 && reader.TryGetDateTime(out var day)
            ? DateOnly.FromDateTime(day)
            : throw Refuse(ref reader, "not a date of the calendar, yyyy-MM-dd");
    }

    internal override void Write(Utf8JsonWriter writer, DateOnly value) => writer.WriteStringValue(Invariant.Format(value));

    internal override JsonObject Schema() =>
        new() { ["type"] = "string", ["format"] = "date", ["pattern"] = "^(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}" + Contract.End };
}
