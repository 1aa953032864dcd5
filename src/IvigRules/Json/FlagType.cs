using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>True or false.</summary>
internal sealed class FlagType : ContractType<bool>
{
    internal override bool Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Refuse(ref reader, "expected true or false"),
    };

    internal override void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    internal override JsonObject Schema() => new() { ["type"] = "boolean" };
}
