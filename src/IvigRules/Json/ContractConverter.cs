using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace IvigRules.Json;

/// <summary>A type of the contract where System.Text.Json reads and writes the object around it.</summary>
internal sealed class ContractConverter<T>(ContractType<T> type) : JsonConverter<T>, IContractConverter
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => type.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => type.Write(writer, value);

    public JsonObject Schema() => type.Schema();
}
