using System.Net.Http.Headers;
using System.Text;
using IvigRules.CdsHooks.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace IvigRules.CdsHooks.Tests.Http;

/// <summary>Each status over HTTP, with its headers and its body.</summary>
public sealed class StatusTests : IAsyncLifetime
{
    private const string View = "/cds-services/ivig-patient-view";

    private readonly TestClock _clock = new();
    private RunningHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await RunningHost.StartAsync(with: services => services.AddSingleton<TimeProvider>(_clock));

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Post_EachHook_IsAnswered()
    {
        foreach (var hook in new[] { "patient-view", "order-select", "order-sign" })
        {
            var result = await _host.Post($"/cds-services/ivig-{hook}", Given.OfRecord(hook, Given.AcuteMsRelapse(), Given.Draft("280")));
            Assert.Single(RunningHost.Cards(result));
            Assert.Equal("application/json; charset=utf-8", result.MediaType);
            Assert.Equal("no-store", result.Headers["Cache-Control"]);
            Assert.Equal("nosniff", result.Headers["X-Content-Type-Options"]);
        }
    }

    [Theory]
    [InlineData("", "$")]
    [InlineData("[]", "$")]
    [InlineData("null", "$")]
    [InlineData("{", "$")]
    [InlineData("""{"hook":"order-sign"}""", "$.hook")]
    [InlineData("""{"hook":5}""", "$.hook")]
    [InlineData("""{"hook":"patient-view","hook":"patient-view"}""", "$.hook")]
    [InlineData("""{"hook":"patient-view"}""", "$.hookInstance")]
    [InlineData("""{"hook":"patient-view","hookInstance":"x"}""", "$.context")]
    [InlineData("""{"hook":"patient-view","hookInstance":"x","context":null}""", "$.context")]
    [InlineData("""{"hook":"patient-view","hookInstance":"x","context":{}}""", "$.context.patientId")]
    [InlineData("""{"hook":"patient-view","hookInstance":"x","context":{"patientId":"Patient/","userId":"u"}}""", "$.context.patientId")]
    [InlineData("""{"hook":"patient-view","hookInstance":"x","context":{"patientId":"1"}}""", "$.context.userId")]
    [InlineData("""{"hook":"patient-view","hookInstance":"x","context":{"patientId":"1","userId":"u"},"prefetch":[]}""", "$.prefetch")]
    public async Task Post_BodyThatIsNone_Is400WithItsPlace(string body, string path)
    {
        var result = await _host.Post(View, body);
        Assert.Equal(400, result.Status);
        Assert.Equal(path, JsonNode.Parse(result.Body)!["error"]!["path"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("order-select", "selections")]
    [InlineData("order-select", "draftOrders")]
    [InlineData("order-sign", "draftOrders")]
    public async Task Post_OrderHookWithoutItsContext_Is400(string hook, string member)
    {
        var body = Given.OfRecord(hook, Given.AcuteMsRelapse(), Given.Draft());
        body["context"]!.AsObject().Remove(member);
        var result = await _host.Post($"/cds-services/ivig-{hook}", body);
        Assert.Equal(400, result.Status);
        Assert.Contains($"$.context.{member}", result.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AnotherPatientsRecord_Is400()
    {
        var body = Given.OfRecord("patient-view", Given.AcuteMsRelapse());
        body["context"]!["patientId"] = "p-002";
        var result = await _host.Post(View, body);
        Assert.Equal(400, result.Status);
        Assert.DoesNotContain("p-00", result.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OddButReadable_IsAccepted()
    {
        var body = Given.OfRecord("patient-view", Given.AcuteMsRelapse());
        body["context"]!["patientId"] = "Patient/p-001";
        body["hookInstance"] = "no uuid";
        body["extension"] = new JsonObject { ["davinci-crd.configuration-test"] = true };
        body["fhirServer"] = "http://localhost:8080/fhir";
        body["prefetch"]!["ours?"] = new JsonObject { ["resourceType"] = "Nothing" };
        Assert.Single(RunningHost.Cards(await _host.Post(View, "\uFEFF" + body.ToJsonString())));
    }

    [Theory]
    [InlineData("GET", View, 405)]
    [InlineData("PUT", View, 405)]
    [InlineData("POST", "/cds-services", 405)]
    [InlineData("POST", "/cds-services/ivig-unknown", 404)]
    [InlineData("GET", "/cds-services/other", 404)]
    [InlineData("POST", "/cds-services/other/feedback", 404)]
    [InlineData("GET", "/nothing", 404)]
    public async Task Send_OtherMethodOrPath_IsRefused(string method, string path, int status)
    {
        var result = await _host.Send(new HttpMethod(method), path, new StringContent("{}", Encoding.UTF8, "application/json"));
        Assert.Equal(status, result.Status);
        Assert.Empty(result.Body);
    }

    [Theory]
    [InlineData("text/html", 406)]
    [InlineData("application/xml, text/*", 406)]
    [InlineData("application/json;q=0", 406)]
    [InlineData("*/*", 200)]
    [InlineData("application/fhir+json; fhirVersion=4.0", 200)]
    [InlineData("text/html, application/*;q=0.5", 200)]
    public async Task Post_Accept_HasToAllowJson(string accept, int status)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(View, UriKind.Relative))
        {
            Content = new StringContent(Given.OfRecord("patient-view", Given.AcuteMsRelapse()).ToJsonString(), Encoding.UTF8,
                "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        Assert.Equal(status, (await _host.Send(request)).Status);
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData(null, 415)]
    [InlineData("application/fhir+json", 200)]
    [InlineData("application/json;charset=UTF-8", 200)]
    public async Task Post_MediaType_HasToBeJson(string? type, int status)
    {
        var content = new ByteArrayContent(Given.Bytes(Given.OfRecord("patient-view", Given.AcuteMsRelapse())));
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        Assert.Equal(status, (await _host.Send(HttpMethod.Post, View, content)).Status);
    }

    [Fact]
    public async Task Post_DefectOfTheService_Is500WithAnIdAndNothingElse()
    {
        await using var host = await RunningHost.StartAsync(with: services => services.AddSingleton<IFeedbackStore, BrokenStore>());
        var result = await host.Post($"{View}/feedback", """{"card":"x","outcome":"overridden"}""");
        Assert.Equal(500, result.Status);
        Assert.Matches("""^\{"error":\{"id":"[0-9a-f-]{36}"\}\}$""", result.Body);
    }

    [Fact]
    public async Task Post_WhileStopping_Is503()
    {
        _host.App.Lifetime.StopApplication();
        using var http = new HttpClient();
        var service = _host.App.Services.GetRequiredService<CdsHooks.Http.HookEndpoint>();
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        await service.AnswerAsync(context, Requests.HookService.PatientView);
        Assert.Equal(503, context.Response.StatusCode);
        Assert.Equal("1", context.Response.Headers.RetryAfter);
    }

    private sealed class BrokenStore : IFeedbackStore
    {
        public Task AddAsync(IReadOnlyList<CdsFeedback> feedback, CancellationToken cancel) =>
            throw new IOException("the disk of patient p-001 is full");
    }
}
