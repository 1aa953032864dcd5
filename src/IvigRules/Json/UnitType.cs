using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>One of the units that a quantity may have, by its place among them.</summary>
internal sealed class UnitType(string[] units) : ContractType<int>
{
    private readonly byte[][] _utf8 = Array.ConvertAll(units, Encoding.UTF8.GetBytes);

    internal override int Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            ExpectUnicode(ref reader);
            for (var i = 0; i < units.Length; i++)
            {
                if (Is(ref reader, _utf8[i]))
                    return i;
            }

            var text = GetText(ref reader);
            if (Array.FindIndex(units, unit => NameComparer.IsWord(unit, text)) is >= 0 and var near)
                return near;
        }

        throw Refuse(ref reader, $"expected one of the units {string.Join(", ", units)}");
    }

    internal override void Write(Utf8JsonWriter writer, int value) => writer.WriteStringValue(units[value]);

    internal override JsonObject Schema() => new() { ["enum"] = new JsonArray([.. units.Select(unit => (JsonNode)unit)]) };
}
