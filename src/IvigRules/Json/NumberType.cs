using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>A number with at most 12 significant digits, and where it may lie.</summary>
internal sealed class NumberType(NumberRange range) : ContractType<decimal>
{
    internal override decimal Read(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number, "a number" + Contract.NotInQuotationMarks);
        if (Invariant.Parse(reader.ValueSpan) is not { } value)
            throw Refuse(ref reader, Invariant.Readable);
        if (range == NumberRange.AboveZero && value <= 0)
            throw Refuse(ref reader, "expected a number above zero");
        if (range == NumberRange.NotNegative && value < 0)
            throw Refuse(ref reader, "expected a number that is not below zero");
        return value;
    }

    internal override void Write(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(Invariant.Normalized(value));

    internal override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "number", ["exclusiveMaximum"] = Invariant.Bound };
        schema[range == NumberRange.NotNegative ? "minimum" : "exclusiveMinimum"] = range == NumberRange.Any ? -Invariant.Bound : 0;
        return schema;
    }
}
