using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>True or false.</summary>
internal sealed class FlagType : ContractType<bool>
{
    internal override bool Read(ref Utf8JsonReader reader, ReadContext context) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String when context.FromConfiguration && bool.TryParse(GetText(ref reader, context), out var written) => written,
        _ => throw context.Fail(ref reader, "expected true or false"),
    };

    internal override JsonObject Schema() => new() { ["type"] = "boolean" };
}
