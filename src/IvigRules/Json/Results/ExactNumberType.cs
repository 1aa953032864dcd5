using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json.Results;

/// <summary>A number with as many digits as a decimal holds.</summary>
internal sealed class ExactNumberType : ContractType<decimal>
{
    internal override decimal Read(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number, "a number, not in quotation marks");
        return reader.TryGetDecimal(out var value) ? value : throw Refuse(ref reader, "a number that is too large");
    }

    internal override void Write(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);

    internal override JsonObject Schema() => new() { ["type"] = "number" };
}
