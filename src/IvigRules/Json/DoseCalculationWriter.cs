using System.Text.Json;
using IvigRules.Dosing;

namespace IvigRules.Json;

/// <summary>Writes a dose from a weight alone. It says that no verdict was made.</summary>
internal static class DoseCalculationWriter
{
    internal static void Write(Utf8JsonWriter writer, DoseCalculation dose)
    {
        writer.WriteStartObject();
        writer.WriteString("indication", dose.Indication.ContractName());
        writer.WriteString("note", DoseCalculation.Disclaimer);
        ResultWriter.WriteRegimen(writer, dose.Plan, firstInfusionOn: null);
        writer.WriteOptional("withheld", dose.NoDoseBecause);
        writer.WriteStrings("warnings", dose.Warnings);
        writer.WriteEndObject();
    }
}
