using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json.Results;

/// <summary>A text of any length.</summary>
internal sealed class AnyTextType : ContractType<string>
{
    internal override string Read(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String, "a text");
        return GetText(ref reader);
    }

    internal override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    internal override JsonObject Schema() => new() { ["type"] = "string" };
}
