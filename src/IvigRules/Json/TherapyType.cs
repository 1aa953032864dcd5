using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>A therapy by its identifier.</summary>
internal sealed class TherapyType : ContractType<Therapy>
{
    private static readonly TextType Text = new();

    internal override Therapy Read(ref Utf8JsonReader reader) => new(Text.Read(ref reader));

    internal override void Write(Utf8JsonWriter writer, Therapy value) => Text.Write(writer, value.Id);

    internal override JsonObject Schema() => Text.Schema();
}
