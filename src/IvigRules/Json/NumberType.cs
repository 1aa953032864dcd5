using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>A number with at most 12 significant digits, and where it may lie.</summary>
internal sealed class NumberType(NumberRange range) : ContractType<decimal>
{
    internal override decimal Read(ref Utf8JsonReader reader, ReadContext context)
    {
        if (!(context.FromConfiguration && reader.TokenType == JsonTokenType.String && IsNumber(reader.ValueSpan)))
            Expect(ref reader, context, JsonTokenType.Number, "a number, not in quotation marks");
        if (Invariant.Parse(reader.ValueSpan) is not { } value)
            throw context.Fail(ref reader, Invariant.Readable);
        return range switch
        {
            NumberRange.AboveZero when value <= 0 => throw context.Fail(ref reader, "expected a number above zero"),
            NumberRange.NotNegative when value < 0 => throw context.Fail(ref reader, "expected a number that is not below zero"),
            _ => value,
        };
    }

    private static bool IsNumber(ReadOnlySpan<byte> text)
    {
        try
        {
            var number = new Utf8JsonReader(text);
            return number.Read() && number.TokenType == JsonTokenType.Number && !number.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    internal override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "number", ["exclusiveMaximum"] = Invariant.Bound };
        schema[range == NumberRange.NotNegative ? "minimum" : "exclusiveMinimum"] = range == NumberRange.Any ? -Invariant.Bound : 0;
        return schema;
    }
}
