using System.Globalization;
using System.Text.Json;

namespace IvigRules.Json;

/// <summary>The parts that the JSON of results is made of.</summary>
internal static class WriterExtensions
{
    internal static void WriteStrings(this Utf8JsonWriter writer, string name, ImmutableArray<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    internal static void WriteList<T>(this Utf8JsonWriter writer, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>A text, unless there is none.</summary>
    internal static void WriteOptional(this Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
            writer.WriteString(name, text);
    }

    internal static void WriteDate(this Utf8JsonWriter writer, string name, DateOnly date) =>
        writer.WriteString(name, date.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>A number with its unit, without trailing zeros.</summary>
    internal static void WriteQuantity(this Utf8JsonWriter writer, string name, decimal value, string unit)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("value", Invariant.Normalized(value));
        writer.WriteString("unit", unit);
        writer.WriteEndObject();
    }

    internal static void WriteDose(this Utf8JsonWriter writer, string name, Dose dose) => writer.WriteQuantity(name, dose.Grams, "g");

    /// <summary>The references of citations by their identifiers.</summary>
    internal static void WriteReferences(this Utf8JsonWriter writer, ImmutableArray<Citation> evidence)
    {
        writer.WriteStartArray("evidence");
        foreach (var citation in evidence)
            writer.WriteStringValue(citation.Reference.Id);
        writer.WriteEndArray();
    }
}
