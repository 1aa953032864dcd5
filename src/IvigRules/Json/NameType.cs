using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>One of a list of names.</summary>
internal sealed class NameType<T> : ContractType<T>
    where T : struct
{
    private readonly (byte[] Utf8, string Name, T Value)[] _names;

    internal NameType(params (string Name, T Value)[] names) =>
        _names = [.. names.Select(name => (Encoding.UTF8.GetBytes(name.Name), name.Name, name.Value))];

    internal override T Read(ref Utf8JsonReader reader, ReadContext context)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            ExpectUnicode(ref reader, context);
            foreach (ref readonly var name in _names.AsSpan())
            {
                if (Is(ref reader, name.Utf8))
                    return name.Value;
            }
        }

        throw context.Fail(ref reader, $"expected one of {string.Join(", ", _names.Select(name => $"\"{name.Name}\""))}");
    }

    internal override JsonObject Schema() => new() { ["enum"] = new JsonArray([.. _names.Select(name => (JsonNode)name.Name)]) };
}
