using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>One of a list of names.</summary>
internal sealed class NameType<T> : ContractType<T>
    where T : struct, Enum
{
    private readonly (byte[] Utf8, string Name, T Value)[] _names;

    /// <summary>Every member of an enum by its kebab-case name.</summary>
    internal NameType()
        : this([.. EnumNames<T>.Values.Select(value => (value.ContractName(), value))])
    {
    }

    private string Expected => $"expected one of {string.Join(", ", _names.Select(name => $"\"{name.Name}\""))}";

    internal NameType(params (string Name, T Value)[] names) =>
        _names = [.. names.Select(name => (Encoding.UTF8.GetBytes(name.Name), name.Name, name.Value))];

    /// <summary>Abbreviations that are read and never written.</summary>
    internal ImmutableArray<(string Name, T Value)> Abbreviations { get; init; } = [];

    internal override T Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw Refuse(ref reader, Expected);
        ExpectUnicode(ref reader);
        foreach (ref readonly var name in _names.AsSpan())
        {
            if (Is(ref reader, name.Utf8))
                return name.Value;
        }

        var text = GetText(ref reader);
        foreach (ref readonly var name in _names.AsSpan())
        {
            if (NameComparer.IsWord(name.Name, text))
                return name.Value;
        }

        foreach (var (name, value) in Abbreviations)
        {
            if (NameComparer.IsWord(name, text))
                return value;
        }

        throw Refuse(ref reader, Expected, NameSuggestion.For(text, _names.Select(name => name.Name)));
    }

    internal override void Write(Utf8JsonWriter writer, T value) =>
        writer.WriteStringValue(_names.First(name => EqualityComparer<T>.Default.Equals(name.Value, value)).Name);

    internal override JsonObject Schema() => new() { ["enum"] = new JsonArray([.. _names.Select(name => (JsonNode)name.Name)]) };
}
