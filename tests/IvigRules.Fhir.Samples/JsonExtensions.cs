namespace IvigRules.Fhir.Samples;

/// <summary>What FHIR's JSON needs: an element without a value is left out.</summary>
internal static class JsonExtensions
{
    internal static JsonObject With(this JsonObject to, string name, JsonNode? value)
    {
        if (value is not null)
            to[name] = value;
        return to;
    }

    internal static JsonObject Text(string text) => new() { ["text"] = text };

    internal static JsonObject Reference(string to) => new() { ["reference"] = to };

    /// <summary>A quantity: a unit of UCUM with its code, any other as text.</summary>
    internal static JsonObject Quantity(decimal value, string unit) => UcumUnits.Contains(unit)
        ? new() { ["value"] = value, ["unit"] = unit, ["system"] = "http://unitsofmeasure.org", ["code"] = unit }
        : new() { ["value"] = value, ["unit"] = unit };

    private static readonly HashSet<string> UcumUnits = new(StringComparer.Ordinal)
    {
        "kg", "[lb_av]", "cm", "g/L", "mg/dL", "g/dL", "mg/L", "mL/min/{1.73_m2}",
    };
}
