using IvigRules.CdsHooks.Tests.Support;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace IvigRules.CdsHooks.Tests.Fetching;

/// <summary>What is fetched with the access that a call grants, from where, and what a server that does not behave leads to.</summary>
public sealed class FetchTests
{
    private const string Yes = "IVIG may be considered: acute MS relapse";

    [Fact]
    public async Task Call_NothingPrefetched_FetchesTheWholeRecord()
    {
        await using var ehr = await EhrServer.StartAsync();
        Assert.StartsWith(Yes + ", 0.4 g/kg", Summary(await ehr.Call(prefetch: null)), StringComparison.Ordinal);
        Assert.Equal(14, ehr.Paths.Count());
        Assert.All(ehr.Mock.LogEntries, entry =>
        {
            Assert.Equal("Bearer " + EhrServer.Token, Assert.Single(entry.RequestMessage!.Headers!["Authorization"]));
            Assert.Equal("application/fhir+json", Assert.Single(entry.RequestMessage.Headers["Accept"]));
        });
        Assert.Contains(ehr.Mock.LogEntries, entry =>
            entry.RequestMessage!.RawQuery!.Contains("intent=order,original-order", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Call_WholePrefetch_FetchesNothing()
    {
        await using var ehr = await EhrServer.StartAsync();
        Assert.StartsWith(Yes, Summary(await ehr.Call(ehr.Prefetch.DeepClone().AsObject())), StringComparison.Ordinal);
        Assert.Empty(ehr.Paths);
    }

    [Fact]
    public async Task Call_OneKeyMissing_FetchesThatKey()
    {
        await using var ehr = await EhrServer.StartAsync();
        var prefetch = ehr.Prefetch.DeepClone().AsObject();
        prefetch.Remove("procedures");
        Assert.StartsWith(Yes, Summary(await ehr.Call(prefetch)), StringComparison.Ordinal);
        Assert.Equal(["/fhir/Procedure"], ehr.Paths);
    }

    [Theory]
    [InlineData("procedures", 401, "", "security")]
    [InlineData("procedures", 403, "{}", "security")]
    [InlineData("procedures", 404, "{}", "not-found")]
    [InlineData("procedures", 500, "{}", "not-found")]
    [InlineData("procedures", 302, "", "not-found")]
    [InlineData("procedures", 200, "", "not-found")]
    [InlineData("procedures", 200, "null", "not-found")]
    [InlineData("procedures", 200, "<html>", "not-found")]
    [InlineData("procedures", 200, """{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"exception"}]}""",
        "not-found")]
    [InlineData("procedures", 200, """{"resourceType":"Procedure","id":"x"}""", "not-found")]
    [InlineData("patient", 200, """{"resourceType":"Bundle","type":"searchset"}""", "not-found")]
    public async Task Call_NeededKeyNotAnsweredAsAsked_Is412(string key, int status, string body, string code)
    {
        await using var ehr = await EhrServer.StartAsync();
        ehr.On(key, Response.Create().WithStatusCode(status).WithHeader("Location", ehr.Mock.Url + "/elsewhere").WithBody(body));
        var prefetch = ehr.Prefetch.DeepClone().AsObject();
        prefetch.Remove(key);
        var result = await ehr.Call(prefetch);
        Assert.Equal(412, result.Status);
        Assert.Equal(code, JsonNode.Parse(result.Body)!["issue"]![0]!["code"]!.GetValue<string>());
        Assert.Contains(key, result.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("/elsewhere", ehr.Paths);
        Assert.Single(ehr.Paths);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Call_ServerBusy_IsAskedOnceMore(int status)
    {
        await using var ehr = await EhrServer.StartAsync();
        ehr.On("procedures", Response.Create().WithStatusCode(status).WithHeader("Retry-After", "0"));
        var prefetch = ehr.Prefetch.DeepClone().AsObject();
        prefetch.Remove("procedures");
        Assert.Equal(412, (await ehr.Call(prefetch)).Status);
        Assert.Equal(2, ehr.Paths.Count());
    }

    [Fact]
    public async Task Call_SlowServer_Is412WhenTheTimeForFetchingIsUp()
    {
        await using var ehr = await EhrServer.StartAsync(null, ("CdsHooks:Limits:FetchSeconds", "0.3"));
        ehr.On("procedures", Response.Create().WithStatusCode(200).WithDelay(20_000).WithBody("{}"));
        var prefetch = ehr.Prefetch.DeepClone().AsObject();
        prefetch.Remove("procedures");
        Assert.Equal(412, (await ehr.Call(prefetch)).Status);
    }

    [Fact]
    public async Task Call_SlowServer_Is503WhenTheTimeOfTheCallIsUp()
    {
        await using var ehr = await EhrServer.StartAsync(null, ("CdsHooks:Limits:CallSeconds", "0.5"));
        ehr.On("procedures", Response.Create().WithStatusCode(200).WithDelay(20_000).WithBody("{}"));
        var prefetch = ehr.Prefetch.DeepClone().AsObject();
        prefetch.Remove("procedures");
        Assert.Equal(503, (await ehr.Call(prefetch)).Status);
    }

    [Fact]
    public async Task Call_Pages_AreFollowedFromThePrefetchOn()
    {
        await using var ehr = await EhrServer.StartAsync();
        var prefetch = Paged(ehr, "procedures", ehr.Fhir + "?_getpages=1");
        ehr.Mock.Given(Request.Create().WithPath("/fhir").WithParam("_getpages", "1"))
            .RespondWith(Response.Create().WithStatusCode(200).WithBody(ehr.Prefetch["procedures"]!.ToJsonString()));
        Assert.StartsWith(Yes + ", 0.4 g/kg", Summary(await ehr.Call(prefetch)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_PagesWithoutEnd_StopAtTheBoundAndAreSaid()
    {
        await using var ehr = await EhrServer.StartAsync(null, ("CdsHooks:Limits:FetchPages", "3"));
        var prefetch = Paged(ehr, "procedures", ehr.Fhir + "/Procedure?page=x");
        ehr.Mock.Given(Request.Create().WithPath("/fhir/Procedure").WithParam("page")).AtPriority(0)
            .RespondWith(Response.Create().WithStatusCode(200).WithBody(prefetch["procedures"]!.ToJsonString()));
        Assert.StartsWith("IVIG cannot be judged: not all of the record", Summary(await ehr.Call(prefetch)), StringComparison.Ordinal);
        Assert.Equal(3, ehr.Paths.Count());
    }

    [Theory]
    [InlineData("https://evil.example/fhir/Procedure?page=2")]
    [InlineData("{0}/other/Procedure?page=2")]
    [InlineData("{0}/fhir/../secret")]
    [InlineData("{0}/fhir/..%2fsecret")]
    [InlineData("{0}/fhirx/Procedure")]
    [InlineData("ftp://localhost/fhir/Procedure")]
    [InlineData("")]
    public async Task Call_NextPageElsewhere_IsNeverCalled(string next)
    {
        await using var ehr = await EhrServer.StartAsync();
        var prefetch = Paged(ehr, "procedures", next.Replace("{0}", ehr.Mock.Url, StringComparison.Ordinal));
        Assert.StartsWith("IVIG cannot be judged: not all of the record", Summary(await ehr.Call(prefetch)), StringComparison.Ordinal);
        Assert.Empty(ehr.Paths);
    }

    [Fact]
    public async Task Call_AccessThatMayNotBeUsed_FetchesNothing()
    {
        await using var ehr = await EhrServer.StartAsync();
        Action<JsonObject>[] changes =
        [
            body => body["fhirServer"] = ehr.Mock.Url + "/other",
            body => body["fhirServer"] = ehr.Mock.Url + "/fhirx",
            body => body["fhirServer"] = "http://169.254.169.254/fhir",
            body => body["fhirServer"] = ehr.Fhir.Replace("http://", "http://user@", StringComparison.Ordinal),
            body => body["fhirServer"] = "{{fhirServerUrl}}",
            body => body.Remove("fhirServer"),
            body => body.Remove("fhirAuthorization"),
            body => body["fhirAuthorization"]!["token_type"] = "MAC",
            body => body["fhirAuthorization"]!["access_token"] = "a\r\nHost: evil",
            body => body["fhirAuthorization"]!.AsObject().Remove("access_token"),
            body => (body["context"]!["patientId"], body["fhirAuthorization"]!["patient"]) = ("../Patient/p-002", "../Patient/p-002"),
        ];
        foreach (var change in changes)
            Assert.Equal(412, (await ehr.Call(prefetch: null, change)).Status);
        Assert.Empty(ehr.Paths);
    }

    [Fact]
    public async Task Call_AccessOfAnotherPatient_Is400()
    {
        await using var ehr = await EhrServer.StartAsync();
        Assert.Equal(400, (await ehr.Call(prefetch: null, body => body["fhirAuthorization"]!["patient"] = "p-002")).Status);
        ehr.On("patient", Response.Create().WithStatusCode(200).WithBody("""{"resourceType":"Patient","id":"p-002"}"""));
        Assert.Equal(400, (await ehr.Call(prefetch: null)).Status);
    }

    [Fact]
    public async Task Call_OptionalKeyThatFails_IsAnsweredLouder()
    {
        await using var ehr = await EhrServer.StartAsync();
        ehr.On("labs", Response.Create().WithStatusCode(500));
        var result = await ehr.Call(prefetch: null, hook: "order-sign");
        Assert.Equal("warning", RunningHost.Cards(result)[0].GetProperty("indicator").GetString());
    }

    private static JsonObject Paged(EhrServer ehr, string key, string next)
    {
        var prefetch = ehr.Prefetch.DeepClone().AsObject();
        prefetch[key] = Given.Page();
        prefetch[key]!["link"] = new JsonArray(new JsonObject { ["relation"] = "next", ["url"] = next });
        return prefetch;
    }

    private static string Summary(CallResult result) => Assert.Single(RunningHost.Cards(result)).GetProperty("summary").GetString()!;
}
