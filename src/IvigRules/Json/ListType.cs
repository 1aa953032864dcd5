using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>A list.</summary>
internal sealed class ListType<T>(ContractType<T> item) : ContractType<ImmutableArray<T>>
{
    internal override ImmutableArray<T> Read(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartArray, "an array");
        List<T> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(item.Read(ref reader));
        return [.. items];
    }

    internal override void Write(Utf8JsonWriter writer, ImmutableArray<T> value)
    {
        writer.WriteStartArray();
        foreach (var one in value)
            item.Write(writer, one);
        writer.WriteEndArray();
    }

    internal override JsonObject Schema() => new() { ["type"] = "array", ["items"] = item.Schema() };
}
