using System.Text.Json;
using System.Text.Json.Serialization;

namespace IvigRules.Oracle.Rules;

/// <summary>Reads a group as a policy has it: the identifier alone, or with its members.</summary>
internal sealed class GroupConverter : JsonConverter<Group>
{
    public override Group Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? new Group(reader.GetString()!)
            : JsonSerializer.Deserialize<WithMembers>(ref reader, options)!.Group();

    public override void Write(Utf8JsonWriter writer, Group value, JsonSerializerOptions options) => throw new NotSupportedException();

    private sealed record WithMembers(string Therapy, Group[] Members)
    {
        public Group Group() => new(Therapy, Members);
    }
}
