using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>
/// A property of an object: its name, its type, where the value goes when it is read and where it is taken from when it is written.
/// </summary>
/// <typeparam name="TDraft">What the properties are collected in.</typeparam>
/// <typeparam name="TFact">What is made of it.</typeparam>
internal abstract class Member<TDraft, TFact>(string name, bool required)
{
    internal string Name { get; } = name;

    internal byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(name);

    internal bool Required { get; } = required;

    /// <summary>Reads the value; null for what may be left out is the same as leaving it out.</summary>
    internal abstract void Read(ref Utf8JsonReader reader, ref TDraft draft, FaultList? faults);

    /// <summary>Writes the property, or nothing when it is absent.</summary>
    internal abstract void Write(Utf8JsonWriter writer, TFact fact);

    internal abstract JsonObject Schema();
}

internal sealed class Member<TDraft, TFact, TValue>(
    string name, bool required, ContractType<TValue> type, Set<TDraft, TValue> set, TryGet<TFact, TValue> get)
    : Member<TDraft, TFact>(name, required)
{
    internal override void Read(ref Utf8JsonReader reader, ref TDraft draft, FaultList? faults)
    {
        if (!Required && reader.TokenType == JsonTokenType.Null)
            return;
        if (faults is null)
        {
            set(ref draft, type.Read(ref reader));
            return;
        }

        var before = faults.Count;
        var value = type.Read(ref reader, faults);
        if (faults.Count == before)
            set(ref draft, value);
    }

    internal override void Write(Utf8JsonWriter writer, TFact fact)
    {
        if (!get(fact, out var value))
            return;
        writer.WritePropertyName(Utf8);
        type.Write(writer, value);
    }

    internal override JsonObject Schema() => Required ? type.Schema() : OrNull(type.Schema());

    private static JsonObject OrNull(JsonObject schema)
    {
        if (schema["enum"] is JsonArray names)
            names.Add(null);
        else
            schema["type"] = new JsonArray(schema["type"]!.DeepClone(), "null");
        return schema;
    }
}
