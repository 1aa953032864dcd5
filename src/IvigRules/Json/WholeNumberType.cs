using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>A whole number that an int holds.</summary>
internal sealed class WholeNumberType : ContractType<int>
{
    internal override int Read(ref Utf8JsonReader reader, ReadContext context)
    {
        if (context.FromConfiguration && reader.TokenType == JsonTokenType.String)
        {
            return int.TryParse(GetText(ref reader, context), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var written)
                ? written
                : throw context.Fail(ref reader, "expected a whole number");
        }

        Expect(ref reader, context, JsonTokenType.Number, "a whole number, not in quotation marks");
        return reader.TryGetInt32(out var value) ? value : throw context.Fail(ref reader, "expected a whole number");
    }

    internal override JsonObject Schema() => new() { ["type"] = "integer", ["minimum"] = int.MinValue, ["maximum"] = int.MaxValue };
}
