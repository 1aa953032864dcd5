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
    /// <exception cref="InvalidCaseException">The bytes are not UTF-8.</exception>
    internal JsonText(ReadOnlySpan<byte> utf8)
    {
        _utf8 = utf8;
        if (!System.Text.Unicode.Utf8.IsValid(utf8))
            throw At(FirstInvalid(utf8), "$", "the text is not valid UTF-8 here", null);
    }

    internal ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>A text with or without a byte order mark.</summary>
    /// <exception cref="InvalidCaseException">The bytes are not UTF-8.</exception>
    internal static JsonText Of(byte[] utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        return new(utf8.AsSpan().StartsWith("\uFEFF"u8) ? utf8.AsSpan(3) : utf8);
    }

    /// <summary>A text in UTF-8.</summary>
    /// <exception cref="InvalidCaseException">Half of a surrogate pair is in it.</exception>
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
            throw new JsonText(before).At(before.Length, "$", "the text is not valid Unicode here", null);
        }
    }

    /// <summary>Reads the whole text as one value.</summary>
    /// <exception cref="InvalidCaseException">The text is not such a value; the exception says where.</exception>
    internal T Read<T>(ContractType<T> contract)
    {
        var reader = Reader();
        try
        {
            reader.Read();
            var read = contract.Read(ref reader);
            reader.Read();
            return read;
        }
        catch (RefusedException refused)
        {
            throw Explain(refused);
        }
        catch (JsonException problem)
        {
            throw NotJson(problem);
        }
    }

    /// <summary>Refuses null as an item of a list, which System.Text.Json takes.</summary>
    /// <exception cref="RefusedException">There is one.</exception>
    internal void RefuseNullInLists()
    {
        var reader = Reader();
        var before = JsonTokenType.None;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Null && before is not (JsonTokenType.PropertyName or JsonTokenType.None))
                throw new RefusedException(reader.TokenStartIndex, "an item of a list is not null", offendingText: "null");
            before = reader.TokenType;
        }
    }

    /// <summary>A value is not what the contract asks for.</summary>
    internal InvalidCaseException Explain(RefusedException refused)
    {
        var path = PathTo(refused.Offset);
        var place = refused.Property is null ? path : $"{path}.{refused.Property}";
        return At((int)refused.Offset, place, refused.Message, refused.OffendingText);
    }

    /// <summary>The text is not JSON from here on.</summary>
    internal InvalidCaseException NotJson(JsonException problem) =>
        new(PathTo(long.MaxValue), "the text is not valid JSON here", null, (problem.LineNumber ?? 0) + 1,
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

    /// <summary>Where in the text System.Text.Json stopped reading.</summary>
    internal int OffsetOf(JsonException problem)
    {
        var offset = 0;
        for (var line = problem.LineNumber ?? 0; line > 0; line--)
            offset += _utf8[offset..].IndexOf((byte)'\n') + 1;
        return offset + (int)(problem.BytePositionInLine ?? 0);
    }

    internal Utf8JsonReader Reader() => new(_utf8, new JsonReaderOptions { MaxDepth = MaxDepth });

    private InvalidCaseException At(int offset, string path, string problem, string? offendingText)
    {
        var before = _utf8[..Math.Min(offset, _utf8.Length)];
        var line = before.Count((byte)'\n') + 1;
        var column = offset - (before.LastIndexOf((byte)'\n') + 1) + 1;
        return new(path, problem, offendingText, line, column);
    }

    /// <summary>
    /// The path of the value at an offset, or of the object or array that a name or an end there belongs to; with no such offset, of what
    /// the text stops being JSON in. Only a refusal costs this second pass.
    /// </summary>
    private string PathTo(long offset)
    {
        var path = new StringBuilder("$");
        var around = new Stack<(int PathLength, int Items)>();
        var reader = Reader();
        var before = JsonTokenType.None;
        try
        {
            while (reader.Read())
            {
                var token = reader.TokenType;
                var begins = token is not (JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray);
                if (begins && before != JsonTokenType.PropertyName && around.TryPeek(out var list))
                    path.Append('[').Append(list.Items).Append(']');
                if (reader.TokenStartIndex == offset)
                    break;
                before = token;
                if (token == JsonTokenType.PropertyName)
                {
                    path.Append('.').Append(reader.GetString());
                    continue;
                }

                if (token is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    around.Push((path.Length, 0));
                    continue;
                }

                // A value has ended, and what it is in goes on.
                if (!begins)
                    around.Pop();
                if (around.TryPop(out var within))
                {
                    path.Length = within.PathLength;
                    around.Push((within.PathLength, within.Items + 1));
                }
            }
        }
        catch (JsonException)
        {
            // The path is that of what the reader was in.
        }

        return path.ToString();
    }

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(utf8[offset..], out _, out var length) == System.Buffers.OperationStatus.Done)
            offset += length;
        return offset;
    }
}
