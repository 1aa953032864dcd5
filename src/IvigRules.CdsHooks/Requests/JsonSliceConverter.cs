using System.Text.Json;
using System.Text.Json.Serialization;

namespace IvigRules.CdsHooks.Requests;

/// <summary>Notes where a value stands. It needs all bytes at once, so it reads no stream.</summary>
internal sealed class JsonSliceConverter : JsonConverter<JsonSlice>
{
    public override bool HandleNull => true;

    public override JsonSlice Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return new(start, (int)reader.BytesConsumed - start);
    }

    public override void Write(Utf8JsonWriter writer, JsonSlice value, JsonSerializerOptions options) =>
        throw new NotSupportedException("a slice is only read");
}
