using System.Text.Json;
using IvigRules.CdsHooks.Cards;
using IvigRules.CdsHooks.Tests.Cards;
using IvigRules.CdsHooks.Tests.Support;
using Json.Schema;

namespace IvigRules.CdsHooks.Tests.Contract;

/// <summary>Every answer against schemas that were written from the tables of CDS Hooks 2.0.1: no unknown, null or empty member.</summary>
public sealed class ContractTests
{
    private static readonly JsonSchema Cards = JsonSchema.FromText(Given.File("schemas", "cards.json"));
    private static readonly JsonSchema Discovery = JsonSchema.FromText(Given.File("schemas", "discovery.json"));

    public static TheoryData<string> Rows() => [.. CardRows.All.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Answer_EachCall_IsOfTheSpecification(string name)
    {
        var body = CardRows.All[name].Body();
        IsValid(Cards, Host.Service.Answer(body["hook"]!.GetValue<string>(), Given.Bytes(body), Given.AsOf).Json);
    }

    [Fact]
    public async Task Discovery_IsOfTheSpecification()
    {
        await using var host = await RunningHost.StartAsync();
        IsValid(Discovery, System.Text.Encoding.UTF8.GetBytes((await host.Get("/cds-services")).Body));
    }

    [Theory]
    [InlineData("""{"cards":[{"summary":"s","indicator":"info","source":{"label":"l"},"links":[]}]}""")]
    [InlineData("""{"cards":[{"summary":"s","indicator":"info","source":{"label":"l"},"detail":null}]}""")]
    [InlineData("""{"cards":[{"summary":"s","indicator":"loud","source":{"label":"l"}}]}""")]
    [InlineData("""{"cards":[{"summary":"s","indicator":"info"}]}""")]
    [InlineData("{}")]
    public void Schema_BadAnswers_AreNot(string json) => Assert.False(Cards.Evaluate(JsonDocument.Parse(json).RootElement).IsValid);

    [Fact]
    public void Summary_AnyText_IsUnder140CharactersAndWhole()
    {
        var random = new Random(7);
        string[] pieces = ["IVIG", " ", " ", "a", "immunoglobulin", "\U0001F489", "é", "\n", ",", "…"];
        for (var run = 0; run < 2_000; run++)
        {
            var summary = CardHead.Info("IVIG " + string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ =>
                pieces[random.Next(pieces.Length)]))).Summary;
            Assert.InRange(summary.Length, 1, 139);
            Assert.DoesNotContain('\n', summary);
            Assert.Equal(summary, new System.Text.UTF8Encoding(false,
                throwOnInvalidBytes: true).GetString(System.Text.Encoding.UTF8.GetBytes(summary)));
        }
    }

    private static void IsValid(JsonSchema schema, ReadOnlyMemory<byte> json)
    {
        Assert.False(json.Span.StartsWith("\uFEFF"u8));
        var result = schema.Evaluate(JsonDocument.Parse(json).RootElement, new() { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, string.Join("; ", (result.Details ?? []).SelectMany(detail =>
            detail.Errors?.Select(error => $"{detail.InstanceLocation}: {error.Value}") ?? [])));
    }
}
