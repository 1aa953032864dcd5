using System.Text;
using System.Text.Json;

namespace IvigRules.Json;

/// <summary>The text that is read, to say where it is when something cannot be read.</summary>
internal sealed class ReadContext(byte[] text, int start, int length)
{
    private const int ShownCharacters = 80;

    /// <summary>
    /// Whether it comes from configuration, which has only texts, and whose names have no case: numbers and flags may then be texts, an
    /// empty text an empty list, and property names are found in any case. Never for cases.
    /// </summary>
    internal bool FromConfiguration { get; init; }

    /// <summary>Whether it is an empty list of configuration, which has it as an empty text.</summary>
    internal bool IsEmptyList(ref Utf8JsonReader reader) =>
        FromConfiguration && reader.TokenType == JsonTokenType.String && reader.ValueSpan.IsEmpty;

    /// <summary>A reader of the text.</summary>
    internal Utf8JsonReader Reader() => new(text.AsSpan(start, length), new JsonReaderOptions { MaxDepth = 32 });

    /// <summary>The place with its value is not what the contract asks for.</summary>
    internal InvalidCaseException Fail(ref Utf8JsonReader reader, string problem) =>
        At((int)reader.TokenStartIndex, PathTo(reader.TokenStartIndex), problem, reader.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            JsonTokenType.EndObject or JsonTokenType.EndArray => null,
            JsonTokenType.String or JsonTokenType.PropertyName => Shorten($"\"{Encoding.UTF8.GetString(reader.ValueSpan)}\""),
            _ => Shorten(Encoding.UTF8.GetString(reader.ValueSpan)),
        });

    /// <summary>A property of the object at the place is not what the contract asks for.</summary>
    internal InvalidCaseException FailProperty(ref Utf8JsonReader reader, string? property, string problem, string? offendingText = null)
    {
        var path = PathTo(reader.TokenStartIndex);
        return At((int)reader.TokenStartIndex, property is null ? path : $"{path}.{property}", problem, offendingText);
    }

    /// <summary>The text is not JSON from here on.</summary>
    internal InvalidCaseException NotJson(JsonException problem)
    {
        var (line, column) = (problem.LineNumber ?? 0, problem.BytePositionInLine ?? 0);
        return new(PathTo(long.MaxValue), "the text is not valid JSON here", null, line + 1, column + 1);
    }

    /// <summary>The text is not one that could be read, from an offset on.</summary>
    internal InvalidCaseException NotText(int offset, string problem) => At(offset, "$", problem, null);

    private InvalidCaseException At(int offset, string path, string problem, string? offendingText)
    {
        var before = text.AsSpan(start, Math.Min(offset, length));
        var line = before.Count((byte)'\n') + 1;
        var column = offset - (before.LastIndexOf((byte)'\n') + 1) + 1;
        return new(path, problem, offendingText, line, column);
    }

    /// <summary>
    /// The path of the value at an offset, or of the object or array that a name or an end there belongs to; with no such offset, of what the text stops
    /// being JSON in. The text is gone over again for it, so that reading what is in order keeps no path.
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

    /// <summary>At most 80 characters of a value, and never half of a surrogate pair.</summary>
    internal static string Shorten(string value) =>
        value.Length <= ShownCharacters ? value : value[..(char.IsHighSurrogate(value[ShownCharacters - 1]) ? ShownCharacters - 1 : ShownCharacters)] + "...";
}
