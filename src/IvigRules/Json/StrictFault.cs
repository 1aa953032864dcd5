using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace IvigRules.Json;

/// <summary>
/// Says in our words what System.Text.Json refused: it names the type of the program and not the value, and it stops behind the value.
/// </summary>
internal static class StrictFault
{
    internal static RefusedException Find(JsonText text, JsonException problem, JsonTypeInfo root)
    {
        var end = text.OffsetOf(problem);
        var reader = text.Reader();
        var around = new Stack<(JsonTypeInfo? Type, HashSet<string> Names)>();
        var value = root;
        while (reader.Read())
        {
            var token = reader.TokenType;
            var inside = around.TryPeek(out var top) ? top : default;
            var name = token == JsonTokenType.PropertyName ? reader.GetString()! : null;
            if (reader.BytesConsumed == end)
                return Refuse(ref reader, token, name, inside.Type, inside.Names, value);
            if (name is not null)
            {
                inside.Names.Add(name);
                value = TypeOf(inside.Type, name);
                continue;
            }

            if (token is JsonTokenType.EndObject or JsonTokenType.EndArray)
                around.Pop();
            else if (token is JsonTokenType.StartObject or JsonTokenType.StartArray)
                around.Push((value, new(StringComparer.Ordinal)));
            if (around.TryPeek(out var list) && list.Type is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element } type)
                value = type.Options.GetTypeInfo(element);
        }

        throw new InvalidOperationException("System.Text.Json refused a text at no place in it", problem);
    }

    private static RefusedException Refuse(ref Utf8JsonReader reader, JsonTokenType token, string? name, JsonTypeInfo? around,
        HashSet<string> names, JsonTypeInfo? value)
    {
        if (name is not null && names.Contains(name))
            return new(reader.TokenStartIndex, Contract.StandsTwice, name);
        if (name is not null)
            return Contract.Unknown(ref reader, name, around!.Properties.Select(property => property.Name));
        return token == JsonTokenType.EndObject
            ? new(reader.TokenStartIndex, Contract.IsMissing,
                around!.Properties.First(property => StrictSchema.IsRequired(property) && !names.Contains(property.Name)).Name)
            : new(reader.TokenStartIndex, $"expected {Expected(value!)}", offendingText: JsonText.Shown(ref reader));
    }

    private static string Expected(JsonTypeInfo type) => StrictSchema.NameOf(type.Type) switch
    {
        "string" => "a text",
        "number" => "a number" + Contract.NotInQuotationMarks,
        "integer" => "a whole number" + Contract.NotInQuotationMarks,
        "boolean" => "true or false",
        _ => type.ElementType is null ? "an object" : "an array",
    };

    private static JsonTypeInfo? TypeOf(JsonTypeInfo? around, string property) =>
        around?.Properties.FirstOrDefault(known => string.Equals(known.Name, property, StringComparison.Ordinal)) is { } member
            ? around.Options.GetTypeInfo(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType)
            : null;
}
