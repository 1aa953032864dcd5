using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>One type of the JSON contract: how it is read and what the schema says of it, side by side so that they cannot part.</summary>
internal abstract class ContractType<T>
{
    /// <summary>Reads the value at the reader's current token.</summary>
    internal abstract T Read(ref Utf8JsonReader reader, ReadContext context);

    /// <summary>The JSON Schema of the value.</summary>
    internal abstract JsonObject Schema();

    protected static void Expect(ref Utf8JsonReader reader, ReadContext context, JsonTokenType token, string what)
    {
        if (reader.TokenType != token)
            throw context.Fail(ref reader, $"expected {what}");
    }

    protected static string GetText(ref Utf8JsonReader reader, ReadContext context)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw context.Fail(ref reader, "the text is not valid Unicode");
        }
    }

    // To compare a text with half of a surrogate pair in it, which only an escape can write, throws; so it is refused before.
    protected static void ExpectUnicode(ref Utf8JsonReader reader, ReadContext context)
    {
        if (reader.ValueIsEscaped)
            GetText(ref reader, context);
    }

    /// <summary>Whether the text or name at the current token is this one.</summary>
    protected static bool Is(ref Utf8JsonReader reader, byte[] utf8) =>
        reader.ValueIsEscaped ? reader.ValueTextEquals(utf8) : reader.ValueSpan.SequenceEqual(utf8);
}
