using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>A list.</summary>
internal sealed class ListType<T>(ContractType<T> item) : ContractType<ImmutableArray<T>>
{
    internal override ImmutableArray<T> Read(ref Utf8JsonReader reader) => Read(ref reader, faults: null);

    internal override ImmutableArray<T> Read(ref Utf8JsonReader reader, FaultList? faults)
    {
        Expect(ref reader, JsonTokenType.StartArray, "an array");
        List<T> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (faults is null)
                items.Add(item.Read(ref reader));
            else
                Collect(ref reader, items, faults);
        }

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

    private void Collect(ref Utf8JsonReader reader, List<T> items, FaultList faults)
    {
        var start = reader;
        if (!faults.IsFull)
        {
            try
            {
                items.Add(item.Read(ref reader, faults));
                return;
            }
            catch (RefusedException refused)
            {
                faults.Add(refused);
            }
        }

        reader = start;
        reader.Skip();
    }
}
