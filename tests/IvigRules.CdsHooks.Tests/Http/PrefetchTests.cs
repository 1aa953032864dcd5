using IvigRules.CdsHooks.Tests.Support;

namespace IvigRules.CdsHooks.Tests.Http;

/// <summary>What a prefetch that is missing, broken, empty or cut off leads to.</summary>
public sealed class PrefetchTests : IAsyncLifetime
{
    private const string View = "/cds-services/ivig-patient-view";

    private RunningHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await RunningHost.StartAsync();

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("patient")]
    [InlineData("conditions")]
    [InlineData("allergies")]
    [InlineData("medications")]
    [InlineData("procedures")]
    public async Task Post_NeededKeyMissing_Is412NamingIt(string key)
    {
        var body = Given.OfRecord("patient-view", Given.AcuteMsRelapse());
        foreach (var broken in new JsonNode?[] { null, Outcome("error"), Outcome("fatal"), new JsonObject(), Given.Page(Outcome("error")) })
        {
            body["prefetch"]!.AsObject().Remove(key);
            if (broken is not null)
                body["prefetch"]![key] = broken;
            var result = await _host.Post(View, body);
            Assert.Equal(412, result.Status);
            var outcome = JsonNode.Parse(result.Body)!;
            Assert.Equal("OperationOutcome", outcome["resourceType"]!.GetValue<string>());
            Assert.Equal("not-found", outcome["issue"]![0]!["code"]!.GetValue<string>());
            Assert.Contains($"not delivered: {key}.", outcome["issue"]![0]!["details"]!["text"]!.GetValue<string>(),
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("patient", 412)]
    [InlineData("conditions", 200)]
    [InlineData("allergies", 200)]
    [InlineData("medications", 200)]
    [InlineData("procedures", 200)]
    public async Task Post_NullForAKey_MeansNothingFoundButForThePatient(string key, int status)
    {
        var body = Given.OfRecord("patient-view", Given.AcuteMsRelapse());
        body["prefetch"]![key] = null;
        Assert.Equal(status, (await _host.Post(View, body)).Status);
    }

    [Fact]
    public async Task Post_PageOfARequiredKeyMissing_IsAnsweredAndSaid()
    {
        var body = Given.OfRecord("order-sign", Given.AcuteMsRelapse(), Given.Draft());
        body["prefetch"]!["medications"]!["link"] = new JsonArray(new JsonObject
        {
            ["relation"] = "next",
            ["url"] = "https://ehr.example.org/fhir?page=2"
        });
        var card = Assert.Single(RunningHost.Cards(await _host.Post("/cds-services/ivig-order-sign", body)));
        Assert.Equal("warning", card.GetProperty("indicator").GetString());
        Assert.Contains("further pages", card.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SingleResourceForASearch_IsAPartOfOne()
    {
        var record = Given.AcuteMsRelapse();
        var body = Given.OfRecord("patient-view", record);
        body["prefetch"]!["procedures"] = Given.Find(record, "plex").DeepClone();
        Assert.StartsWith("IVIG may be considered", RunningHost.Cards(await _host.Post(View, body))[0].GetProperty("summary").GetString(),
            StringComparison.Ordinal);
    }

    private static JsonObject Outcome(string severity) => JsonNode.Parse($$"""
        {"resourceType":"OperationOutcome","issue":[{"severity":"{{severity}}","code":"exception"}]}
        """)!.AsObject();
}
