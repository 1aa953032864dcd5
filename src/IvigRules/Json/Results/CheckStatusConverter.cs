using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace IvigRules.Json.Results;

/// <summary>The truth of a check by the name that a result gives it.</summary>
internal sealed class CheckStatusConverter : JsonConverter<Truth>, IContractConverter
{
    private static readonly NameType<Truth> Names = new([.. EnumNames<Truth>.Values.Select(truth => (truth.CheckStatus(), truth))]);

    public override Truth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Names.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, Truth value, JsonSerializerOptions options) => Names.Write(writer, value);

    public JsonObject Schema() => Names.Schema();
}
