using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>An object with known properties: any other, a second of the same name, or a missing required one is an error.</summary>
/// <typeparam name="TDraft">What the properties are collected in.</typeparam>
/// <typeparam name="T">What is made of it.</typeparam>
internal sealed class ObjectType<TDraft, T>(Func<TDraft, T> finish, Func<T, Fault?> check, params Member<TDraft>[] members) : ContractType<T>
    where TDraft : struct
{
    /// <summary>What the schema says beside the properties, such as which properties go together.</summary>
    internal Action<JsonObject>? AlsoInSchema { get; init; }

    /// <summary>What an object without any property stands for.</summary>
    internal TDraft Start { get; init; }

    internal override T Read(ref Utf8JsonReader reader, ReadContext context) => Read(ref reader, context, Start);

    /// <summary>Reads over what a draft holds already.</summary>
    internal T Read(ref Utf8JsonReader reader, ReadContext context, TDraft draft)
    {
        Expect(ref reader, context, JsonTokenType.StartObject, "an object");
        uint seen = 0;
        var next = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            ExpectUnicode(ref reader, context);
            var place = Find(ref reader, next);
            if (place < 0 && context.FromConfiguration)
                place = FindInAnyCase(GetText(ref reader, context));
            if (place < 0)
                throw Unknown(ref reader, context);
            var member = members[place];
            if ((seen & (1u << place)) != 0)
                throw context.FailProperty(ref reader, member.Name, "the property stands there twice");
            seen |= 1u << place;
            next = place + 1;
            reader.Read();
            member.Read(ref reader, context, ref draft);
        }

        for (var i = 0; i < members.Length; i++)
        {
            if (members[i].Required && (seen & (1u << i)) == 0)
                throw context.FailProperty(ref reader, members[i].Name, "the property is required and not there");
        }

        var made = finish(draft);
        return check(made) is { } fault ? throw context.FailProperty(ref reader, fault.Property, fault.Problem, fault.OffendingText) : made;
    }

    internal override JsonObject Schema()
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Schema()))),
        };
        if (Array.Exists(members, member => member.Required))
            schema["required"] = new JsonArray([.. members.Where(member => member.Required).Select(member => (JsonNode)member.Name)]);
        AlsoInSchema?.Invoke(schema);
        return schema;
    }

    /// <summary>The member of that name, looking first where the contract's own order would have it.</summary>
    private int Find(ref Utf8JsonReader reader, int next)
    {
        for (var i = 0; i < members.Length; i++)
        {
            var place = next + i < members.Length ? next + i : next + i - members.Length;
            if (Is(ref reader, members[place].Utf8))
                return place;
        }

        return -1;
    }

    private int FindInAnyCase(string name) => Array.FindIndex(members, member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));

    private InvalidCaseException Unknown(ref Utf8JsonReader reader, ReadContext context)
    {
        var name = GetText(ref reader, context);
        var plain = name.Length is > 0 and <= 40 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
        return context.FailProperty(ref reader, plain ? name : null,
            $"an unknown property; known here: {string.Join(", ", members.Select(member => member.Name))}",
            plain ? null : ReadContext.Shorten(name));
    }
}
