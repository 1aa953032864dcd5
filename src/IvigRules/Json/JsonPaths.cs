using System.Text;
using System.Text.Json;

namespace IvigRules.Json;

/// <summary>Paths in a text. Only a refusal costs this second pass.</summary>
internal static class JsonPaths
{
    /// <summary>
    /// The paths of the values at the offsets of refusals, which ascend; of the object or array that a name or an end there belongs to.
    /// </summary>
    internal static string[] To(IReadOnlyList<RefusedException> refusals, Utf8JsonReader reader)
    {
        var paths = new string[refusals.Count];
        var found = 0;
        var last = Walk(reader, (offset, path) =>
        {
            while (found < paths.Length && refusals[found].Offset == offset)
                paths[found++] = path.ToString();
            return found < paths.Length;
        });
        Array.Fill(paths, last, found, paths.Length - found);
        return paths;
    }

    /// <summary>The path of what a text stops being JSON in.</summary>
    internal static string ToEnd(Utf8JsonReader reader) => Walk(reader, (_, _) => true);

    /// <summary>Goes from token to token, as long as the visitor says, and gives the path of what it came to last.</summary>
    private static string Walk(Utf8JsonReader reader, Func<long, StringBuilder, bool> goesOn)
    {
        var path = new StringBuilder("$");
        var around = new Stack<(int PathLength, int Items)>();
        var before = JsonTokenType.None;
        try
        {
            while (reader.Read())
            {
                var token = reader.TokenType;
                var begins = token is not (JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray);
                if (begins && before != JsonTokenType.PropertyName && around.TryPeek(out var list))
                    path.Append('[').Append(list.Items).Append(']');
                if (!goesOn(reader.TokenStartIndex, path))
                    break;
                before = token;
                if (token == JsonTokenType.PropertyName)
                {
                    path.Append(Name(ref reader) is var name && Contract.IsPlain(name) ? $".{name}" : "['...']");
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

    /// <summary>The name at the current token. One that is not Unicode was refused before, and nothing in it has a path.</summary>
    private static string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
