using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using IvigRules.Fhir.Input;

namespace IvigRules.Fhir;

/// <summary>Reads the record of one patient in FHIR R4 as a case. It translates and decides nothing.</summary>
/// <remarks>Every method is pure: no clock, time zone or culture of the machine is read. They may be called at the same time.</remarks>
public static class FhirRecord
{
    private static readonly FhirJsonSerializer Serializer = new();

    /// <summary>Reads one Bundle, or one resource.</summary>
    /// <param name="json">The JSON in UTF-8, with or without a byte order mark.</param>
    /// <param name="options">How to read it.</param>
    /// <exception cref="FhirUnreadableException">It is no record of one living patient.</exception>
    public static FhirReading Read(ReadOnlyMemory<byte> json, FhirReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var input = new RecordInput();
        CheckBytes(json.Length, options);
        if (new BundleWalk(input, options).Walk(WithoutMark(json), "", part: null).ResourceType is null or "")
            throw new FhirUnreadableException("$", "no FHIR resource: there is no resourceType");
        return RecordReader.Read(input, options);
    }

    /// <summary>Reads several parts: prefetch values, answers to searches, pages of them.</summary>
    /// <param name="parts">The parts, in any order.</param>
    /// <param name="options">How to read them.</param>
    /// <exception cref="FhirUnreadableException">They are no record of one living patient.</exception>
    public static FhirReading Read(IEnumerable<FhirPart> parts, FhirReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(options);
        FhirPart[] all = [.. parts];
        CheckBytes(all.Sum(part => (long)(part.Json?.Length ?? 0)), options);
        var input = new RecordInput();
        var walk = new BundleWalk(input, options);
        foreach (var part in all)
            PartWalk.Read(part, walk, input);
        return RecordReader.Read(input, options);
    }

    /// <summary>Reads resources, or Bundles of them, that the host has parsed.</summary>
    /// <param name="resources">The resources, in any order.</param>
    /// <param name="options">How to read them.</param>
    /// <exception cref="FhirUnreadableException">They are no record of one living patient.</exception>
    public static FhirReading Read(IEnumerable<Resource> resources, FhirReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(resources);
        ArgumentNullException.ThrowIfNull(options);
        var input = new RecordInput();
        var walk = new BundleWalk(input, options);
        var bytes = 0L;
        foreach (var (resource, at) in resources.Select((resource, at) => (resource, at)))
        {
            // One way of reading: what the parser let pass is found again.
            var json = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(json))
                Serializer.Serialize(resource, writer);
            CheckBytes(bytes += json.WrittenCount, options);
            walk.Walk(json.WrittenMemory, string.Create(CultureInfo.InvariantCulture, $"resource[{at}]"), part: null);
        }

        return RecordReader.Read(input, options);
    }

    /// <summary>
    /// Loads the model of FHIR, so that the first record is as fast as the next: it takes about half a second, once in a process.
    /// </summary>
    public static void WarmUp() => Read("""{"resourceType":"Patient","id":"warm-up"}"""u8.ToArray(), new FhirReadOptions
    {
        AsOf = DateOnly.MinValue,
        Zone = TimeZoneInfo.Utc,
    });

    private static void CheckBytes(long bytes, FhirReadOptions options)
    {
        if (bytes > options.Limits.MaxBytes)
            throw new FhirUnreadableException("$", "more bytes than the limit allows");
    }

    internal static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json) =>
        json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
}
