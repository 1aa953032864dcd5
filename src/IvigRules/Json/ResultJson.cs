using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IvigRules.Assessments;
using IvigRules.Dosing;
using IvigRules.Orders;

namespace IvigRules.Json;

/// <summary>Writes results and the rule catalogue as JSON.</summary>
public static class ResultJson
{
    /// <summary>Leaves comparators and letters readable. The output is JSON, not part of an HTML page.</summary>
    internal static JavaScriptEncoder Encoder => JsonOutput.Encoder;

    /// <summary>Writes a result in UTF-8.</summary>
    /// <param name="result">The result.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    /// <param name="only">Only this indication; all five by default.</param>
    /// <param name="firstInfusionOn">The day of the first infusion, to name the days of all of them; absent, none is named.</param>
    public static void Write(CaseAssessment result, IBufferWriter<byte> output, bool indented = false, Indication? only = null, DateOnly? firstInfusionOn = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new Utf8JsonWriter(output, Options(indented));
        JsonSerializer.Serialize(writer, ResultMapping.Map(result, only, firstInfusionOn), ResultContext.Default.CaseDto);
    }

    internal static void Write(CaseAssessment result, Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, ResultMapping.Map(result, only: null, firstInfusionOn: null), ResultContext.Default.CaseDto);

    /// <summary>A result as JSON text.</summary>
    /// <param name="result">The result.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    /// <param name="only">Only this indication; all five by default.</param>
    /// <param name="firstInfusionOn">The day of the first infusion, to name the days of all of them; absent, none is named.</param>
    public static string ToJson(CaseAssessment result, bool indented = false, Indication? only = null, DateOnly? firstInfusionOn = null)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(result, output, indented, only, firstInfusionOn);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>A dose from a weight alone as JSON text. Statement that no verdict was made.</summary>
    /// <param name="dose">The dose.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    public static string ToJson(DoseCalculation dose, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(dose);
        return ToJson(ResultMapping.Map(dose), ResultContext.Default.DoseDto, indented);
    }

    /// <summary>An order check as JSON text.</summary>
    /// <param name="check">The check.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    public static string ToJson(OrderCheck check, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(check);
        return ToJson(ResultMapping.Map(check), ResultContext.Default.OrderCheckDto, indented);
    }

    /// <summary>The rule catalogue of an assessor as JSON text.</summary>
    public static string Catalogue(IvigAssessor assessor)
    {
        ArgumentNullException.ThrowIfNull(assessor);
        return ToJson(ResultMapping.MapCatalogue(assessor), ResultContext.Default.CatalogueDto, indented: true);
    }

    private static string ToJson<T>(T value, JsonTypeInfo<T> type, bool indented)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, Options(indented)))
            JsonSerializer.Serialize(writer, value, type);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static JsonWriterOptions Options(bool indented) => new() { Encoder = Encoder, Indented = indented, NewLine = "\n" };
}
