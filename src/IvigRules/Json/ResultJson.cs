using System.Buffers;
using IvigRules.Assessments;
using IvigRules.Dosing;
using IvigRules.Json.Results;
using IvigRules.Orders;

namespace IvigRules.Json;

/// <summary>Writes results as JSON, reads them back as data, and gives the JSON Schema of a result.</summary>
public static class ResultJson
{
    private static readonly ResultDocumentType Document = new();
    private static readonly ContractText<ResultDocument> Text = new("result", Document);

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
        JsonOutput.Write(output, indented, writer => ResultWriter.Write(writer, result, only, firstInfusionOn));
    }

    /// <summary>Writes a result to a stream in UTF-8.</summary>
    /// <param name="result">The result.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    /// <param name="only">Only this indication; all five by default.</param>
    /// <param name="firstInfusionOn">The day of the first infusion, to name the days of all of them; absent, none is named.</param>
    public static void Write(
        CaseAssessment result, Stream output, bool indented = false, Indication? only = null, DateOnly? firstInfusionOn = null) =>
        JsonOutput.Write(output, to => Write(result, to, indented, only, firstInfusionOn));

    /// <summary>A result as JSON text.</summary>
    /// <param name="result">The result.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    /// <param name="only">Only this indication; all five by default.</param>
    /// <param name="firstInfusionOn">The day of the first infusion, to name the days of all of them; absent, none is named.</param>
    public static string ToJson(CaseAssessment result, bool indented = false, Indication? only = null, DateOnly? firstInfusionOn = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return JsonOutput.ToText(indented, writer => ResultWriter.Write(writer, result, only, firstInfusionOn));
    }

    /// <summary>The summary of a result as JSON text: the same names as in full, less of them.</summary>
    /// <param name="result">The result.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    public static string ToSummary(CaseAssessment result, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(result);
        return JsonOutput.ToText(indented, writer => SummaryWriter.Write(writer, result));
    }

    /// <summary>A dose from a weight alone as JSON text. It says that no verdict was made.</summary>
    /// <param name="dose">The dose.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    public static string ToJson(DoseCalculation dose, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(dose);
        return JsonOutput.ToText(indented, writer => DoseCalculationWriter.Write(writer, dose));
    }

    /// <summary>An order check as JSON text.</summary>
    /// <param name="check">The check.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    public static string ToJson(OrderCheck check, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(check);
        return JsonOutput.ToText(indented, writer => OrderCheckWriter.Write(writer, check));
    }

    /// <summary>Reads a result that was written in full, as data.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="InvalidCaseException">The text is not such a result; the exception says where.</exception>
    public static ResultDocument Read(byte[] utf8) => Text.Read(utf8);

    /// <summary>Reads a result that was written in full, as data.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="InvalidCaseException">The text is not such a result; the exception says where.</exception>
    public static ResultDocument Read(string json) => Text.Read(json);

    /// <summary>A result that was read back, as the JSON text that it was read from.</summary>
    /// <param name="document">The result.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    public static string ToJson(ResultDocument document, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(document);
        return JsonOutput.ToText(indented, writer => Document.Write(writer, document));
    }

    /// <summary>The JSON Schema (draft 2020-12) of a result that was written in full.</summary>
    public static string Schema() => JsonOutput.Schema(Document.Schema(), "IvigRules result",
        "As written by the library, what is absent is left out and a number has no trailing zeros; null is read as absent.");
}
