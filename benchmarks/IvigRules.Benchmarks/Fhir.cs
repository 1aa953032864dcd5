using System.Text.Json;
using Hl7.Fhir.Serialization;
using IvigRules.Fhir;

namespace IvigRules.Benchmarks;

/// <summary>A record in FHIR, read as a case, and the same bytes parsed by Firely's SDK as it comes.</summary>
internal static class Fhir
{
    private static readonly byte[] Record = ReadRecord();
    private static readonly FhirJsonDeserializer Deserializer = new();
    private static readonly FhirReadOptions Options = new() { AsOf = new(2026, 11, 22), Zone = TimeZoneInfo.Utc };

    /// <summary>The bytes of the record.</summary>
    internal static int Bytes => Record.Length;

    internal static long Read() => FhirRecord.Read(Record, Options).Counts.ByType.Count;

    internal static long ParseAll()
    {
        var reader = new Utf8JsonReader(Record);
        Deserializer.TryDeserializeResource(ref reader, out var resource, out _);
        return resource is null ? 0 : 1;
    }

    private static byte[] ReadRecord()
    {
        using var stream = typeof(Fhir).Assembly.GetManifestResourceStream("synthea.json")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
