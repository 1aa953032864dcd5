using System.Text.Json;
using Json.Schema;

namespace IvigRules.Tests.Support;

/// <summary>What an implementation of JSON Schema that is not ours says of a text.</summary>
internal sealed class SchemaCheck(string schema)
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.Flag, RequireFormatValidation = true };

    private readonly JsonSchema _schema = JsonSchema.FromText(schema);

    internal bool Accepts(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Accepts(document.RootElement);
    }

    internal bool Accepts(JsonElement value)
    {
        try
        {
            return _schema.Evaluate(value, Options).IsValid;
        }
        catch (ArgumentOutOfRangeException)
        {
            // A date in year 0, at which JsonSchema.Net throws.
            return false;
        }
    }
}
