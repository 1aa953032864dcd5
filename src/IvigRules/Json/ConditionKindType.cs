using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>A diagnosis by its identifier.</summary>
internal sealed class ConditionKindType : ContractType<ConditionKind>
{
    private static readonly TextType Text = new();

    internal override ConditionKind Read(ref Utf8JsonReader reader) => new(Text.Read(ref reader));

    internal override void Write(Utf8JsonWriter writer, ConditionKind value) => Text.Write(writer, value.Id);

    internal override JsonObject Schema() => Text.Schema();
}
