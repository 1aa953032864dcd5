using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace IvigRules;

/// <summary>Writes results and the rule catalogue as JSON.</summary>
public static class ResultJson
{
    /// <summary>Leaves comparators and letters readable. The output is JSON, not part of an HTML page.</summary>
    internal static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Writes a result in UTF-8.</summary>
    /// <param name="result">The result.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    /// <param name="only">Only this indication; all five by default.</param>
    public static void Write(CaseAssessment result, IBufferWriter<byte> output, bool indented = false, Indication? only = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new Utf8JsonWriter(output, Options(indented));
        JsonSerializer.Serialize(writer, ResultMapping.Map(result, only), ResultContext.Default.CaseDto);
    }

    /// <summary>A result as JSON text.</summary>
    /// <param name="result">The result.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    /// <param name="only">Only this indication; all five by default.</param>
    public static string ToJson(CaseAssessment result, bool indented = false, Indication? only = null)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(result, output, indented, only);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>The rule catalogue of an assessor as JSON text.</summary>
    public static string Catalogue(IvigAssessor assessor)
    {
        ArgumentNullException.ThrowIfNull(assessor);
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, Options(indented: true)))
            JsonSerializer.Serialize(writer, ResultMapping.MapCatalogue(assessor), ResultContext.Default.CatalogueDto);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static JsonWriterOptions Options(bool indented) => new() { Encoder = Encoder, Indented = indented, NewLine = "\n" };
}
