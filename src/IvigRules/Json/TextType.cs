using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>A text of 1 to 200 characters.</summary>
internal sealed class TextType : ContractType<string>
{
    internal override string Read(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String, "a text");
        var text = GetText(ref reader);
        return CaseFaults.OfText("", text) is { } fault ? throw Refuse(ref reader, fault.Problem) : text;
    }

    // Half of a surrogate pair, which only code can put there, is refused and not replaced.
    internal override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(JsonText.ToUtf8(value));

    internal override JsonObject Schema() => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = Therapy.MaxLength };
}
