using System.Text.Json;
using System.Text.Json.Nodes;
using IvigRules.Orders;

namespace IvigRules.Json;

/// <summary>A route by its name or an abbreviation. Any other word is read too: it is not intravenous.</summary>
internal sealed class RouteType : ContractType<AdministrationRoute>
{
    private static readonly TextType Text = new();

    internal override AdministrationRoute Read(ref Utf8JsonReader reader) => new(Text.Read(ref reader));

    internal override void Write(Utf8JsonWriter writer, AdministrationRoute value) => Text.Write(writer, value.Name);

    internal override JsonObject Schema() => Text.Schema();
}
