using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>How JSON is written.</summary>
internal static class JsonOutput
{
    /// <summary>Leaves comparators and letters readable. The output is JSON, not part of an HTML page.</summary>
    internal static JavaScriptEncoder Encoder { get; } = ReadableJsonEncoder.Instance;

    internal static JsonWriterOptions Options(bool indented) =>
        new() { Encoder = Encoder, Indented = indented, NewLine = "\n", SkipValidation = true };

    internal static void Write(IBufferWriter<byte> output, bool indented, Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new Utf8JsonWriter(output, Options(indented));
        write(writer);
    }

    /// <summary>Writes to a stream, all at once, so that what cannot be written leaves nothing there.</summary>
    internal static void Write(Stream output, Action<IBufferWriter<byte>> write)
    {
        ArgumentNullException.ThrowIfNull(output);
        var bytes = new ArrayBufferWriter<byte>();
        write(bytes);
        output.Write(bytes.WrittenSpan);
    }

    internal static byte[] ToBytes(Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(output, indented: false, write);
        return output.WrittenSpan.ToArray();
    }

    internal static string ToText(bool indented, Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(output, indented, write);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>A whole schema with its draft, a title and what it cannot say.</summary>
    internal static string Schema(JsonObject schema, string title, string comment)
    {
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", title);
        schema.Insert(2, "$comment", comment);
        return ToText(indented: true, writer => schema.WriteTo(writer));
    }
}
