using System.Text;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using Hl7.Fhir.Serialization;
using IvigRules.Tests.Support;

namespace IvigRules.Fhir.Tests.Laws;

/// <summary>F7 and F6: order, duplicates, the shape of the bundle, the way of delivery, culture and zone change nothing.</summary>
public sealed class DeliveryLawTests
{
    private static readonly TimeZoneInfo[] Zones =
    [
        .. new[] { -12, -5, 0, 1, 11 }.Select(hours => TimeZoneInfo.CreateCustomTimeZone($"zone {hours}", TimeSpan.FromHours(hours), "a zone", "a zone")),
    ];

    [Fact]
    public void Read_EntriesInAnyOrderAndTwice_GivesTheSameCase() => Law.Holds(
        from record in GeneratedRecords.Any
        from seed in Gen.Choose(0, int.MaxValue)
        select (Record: record, Seed: seed),
        one =>
        {
            var (record, seed) = one;
            foreach (var bundle in new[] { record.Written, record.Degraded })
            {
                var entries = bundle["entry"]!.AsArray().Select(entry => entry!.DeepClone()).ToArray();
                new Random(seed).Shuffle(entries);
                var expected = CaseOf(bundle, record.Options);
                Assert.Equal(expected, CaseOf(With(bundle, entries), record.Options));
                if (entries.All(entry => entry["resource"]?["id"] is not null))
                    Assert.Equal(expected, CaseOf(With(bundle, [.. entries, .. entries]), record.Options));
            }
        });

    [Fact]
    public void Read_AnyShapeOfTheBundle_GivesTheSameCase() => Law.Holds(GeneratedRecords.Any, record =>
    {
        foreach (var bundle in new[] { record.Written, record.Degraded })
        {
            if (bundle["type"]?.GetValue<string>() is not ("collection" or "searchset"))
                continue;
            var expected = CaseOf(bundle, record.Options);
            foreach (var type in new[] { "searchset", "collection", "document", "transaction", "batch" })
            {
                var copy = bundle.DeepClone().AsObject();
                copy["type"] = type;
                Assert.Equal(expected, CaseOf(copy, record.Options));
            }

            foreach (var type in new[] { "batch-response", "transaction-response" })
                Assert.Equal(expected, CaseOf(InAResponse(bundle, type), record.Options));
        }
    });

    [Fact]
    public void Read_PartsOrParsedResources_GiveTheSameCase() => Law.Holds(GeneratedRecords.Any, record =>
    {
        var expected = CaseOf(record.Written, record.Options);
        Assert.Equal(expected, Given.CaseOf(FhirRecord.Read(RecordParts.Of(record.Written), record.Options)));
        Assert.Equal(expected, Given.CaseOf(FhirRecord.Read(RecordParts.EachAlone(record.Written), record.Options)));
        var parser = new FhirJsonDeserializer();
        var resources = record.Written["entry"]!.AsArray().Select(entry => parser.DeserializeResource(entry!["resource"]!.ToJsonString())).ToArray();
        Assert.Equal(expected, Given.CaseOf(FhirRecord.Read(resources, record.Options)));
    });

    [Fact]
    public void Read_AnyCulture_GivesTheSameReading() => Law.Holds(GeneratedRecords.Any, record =>
    {
        var expected = Everything(record);
        foreach (var culture in new[] { "tr-TR", "ar-EG", "de-DE", "th-TH", "fa-IR" })
            Cultures.Under(culture, () => Assert.Equal(expected, Everything(record)));
    });

    /// <summary>The times of these records are at noon, UTC, which is the same day in each of the zones.</summary>
    [Fact]
    public void Read_AnyZone_GivesTheSameCase() => Law.Holds(GeneratedRecords.Any, record =>
    {
        var without = record.Case with { InfusionReactions = [] };
        Assert.True(FhirWriter.TryWrite(without, record.Dialect, out var json, out _));
        var bundle = JsonNode.Parse(json)!;
        var expected = CaseOf(bundle, record.Options);
        Assert.All(Zones, zone => Assert.Equal(expected, CaseOf(bundle, record.Options with { Zone = zone })));
    });

    private static string Everything(GeneratedRecord record)
    {
        try
        {
            var reading = Given.Read(record.Degraded, record.Options);
            return string.Join('\n', [Given.CaseOf(reading), .. reading.Unmapped.Select(point => $"{point} {point.Says} {point.Quoted}"), .. reading.Sources.Select(source => $"{source}")]);
        }
        catch (FhirUnreadableException refused)
        {
            return refused.ToString().Split('\n')[0];
        }
    }

    private static string CaseOf(JsonNode bundle, FhirReadOptions options)
    {
        try
        {
            return Given.CaseOf(Given.Read(bundle, options));
        }
        catch (FhirUnreadableException)
        {
            return "refused";
        }
    }

    private static JsonObject With(JsonObject bundle, JsonNode[] entries)
    {
        var copy = bundle.DeepClone().AsObject();
        copy["entry"] = new JsonArray([.. entries.Select(entry => entry.DeepClone())]);
        return copy;
    }

    private static JsonObject InAResponse(JsonObject bundle, string type)
    {
        var searchset = bundle.DeepClone().AsObject();
        searchset["type"] = "searchset";
        return JsonNode.Parse($$"""
            {"resourceType":"Bundle","type":"{{type}}","entry":[{"response":{"status":"200 OK"},"resource":{{searchset.ToJsonString()}}}]}
            """)!.AsObject();
    }
}
