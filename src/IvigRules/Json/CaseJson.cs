using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace IvigRules.Json;

/// <summary>Reads cases from JSON, strictly, and gives the JSON Schema of what is read.</summary>
public static class CaseJson
{
    // Half of a surrogate pair is refused, not replaced.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads one case.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="InvalidCaseException">
    /// The text is not a case: malformed, an unknown, duplicate or missing property, a wrong type, a number in quotation marks or with
    /// more than 12 significant digits, an impossible date, an unknown name or unit, text after the end. The exception says where.
    /// </exception>
    public static PatientCase Read(byte[] utf8) => Read(utf8, CaseContract.Case);

    /// <summary>Reads one case.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="InvalidCaseException">The text is not a case; see <see cref="Read(byte[])"/>.</exception>
    public static PatientCase Read(string json) => Read(ToUtf8(json), CaseContract.Case);

    /// <summary>The JSON Schema (draft 2020-12) of a case.</summary>
    /// <remarks>
    /// The reader is stricter in what a schema cannot say: a property may not stand twice, an end may not lie before its start, and a
    /// number has at most 12 significant digits and no step finer than 10^-12.
    /// </remarks>
    public static string Schema()
    {
        var schema = CaseContract.Case.Schema();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "IvigRules case");
        schema.Insert(2, "$comment", "Also refused: a property that stands twice; an end before its start; a number with more than 12 significant digits or a step finer than 10^-12.");
        return schema.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = ResultJson.Encoder });
    }

    /// <summary>Reads one case that stands in part of a buffer.</summary>
    internal static PatientCase Read(byte[] buffer, int start, int length) => Read(buffer, start, length, CaseContract.Case, fromConfiguration: false);

    /// <summary>Reads a document of any contract, with or without a byte order mark.</summary>
    internal static T Read<T>(byte[] utf8, ContractType<T> contract, bool fromConfiguration = false)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        var start = utf8.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        return Read(utf8, start, utf8.Length - start, contract, fromConfiguration);
    }

    /// <summary>A text in UTF-8, unless it has half of a surrogate pair in it.</summary>
    internal static byte[] ToUtf8(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return Strict.GetBytes(json);
        }
        catch (EncoderFallbackException problem)
        {
            var before = Encoding.UTF8.GetBytes(json[..problem.Index]);
            throw new ReadContext(before, 0, before.Length).NotText(before.Length, "the text is not valid Unicode here");
        }
    }

    private static T Read<T>(byte[] buffer, int start, int length, ContractType<T> contract, bool fromConfiguration)
    {
        var text = buffer.AsSpan(start, length);
        var context = new ReadContext(buffer, start, length) { FromConfiguration = fromConfiguration };
        if (!Utf8.IsValid(text))
            throw context.NotText(FirstInvalid(text), "the text is not valid UTF-8 here");

        var reader = context.Reader();
        try
        {
            reader.Read();
            var read = contract.Read(ref reader, context);
            reader.Read();
            return read;
        }
        catch (JsonException problem)
        {
            throw context.NotJson(problem);
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(utf8[offset..], out _, out var length) == System.Buffers.OperationStatus.Done)
            offset += length;
        return offset;
    }
}
