using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>A text of 1 to 200 characters.</summary>
internal sealed class TextType : ContractType<string>
{
    private readonly (byte[] Utf8, string Text)[][] _usualByLength;

    /// <param name="usual">Texts that most cases have, each once: they are not made again for every case.</param>
    internal TextType(params string[] usual)
    {
        var known = Array.ConvertAll(usual, text => (Utf8: Encoding.UTF8.GetBytes(text), Text: text));
        var lengths = known.Length == 0 ? 0 : known.Max(text => text.Utf8.Length) + 1;
        _usualByLength = [.. Enumerable.Range(0, lengths).Select(length => Array.FindAll(known, text => text.Utf8.Length == length))];
    }

    internal override string Read(ref Utf8JsonReader reader, ReadContext context)
    {
        Expect(ref reader, context, JsonTokenType.String, "a text");
        if (!reader.ValueIsEscaped && reader.ValueSpan.Length < _usualByLength.Length)
        {
            foreach (var (utf8, usual) in _usualByLength[reader.ValueSpan.Length])
            {
                if (reader.ValueSpan.SequenceEqual(utf8))
                    return usual;
            }
        }

        var text = GetText(ref reader, context);
        return CaseFaults.OfText("", text) is { } fault ? throw context.Fail(ref reader, fault.Problem) : text;
    }

    internal override JsonObject Schema() => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = Therapy.MaxLength };
}
