using System.Text;
using System.Text.Json;

namespace IvigRules.CdsHooksHost.Page;

/// <summary>Finds the line of a place, such as <c>entry[4].resource.status</c>, in a JSON text.</summary>
internal static class InputLines
{
    /// <summary>The line of each place, counted from 1; of the nearest part of its path that the text has, otherwise.</summary>
    internal static IReadOnlyDictionary<string, int> Of(byte[] utf8, IEnumerable<string> places)
    {
        var asked = places.ToHashSet(StringComparer.Ordinal);
        var wanted = asked.SelectMany(Beginnings).ToHashSet(StringComparer.Ordinal);
        var found = Find(utf8, wanted);
        return asked.ToDictionary(place => place,
            place => Beginnings(place).Where(found.ContainsKey).Select(beginning => found[beginning]).FirstOrDefault(1),
            StringComparer.Ordinal);
    }

    /// <summary>The path and each shorter beginning of it, the longest first.</summary>
    private static IEnumerable<string> Beginnings(string place)
    {
        var path = place.StartsWith("$.", StringComparison.Ordinal) ? place[2..] : place;
        for (var end = path.Length; end > 0; end = path.LastIndexOfAny(['.', '['], end - 1))
            yield return path[..end];
    }

    private static Dictionary<string, int> Find(byte[] utf8, HashSet<string> wanted)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = InputReader.MaxDepth });
        var path = new Stack<(string Name, int Item)>();
        var name = "";
        var line = 1;
        var counted = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                name = reader.GetString()!;
                Note(ref reader, $"{Prefix(path)}{name}");
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                path.Pop();
                continue;
            }

            var here = Step(path, name);
            if (here.EndsWith(']'))
                Note(ref reader, here);
            if (reader.TokenType == JsonTokenType.StartObject)
                path.Push((here, -1));
            else if (reader.TokenType == JsonTokenType.StartArray)
                path.Push((here, 0));
        }

        return found;

        void Note(ref Utf8JsonReader at, string place)
        {
            if (!wanted.Contains(place))
                return;
            line += utf8.AsSpan(counted, (int)at.TokenStartIndex - counted).Count((byte)'\n');
            counted = (int)at.TokenStartIndex;
            found.TryAdd(place, line);
        }
    }

    private static string Prefix(Stack<(string Name, int Item)> path) =>
        path.TryPeek(out var top) && top.Name.Length > 0 ? $"{top.Name}." : "";

    /// <summary>The path of the value that was just read; counts it when it is an item of a list.</summary>
    private static string Step(Stack<(string Name, int Item)> path, string name)
    {
        if (!path.TryPeek(out var top))
            return "";
        if (top.Item < 0)
            return $"{Prefix(path)}{name}";
        path.Pop();
        path.Push((top.Name, top.Item + 1));
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{top.Name}[{top.Item}]");
    }

    /// <summary>The bytes of a text, without a byte order mark.</summary>
    internal static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
}
