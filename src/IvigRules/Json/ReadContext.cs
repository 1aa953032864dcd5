using System.Text;
using System.Text.Json;

namespace IvigRules;

/// <summary>Where the reader is in the text, to say so when something cannot be read.</summary>
internal sealed class ReadContext(byte[] text, int start, int length)
{
    private const int ShownCharacters = 80;

    private readonly List<(string? Name, int Index)> _path = [];

    /// <summary>
    /// Whether it comes from configuration, which has only texts, and whose names have no case: numbers and flags may then be texts, an
    /// empty text an empty list, and property names are found in any case. Never for cases.
    /// </summary>
    internal bool FromConfiguration { get; init; }

    /// <summary>Whether it is an empty list of configuration, which has it as an empty text.</summary>
    internal bool IsEmptyList(ref Utf8JsonReader reader) =>
        FromConfiguration && reader.TokenType == JsonTokenType.String && reader.ValueSpan.IsEmpty;

    internal void Enter(string name) => _path.Add((name, 0));

    internal void Enter(int index) => _path.Add((null, index));

    internal void Leave() => _path.RemoveAt(_path.Count - 1);

    /// <summary>The place with its value is not what the contract asks for.</summary>
    internal InvalidCaseException Fail(ref Utf8JsonReader reader, string problem) =>
        At((int)reader.TokenStartIndex, problem, reader.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            JsonTokenType.EndObject or JsonTokenType.EndArray => null,
            JsonTokenType.String or JsonTokenType.PropertyName => Shorten($"\"{Encoding.UTF8.GetString(reader.ValueSpan)}\""),
            _ => Shorten(Encoding.UTF8.GetString(reader.ValueSpan)),
        });

    /// <summary>A property beneath the place is not what the contract asks for.</summary>
    internal InvalidCaseException FailProperty(ref Utf8JsonReader reader, string? property, string problem, string? offendingText = null)
    {
        if (property is not null)
            Enter(property);
        return At((int)reader.TokenStartIndex, problem, offendingText);
    }

    /// <summary>The text is not JSON from here on.</summary>
    internal InvalidCaseException NotJson(JsonException problem)
    {
        var (line, column) = (problem.LineNumber ?? 0, problem.BytePositionInLine ?? 0);
        return new(Path(), "the text is not valid JSON here", null, line + 1, column + 1);
    }

    /// <summary>What stands at an offset cannot be read.</summary>
    internal InvalidCaseException At(int offset, string problem, string? offendingText)
    {
        var before = text.AsSpan(start, Math.Min(offset, length));
        var line = before.Count((byte)'\n') + 1;
        var column = offset - (before.LastIndexOf((byte)'\n') + 1) + 1;
        return new(Path(), problem, offendingText, line, column);
    }

    private string Path()
    {
        var path = new StringBuilder("$");
        foreach (var (name, index) in _path)
        {
            if (name is null)
                path.Append('[').Append(index).Append(']');
            else
                path.Append('.').Append(name);
        }

        return path.ToString();
    }

    /// <summary>At most 80 characters of a value, and never half of a surrogate pair.</summary>
    internal static string Shorten(string value) =>
        value.Length <= ShownCharacters ? value : value[..(char.IsHighSurrogate(value[ShownCharacters - 1]) ? ShownCharacters - 1 : ShownCharacters)] + "...";
}
