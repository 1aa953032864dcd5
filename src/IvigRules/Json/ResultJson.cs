using System.Buffers;
using System.Text;
using System.Text.Json;
using IvigRules.Assessments;
using IvigRules.Dosing;
using IvigRules.Orders;

namespace IvigRules.Json;

/// <summary>Writes results as JSON.</summary>
public static class ResultJson
{
    /// <summary>Writes a result in UTF-8.</summary>
    /// <param name="result">The result.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    /// <param name="only">Only this indication; all five by default.</param>
    /// <param name="firstInfusionOn">The day of the first infusion, to name the days of all of them; absent, none is named.</param>
    public static void Write(
        CaseAssessment result, IBufferWriter<byte> output, bool indented = false, Indication? only = null, DateOnly? firstInfusionOn = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new Utf8JsonWriter(output, JsonOutput.Options(indented));
        ResultWriter.Write(writer, result, only, firstInfusionOn);
    }

    /// <summary>A result as JSON text.</summary>
    /// <param name="result">The result.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    /// <param name="only">Only this indication; all five by default.</param>
    /// <param name="firstInfusionOn">The day of the first infusion, to name the days of all of them; absent, none is named.</param>
    public static string ToJson(CaseAssessment result, bool indented = false, Indication? only = null, DateOnly? firstInfusionOn = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return ToText(indented, writer => ResultWriter.Write(writer, result, only, firstInfusionOn));
    }

    /// <summary>A dose from a weight alone as JSON text. It says that no verdict was made.</summary>
    /// <param name="dose">The dose.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    public static string ToJson(DoseCalculation dose, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(dose);
        return ToText(indented, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("indication", dose.Indication.ContractName());
            writer.WriteString("note", DoseCalculation.Disclaimer);
            if (dose.Plan is { } plan)
                PlanWriter.Write(writer, plan, firstInfusionOn: null);
            writer.WriteOptional("withheld", dose.NoDoseBecause);
            writer.WriteStrings("warnings", dose.Warnings);
            writer.WriteEndObject();
        });
    }

    /// <summary>An order check as JSON text.</summary>
    /// <param name="check">The check.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    public static string ToJson(OrderCheck check, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(check);
        return ToText(indented, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("status", check.Status);
            writer.WriteString("readiness", check.Readiness.ContractName());
            writer.WriteList("deviations", check.Deviations, (to, deviation) =>
            {
                to.WriteString("finding", deviation.Slip.ContractName());
                to.WriteString("says", deviation.Statement);
            });
            writer.WriteStrings("notJudged", check.NotJudged);
            if (check.DoseDifference is { } difference)
                writer.WriteDose("doseDifference", difference);
            if (check.WithinTolerance is { } within)
                writer.WriteBoolean("withinTolerance", within);
            writer.WriteEndObject();
        });
    }

    internal static string ToText(bool indented, Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, JsonOutput.Options(indented)))
            write(writer);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
