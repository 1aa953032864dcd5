using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>A whole number that an int holds.</summary>
internal sealed class WholeNumberType : ContractType<int>
{
    internal override int Read(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number, "a whole number" + Contract.NotInQuotationMarks);
        return reader.TryGetInt32(out var value) ? value : throw Refuse(ref reader, "expected a whole number");
    }

    internal override void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    internal override JsonObject Schema() => new() { ["type"] = "integer", ["minimum"] = int.MinValue, ["maximum"] = int.MaxValue };
}
