using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>A converter that says what its values look like.</summary>
internal interface IContractConverter
{
    /// <summary>The JSON Schema of a value.</summary>
    JsonObject Schema();
}
