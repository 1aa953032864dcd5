using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace IvigRules.Json;

/// <summary>A type of the contract where System.Text.Json reads and writes what is around it.</summary>
/// <param name="document">What the value is, for messages.</param>
/// <param name="read">How it is read; absent for a type that is only written.</param>
/// <param name="write">How it is written.</param>
internal sealed class ContractConverter<T>(string document, ContractType<T>? read, Action<Utf8JsonWriter, T> write) : JsonConverter<T>
{
    // A value of the host's document is read from a text of its own: the reader's options, and whether its buffer has parts, do not matter.
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (read is null)
            throw new NotSupportedException($"{typeToConvert.Name} is only written. Read a result as ResultDocument.");
        var isWhole = reader.CurrentDepth == 0;
        using var value = JsonDocument.ParseValue(ref reader);
        return Read(JsonMarshal.GetRawUtf8Value(value.RootElement), isWhole);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteRawValue(ToBytes(writer.Options, value).WrittenSpan, skipInputValidation: true);

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(JsonOutput.ToBytes(NameOf(ref reader)), isWhole: false)!;

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        using var name = JsonDocument.Parse(ToBytes(writer.Options with { Indented = false }, value).WrittenMemory);
        if (name.RootElement.ValueKind != JsonValueKind.String)
            throw new NotSupportedException($"{typeof(T).Name} is no text and cannot be the name of a property.");
        writer.WritePropertyName(name.RootElement.GetString()!);
    }

    private static Action<Utf8JsonWriter> NameOf(ref Utf8JsonReader reader)
    {
        var name = reader.GetString()!;
        return writer => writer.WriteStringValue(name);
    }

    private T? Read(ReadOnlySpan<byte> utf8, bool isWhole)
    {
        var value = new ContractText<T>(document, read!).Read(new JsonText(utf8), out var faults);
        if (faults.IsEmpty)
            return value;

        // Where the value stands in the host's document is known to System.Text.Json only.
        ImmutableArray<CaseFault> withoutPlaces = [.. faults.Select(fault => fault with { Line = null, Column = null })];
        throw new UnreadableJsonException(new InvalidCaseException(withoutPlaces, document), isWhole);
    }

    /// <summary>The encoder is the host's if it has one, and the library's otherwise.</summary>
    private ArrayBufferWriter<byte> ToBytes(JsonWriterOptions options, T value)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(
            bytes, options with { Encoder = options.Encoder ?? JsonOutput.Encoder, SkipValidation = true });
        try
        {
            write(writer, value);
        }
        catch (Exception problem) when (problem is InvalidCaseException or ArgumentException or InvalidOperationException)
        {
            throw new JsonException($"the {document} cannot be written: {problem.Message}", problem);
        }

        writer.Flush();
        return bytes;
    }
}
