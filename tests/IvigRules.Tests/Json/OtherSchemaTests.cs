using System.Text.Json.Nodes;
using IvigRules.Tests.Policy;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Json;

/// <summary>The schemas of policies, orders and results accept what is written and refuse what is spoilt, as the readers do.</summary>
public sealed class OtherSchemaTests
{
    private const string Order = """
        { "dose": { "value": 28, "unit": "g" }, "infusions": 5, "intervalDays": 1, "route": "intravenous", "product": "p",
          "ratePerKilogram": { "value": 2, "unit": "mL/kg/h" }, "dosePerKilogram": { "value": 0.4, "unit": "g/kg" },
          "courseTotal": { "value": 140, "unit": "g" }, "courseTotalPerKilogram": { "value": 2, "unit": "g/kg" },
          "volume": { "value": 280, "unit": "mL" }, "weightBasis": "ideal", "startDate": "2026-11-23",
          "duration": { "value": 4, "unit": "h" }, "continuous": true }
        """;

    private static readonly SchemaCheck PolicySchema = new(PolicyJson.Schema());
    private static readonly SchemaCheck OrderSchema = new(OrderJson.Schema());
    private static readonly SchemaCheck ResultSchema = new(ResultJson.Schema());

    public static TheoryData<string> Samples => SchemaTests.Samples;

    public static TheoryData<string> SamplePolicies =>
        [.. Directory.EnumerateFiles(Path.Combine(Sample.Folder, "policies"), "*.json").Select(File.ReadAllText)];

    [Fact]
    public void Schema_Always_NamesItsDraftAndItself()
    {
        foreach (var (schema, title) in new[] { (PolicyJson.Schema(), "IvigRules policy"),
            (OrderJson.Schema(), "IvigRules order"), (ResultJson.Schema(), "IvigRules result") })
            Assert.StartsWith(
                $"{{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"title\": \"{title}\",\n  \"$comment\": \"",
                schema, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SamplePolicies))]
    public void PolicySchema_OfASample_AcceptsItAndWhatIsWritten(string json)
    {
        Assert.True(PolicySchema.Accepts(json));
        Assert.True(PolicySchema.Accepts(PolicyJson.ToJson(PolicyJson.Read(json))));
    }

    [Fact]
    public void PolicySchema_OfEverySetting_AcceptsItAndHasEveryName()
    {
        Assert.True(PolicySchema.Accepts("{}"));
        Assert.True(PolicySchema.Accepts(PolicyJsonTests.Everything));
        Assert.True(PolicySchema.Accepts(PolicyJson.ToJson(IvigPolicy.Default)));
        var properties = JsonNode.Parse(PolicyJson.Schema())!["properties"]!.AsObject().Select(property => property.Key);
        Assert.Equal(JsonNode.Parse(PolicyJsonTests.Everything)!.AsObject().Select(property => property.Key), properties);
    }

    /// <summary>Each value of a policy replaced by every other type, each object added to: schema and reader refuse alike.</summary>
    [Fact]
    public void PolicySchema_OfASpoiltPolicy_AnswersAsTheReaderDoes() =>
        AnswersAsTheReaderDoes(PolicySchema, PolicyJsonTests.Everything, json => PolicyJson.Read(json));

    [Fact]
    public void OrderSchema_OfASpoiltOrder_AnswersAsTheReaderDoes() =>
        AnswersAsTheReaderDoes(OrderSchema, Order, json => OrderJson.Read(json));

    [Theory]
    [InlineData("{}", true)]
    [InlineData(Order, true)]
    [InlineData("""{ "dosePerKilogram": { "value": 0.4, "unit": "g/kg" } }""", true)]
    [InlineData("""{ "dosePerKilogram": { "value": 0.4, "unit": "g" } }""", false)]
    [InlineData("""{ "dosePerKilogram": { "value": 0.4, "unit": "g/kg/d" }, "intervalDays": 1 }""", true)]
    [InlineData("""{ "dose": { "value": 28, "unit": "mg/d" } }""", true)]
    [InlineData("""{ "courseTotal": { "value": 140, "unit": "g/d" } }""", false)]
    [InlineData("""{ "rate": { "value": 140, "unit": "mL/h" } }""", true)]
    [InlineData("""{ "rate": { "value": 140, "unit": "mL/h" }, "ratePerKilogram": { "value": 2, "unit": "mL/kg/h" } }""", false)]
    [InlineData("""{ "duration": { "value": 4, "unit": "s" } }""", false)]
    [InlineData("""{ "continuous": "true" }""", false)]
    [InlineData("""{ "route": "by nebuliser" }""", true)]
    [InlineData("""{ "route": "" }""", false)]
    [InlineData("""{ "infusions": 2.5 }""", false)]
    [InlineData("""{ "drug": "ivig" }""", false)]
    public void OrderSchema_OfAnOrder_AcceptsItAsTheReaderDoes(string json, bool accepted)
    {
        Assert.Equal(accepted, OrderSchema.Accepts(json));
        Assert.Equal(accepted, Reads(json, text => OrderJson.Read(text)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void ResultSchema_OfASample_AcceptsItsResult(string sample)
    {
        var recorded = CaseJson.Read(File.ReadAllText(Path.Combine(Sample.Folder, "cases", sample)));
        var json = ResultJson.ToJson(new IvigAssessor().Assess(recorded), firstInfusionOn: new(2026, 12, 1));
        Assert.True(ResultSchema.Accepts(json));
        foreach (var (before, after) in new[] { ("\"verdict\":\"", "\"verdict\":\"never-"), ("\"asOf\":\"", "\"asOf\":\"x"),
            ("\"patientId\":", "\"patient\":"), ("\"truth\":\"met\"", "\"truth\":true") })
        {
            var spoilt = json.Replace(before, after, StringComparison.Ordinal);
            Assert.Equal(spoilt == json, ResultSchema.Accepts(spoilt));
            Assert.Equal(spoilt == json, Reads(spoilt, text => ResultJson.Read(text)));
        }
    }

    /// <summary>Puts a value of every kind in the place of each value, one at a time.</summary>
    private static void AnswersAsTheReaderDoes(SchemaCheck schema, string whole, Action<string> read)
    {
        var (accepted, refused) = (0, 0);
        foreach (var path in PathsOf(JsonNode.Parse(whole)!, []))
        {
            foreach (var value in new[] { "1", "-1", "1.5", "0", "\"x\"", "\"\"", "true", "null",
                "{}", "[]", "[1]", "{\"zebra\":1}", "{\"value\":1,\"unit\":\"g\"}" })
            {
                var root = JsonNode.Parse(whole)!;
                var parent = path.SkipLast(1).Aggregate(root, (at, step) => step is int index ? at[index]! : at[(string)step]!);
                if (path[^1] is int place)
                    parent[place] = JsonNode.Parse(value);
                else
                    parent[(string)path[^1]] = JsonNode.Parse(value);
                var json = root.ToJsonString();
                var reads = Reads(json, read);
                // A null in a list of objects is left to the check of the policy.
                if (reads != schema.Accepts(json))
                    Assert.Fail($"the reader {(reads ? "reads" : "refuses")}, the schema does not\n{json}");
                _ = reads ? accepted++ : refused++;
            }
        }

        Assert.True(accepted > 5 && refused > 10, $"{accepted} accepted, {refused} refused");
    }

    private static IEnumerable<object[]> PathsOf(JsonNode node, object[] path) => node switch
    {
        JsonObject properties => properties.SelectMany(property =>
            PathsOf(property.Value!, [.. path, property.Key]).Prepend([.. path, property.Key])),
        JsonArray items => items.SelectMany((item, i) => PathsOf(item!, [.. path, i]).Prepend([.. path, i])),
        _ => [],
    };

    private static bool Reads(string json, Action<string> read)
    {
        try
        {
            read(json);
            return true;
        }
        catch (InvalidCaseException)
        {
            return false;
        }
    }
}
