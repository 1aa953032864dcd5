using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace IvigRules.Json;

/// <summary>The same for a value that may be left out: where it is not, it is never null.</summary>
internal class OptionalContractConverter<T>(ContractType<T> type) : JsonConverter<T?>, IContractConverter
    where T : struct
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => type.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        if (value is { } known)
            type.Write(writer, known);
        else
            writer.WriteNullValue();
    }

    public JsonObject Schema() => type.Schema();
}
