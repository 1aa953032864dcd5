using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>A calendar date, <c>yyyy-MM-dd</c>.</summary>
internal sealed class DateType : ContractType<DateOnly>
{
    internal override DateOnly Read(ref Utf8JsonReader reader, ReadContext context)
    {
        Expect(ref reader, context, JsonTokenType.String, "a date as text, yyyy-MM-dd");
        var length = reader.ValueIsEscaped ? GetText(ref reader, context).Length : reader.ValueSpan.Length;

        // Of ISO 8601, what has this length is a day without a time.
        return length == 10 && reader.TryGetDateTime(out var day)
            ? DateOnly.FromDateTime(day)
            : throw context.Fail(ref reader, "not a date of the calendar, yyyy-MM-dd");
    }

    internal override JsonObject Schema() =>
        new() { ["type"] = "string", ["format"] = "date", ["pattern"] = "^(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}$" };
}
