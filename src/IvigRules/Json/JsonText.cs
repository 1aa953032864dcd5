using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace IvigRules.Json;

/// <summary>A JSON text that is read, and where in it something cannot be read.</summary>
internal readonly ref struct JsonText
{
    internal const int MaxDepth = 32;
    private const int ShownCharacters = 80;

    // Half of a surrogate pair is refused, not replaced.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> _utf8;

    /// <param name="utf8">The text, without a byte order mark.</param>
    internal JsonText(ReadOnlySpan<byte> utf8) => _utf8 = utf8;

    /// <summary>A text with or without a byte order mark.</summary>
    internal static JsonText Of(ReadOnlySpan<byte> utf8) => new(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8);

    /// <summary>A text in UTF-8.</summary>
    /// <exception cref="InvalidCaseException">Half of a surrogate pair is in it.</exception>
    internal static byte[] ToUtf8(string json, string document = InvalidCaseException.Case)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return Strict.GetBytes(json);
        }
        catch (EncoderFallbackException problem)
        {
            var before = Encoding.UTF8.GetBytes(json[..problem.Index]);
            var fault = new JsonText(before).At(before.Length, "$", "the text is not valid Unicode here", null);
            throw new InvalidCaseException([fault], document);
        }
    }

    /// <summary>The place from which on the bytes are not UTF-8, if there is one.</summary>
    internal CaseFault? NotUtf8() =>
        System.Text.Unicode.Utf8.IsValid(_utf8) ? null : At(FirstInvalid(_utf8), "$", "the text is not valid UTF-8 here", null);

    /// <summary>The places of all refusals, which are in the order of the text.</summary>
    internal ImmutableArray<CaseFault> Explain(IReadOnlyList<RefusedException> refusals)
    {
        var paths = JsonPaths.To(refusals, Reader());
        var faults = ImmutableArray.CreateBuilder<CaseFault>(refusals.Count + 1);
        var (line, lineStart, counted) = (1, 0, 0);
        for (var i = 0; i < refusals.Count; i++)
        {
            var (refused, offset) = (refusals[i], (int)refusals[i].Offset);
            var before = _utf8[counted..Math.Min(offset, _utf8.Length)];
            line += before.Count((byte)'\n');
            lineStart = before.LastIndexOf((byte)'\n') is >= 0 and var last ? counted + last + 1 : lineStart;
            counted += before.Length;
            var path = refused.Property is null ? paths[i] : $"{paths[i]}.{refused.Property}";
            faults.Add(new(path, refused.Message, refused.OffendingText, line, offset - lineStart + 1));
        }

        return faults.DrainToImmutable();
    }

    /// <summary>The text is not JSON from here on.</summary>
    internal CaseFault NotJson(JsonException problem) =>
        new(JsonPaths.ToEnd(Reader()), "the text is not valid JSON here", null, (problem.LineNumber ?? 0) + 1,
            (problem.BytePositionInLine ?? 0) + 1);

    /// <summary>At most 80 characters of a value, and never half of a surrogate pair.</summary>
    internal static string Shorten(string value) =>
        value.Length <= ShownCharacters ? value
            : value[..(char.IsHighSurrogate(value[ShownCharacters - 1]) ? ShownCharacters - 1 : ShownCharacters)] + "...";

    /// <summary>The value at a reader's token as it stands there, shortened.</summary>
    internal static string? Shown(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.EndObject or JsonTokenType.EndArray => null,
        JsonTokenType.String or JsonTokenType.PropertyName => Shorten($"\"{Encoding.UTF8.GetString(reader.ValueSpan)}\""),
        _ => Shorten(Encoding.UTF8.GetString(reader.ValueSpan)),
    };

    internal Utf8JsonReader Reader() => new(_utf8, new JsonReaderOptions { MaxDepth = MaxDepth });

    private CaseFault At(int offset, string path, string problem, string? offendingText)
    {
        var before = _utf8[..Math.Min(offset, _utf8.Length)];
        var line = before.Count((byte)'\n') + 1;
        var column = offset - (before.LastIndexOf((byte)'\n') + 1) + 1;
        return new(path, problem, offendingText, line, column);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(utf8[offset..], out _, out var length) == System.Buffers.OperationStatus.Done)
            offset += length;
        return offset;
    }
}
