using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>
/// One type of the JSON contract: how it is read and written and what the schema says of it, side by side so that they cannot part.
/// </summary>
internal abstract class ContractType<T>
{
    /// <summary>Reads the value at the reader's current token.</summary>
    /// <exception cref="RefusedException">The value is not of this type.</exception>
    internal abstract T Read(ref Utf8JsonReader reader);

    /// <summary>Reads the value at the reader's current token and goes on after a fault inside it.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="faults">Takes the faults inside the value. When it has grown, what is returned is no value.</param>
    /// <exception cref="RefusedException">The value as a whole is not of this type.</exception>
    internal virtual T Read(ref Utf8JsonReader reader, FaultList? faults) => Read(ref reader);

    /// <summary>Writes a value so that it is read again as the same.</summary>
    internal abstract void Write(Utf8JsonWriter writer, T value);

    /// <summary>The JSON Schema of the value.</summary>
    internal abstract JsonObject Schema();

    protected static void Expect(ref Utf8JsonReader reader, JsonTokenType token, string what)
    {
        if (reader.TokenType != token)
            throw Refuse(ref reader, $"expected {what}");
    }

    /// <summary>The value at the reader's current token is not what the contract asks for.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="problem">What is wrong, without the value.</param>
    /// <param name="aboutValue">What is said of the value, and shown with it alone.</param>
    protected static RefusedException Refuse(ref Utf8JsonReader reader, string problem, string aboutValue = "") =>
        new(reader.TokenStartIndex, problem, offendingText: JsonText.Shown(ref reader) + aboutValue);

    protected static string GetText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Refuse(ref reader, "the text is not valid Unicode");
        }
    }

    // To compare a text with half of a surrogate pair in it, which only an escape can write, throws; so it is refused before.
    protected static void ExpectUnicode(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped)
            GetText(ref reader);
    }

    /// <summary>Whether the text or name at the current token is this one.</summary>
    protected static bool Is(ref Utf8JsonReader reader, byte[] utf8) =>
        reader.ValueIsEscaped ? reader.ValueTextEquals(utf8) : reader.ValueSpan.SequenceEqual(utf8);
}
