using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>One of the units that a quantity may have.</summary>
internal sealed class UnitType(string[] units) : ContractType<string>
{
    private readonly byte[][] _utf8 = Array.ConvertAll(units, Encoding.UTF8.GetBytes);

    internal override string Read(ref Utf8JsonReader reader, ReadContext context)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            ExpectUnicode(ref reader, context);
            for (var i = 0; i < units.Length; i++)
            {
                if (Is(ref reader, _utf8[i]))
                    return units[i];
            }
        }

        throw context.Fail(ref reader, $"expected one of the units {string.Join(", ", units)}");
    }

    internal override JsonObject Schema() => new() { ["enum"] = new JsonArray([.. units.Select(unit => (JsonNode)unit)]) };
}
