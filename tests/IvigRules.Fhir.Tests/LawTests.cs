using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace IvigRules.Fhir.Tests;

/// <summary>Order, delivery, cultures and zones of the machine change nothing, and patient data stands only where it may.</summary>
public sealed class LawTests
{
    public static TheoryData<string> Records() => [.. Samples.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Records))]
    public void Read_EntriesInAnyOrder_GivesTheSameCase(string name)
    {
        var expected = Given.CaseOf(Given.Read(Samples.All[name]));
        var random = new Random(17);
        for (var round = 0; round < 5; round++)
        {
            var record = Samples.All[name].DeepClone().AsObject();
            var entries = record["entry"]!.AsArray().Select(entry => entry!.DeepClone()).ToArray();
            random.Shuffle(entries);
            record["entry"] = new JsonArray(entries);
            Assert.Equal(expected, Given.CaseOf(Given.Read(record)));
        }
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Read_EntriesTwice_GivesTheSameCase(string name)
    {
        var record = Samples.All[name].DeepClone().AsObject();
        foreach (var entry in record["entry"]!.AsArray().Select(entry => entry!.DeepClone()).ToArray())
            record["entry"]!.AsArray().Add(entry);
        var reading = Given.Read(record);
        Assert.Equal(Given.CaseOf(Given.Read(Samples.All[name])), Given.CaseOf(reading));
        Given.IsConserved(reading);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Read_EveryWayOfDelivery_GivesTheSameCase(string name)
    {
        var record = Samples.All[name];
        var expected = Given.CaseOf(Given.Read(record, Given.Whole));
        var searchset = record.DeepClone();
        searchset["type"] = "searchset";
        Assert.Equal(expected, Given.CaseOf(Given.Read(searchset, Given.Whole)));
        var nested = new JsonObject
        {
            ["resourceType"] = "Bundle",
            ["type"] = "batch-response",
            ["entry"] = new JsonArray(new JsonObject { ["resource"] = searchset.DeepClone(), ["response"] = new JsonObject { ["status"] = "200" } }),
        };
        Assert.Equal(expected, Given.CaseOf(Given.Read(nested, Given.Whole)));
        var resources = record["entry"]!.AsArray().Select(entry => new FhirJsonDeserializer().DeserializeResource(entry!["resource"]!.ToJsonString()));
        Assert.Equal(expected, Given.CaseOf(FhirRecord.Read(resources.ToArray(), Given.Whole)));
        Assert.Equal(expected, Given.CaseOf(FhirRecord.Read(Parts(record), Given.Whole)));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-EG")]
    [InlineData("de-DE")]
    public void Read_AnyCulture_GivesTheSameCase(string culture)
    {
        var expected = Samples.All.Values.Select(record => Given.CaseOf(Given.Read(record))).ToArray();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(expected, Samples.All.Values.Select(record => Given.CaseOf(Given.Read(record))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Read_Canary_StandsOnlyInMembersForPatientData(string name)
    {
        const string Canary = "canary";
        var record = Samples.All[name].DeepClone().AsObject();
        Plant(record);
        foreach (var json in new JsonNode[] { record, Unreadable(record) })
        {
            try
            {
                var reading = Given.Read(json);
                var printed = reading + string.Join('\n', reading.Unmapped.Select(point => $"{point}{point.Place}{point.Says}{point.About}{point.Fact}"))
                    + string.Join('\n', reading.Sources.Select(source => $"{source}{source.Fact}{source.Place}"))
                    + string.Join('\n', reading.Counts.OtherTypes.Keys) + string.Join('\n', reading.Counts.ByType.Keys);
                Assert.DoesNotContain(Canary, printed, StringComparison.Ordinal);
            }
            catch (FhirUnreadableException refused)
            {
                Assert.DoesNotContain(Canary, refused.ToString(), StringComparison.Ordinal);
            }
        }

        static void Plant(JsonNode? node)
        {
            if (node is JsonArray array)
                array.ToList().ForEach(Plant);
            if (node is not JsonObject o)
                return;
            foreach (var (key, value) in o.ToArray())
            {
                if (value is JsonValue text && text.TryGetValue<string>(out var was) && key is not ("resourceType" or "type"))
                    o[key] = was + Canary;
                else
                    Plant(value);
            }

            o["unknown" + Canary] = Canary;
        }

        static JsonNode Unreadable(JsonObject record)
        {
            var copy = record.DeepClone().AsObject();
            copy["type"] = Canary;
            return copy;
        }
    }

    private static FhirPart[] Parts(JsonObject record) =>
    [
        .. record["entry"]!.AsArray().Select(entry => entry!.DeepClone()).GroupBy(entry => entry["resource"]!["resourceType"]!.GetValue<string>() switch
        {
            "Patient" => FhirPartKind.Patient,
            "Condition" => FhirPartKind.Conditions,
            "AllergyIntolerance" => FhirPartKind.Allergies,
            "Procedure" => FhirPartKind.Procedures,
            "Observation" => FhirPartKind.Labs,
            "AdverseEvent" => FhirPartKind.AdverseEvents,
            _ => FhirPartKind.Medications,
        }).Select(group => new FhirPart(group.Key.ToString(), group.Key, Encoding.UTF8.GetBytes(new JsonObject
        {
            ["resourceType"] = "Bundle",
            ["type"] = "searchset",
            ["entry"] = new JsonArray([.. group]),
        }.ToJsonString()))),
    ];
}
