using System.Text.Json;

namespace IvigRules.Json;

/// <summary>Writes the bibliography that stands at the end of every result.</summary>
internal static class BibliographyWriter
{
    private static readonly byte[] Library = JsonOutput.ToBytes(writer => WriteAll(writer, []));

    /// <summary>The references of the library, and those that a site's rules cite beside them.</summary>
    internal static void Write(Utf8JsonWriter writer, ImmutableArray<Reference> ofSite)
    {
        writer.WritePropertyName("evidence");
        if (ofSite.IsEmpty && !writer.Options.Indented && writer.Options.Encoder == JsonOutput.Encoder)
            writer.WriteRawValue(Library, skipInputValidation: true);
        else
            WriteAll(writer, ofSite);
    }

    private static void WriteAll(Utf8JsonWriter writer, ImmutableArray<Reference> ofSite)
    {
        writer.WriteStartArray();
        foreach (var reference in References.All)
            Write(writer, reference, reference.IsBeyondSource);

        // A reference that a site cites is not in the source, whatever it says of itself.
        foreach (var reference in ofSite)
            Write(writer, reference, isBeyondSource: true);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Reference reference, bool isBeyondSource)
    {
        writer.WriteStartObject();
        writer.WriteString("id", reference.Id);
        if (reference.Number is { } number)
            writer.WriteNumber("number", number);
        writer.WriteString("reference", reference.ToString());
        writer.WriteOptional("doi", reference.Doi);
        writer.WriteBoolean("beyondSource", isBeyondSource);
        writer.WriteDate("lastChecked", reference.LastChecked);
        writer.WriteOptional("discrepancy", reference.Discrepancy);
        writer.WriteEndObject();
    }
}
