using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using IvigRules.Tests.Support;

namespace IvigRules.Fhir.Tests.Laws;

/// <summary>F8: patient data stands only in Case, Quoted, Reference and OffendingText, and in no ToString.</summary>
public sealed class CanaryLawTests
{
    private const string Canary = "zq7x";

    private static readonly string[] HoldData = [nameof(FhirReading.Case), nameof(Unmapped.Quoted), nameof(Unmapped.Reference)];

    [Fact]
    public void Read_CanaryInSomeStrings_StandsOnlyWhereDataMay() => Law.Holds(
        from record in GeneratedRecords.Any
        from one in Gen.Choose(1, 40)
        from at in Gen.Choose(0, 39)
        select (Record: record, Each: one, At: at),
        one =>
        {
            var (record, each, at) = one;
            foreach (var bundle in new[] { record.Written, record.Degraded })
            {
                var planted = bundle.DeepClone();
                var count = at;
                Plant(planted, () => count++ % each == 0);
                IsHidden(planted, record.Options);
            }
        });

    /// <summary>The texts that are quoted: a canary there, and only there, so that the rest is understood.</summary>
    [Fact]
    public void Read_CanaryInEveryTextAndDisplay_StandsOnlyWhereDataMay() => Law.Holds(GeneratedRecords.Any, record =>
    {
        var planted = record.Written.DeepClone();
        Plant(planted, () => true, "text", "display", "family", "value");
        IsHidden(planted, record.Options);
    });

    private static void IsHidden(JsonNode planted, FhirReadOptions options)
    {
        try
        {
            var reading = Given.Read(planted, options);
            Assert.All(Printed(reading, []), text => Assert.DoesNotContain(Canary, text, StringComparison.OrdinalIgnoreCase));
            var order = planted["entry"]!.AsArray().Select(entry => entry?["resource"])
                .FirstOrDefault(resource => resource?["resourceType"]?.GetValue<string>() == "MedicationRequest");
            if (order is not null)
                Assert.All(Printed(reading.ReadOrder(System.Text.Encoding.UTF8.GetBytes(order.ToJsonString())), []),
                    text => Assert.DoesNotContain(Canary, text, StringComparison.OrdinalIgnoreCase));
        }
        catch (FhirUnreadableException refused)
        {
            Assert.DoesNotContain(Canary, refused.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Canary, refused.Place, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Canary, refused.Says, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static void Plant(JsonNode? node, Func<bool> here, params string[] names)
    {
        if (node is JsonArray array)
            array.ToList().ForEach(item => Plant(item, here, names));
        if (node is not JsonObject o)
            return;
        foreach (var (name, value) in o.ToArray())
        {
            if (value is JsonValue text && text.TryGetValue<string>(out var was) && name is not ("resourceType" or "type")
                && (names.Length == 0 || names.Contains(name)) && here())
                o[name] = was + Canary;
            else
                Plant(value, here, names);
        }

        if (names.Length == 0 && here())
            o["unknown" + Canary] = Canary;
    }

    /// <summary>Every string and every ToString that can be reached, but for the members that hold data.</summary>
    private static IEnumerable<string> Printed(object? value, HashSet<object> seen)
    {
        if (value is null || value is Order)
            yield break;
        if (value is string text)
        {
            yield return text;
            yield break;
        }

        if (value.GetType().IsPrimitive || value is Enum || !seen.Add(value))
            yield break;
        yield return value.ToString() ?? "";
        if (value is IEnumerable items)
        {
            foreach (var printed in items.Cast<object?>().SelectMany(item => Printed(item, seen)))
                yield return printed;
            yield break;
        }

        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && !HoldData.Contains(property.Name)))
        {
            foreach (var printed in Printed(property.GetValue(value), seen))
                yield return printed;
        }
    }
}
