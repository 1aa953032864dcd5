using System.Text;
using IvigRules.CdsHooks.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace IvigRules.CdsHooks.Tests.Http;

/// <summary>Discovery, CORS, health and the pages of rules.</summary>
public sealed class EndpointTests
{
    private const string Origin = "https://ehr.example.org";

    [Fact]
    public async Task Discovery_Always_HasOneServiceAHookWithTheSamePrefetch()
    {
        await using var host = await RunningHost.StartAsync();
        var result = await host.Get("/cds-services");
        Assert.Equal((200, "max-age=600"), (result.Status, result.Headers["Cache-Control"]));
        var services = JsonNode.Parse(result.Body)!["services"]!.AsArray();
        Assert.Equal(["ivig-patient-view", "ivig-order-select", "ivig-order-sign"],
            services.Select(service => service!["id"]!.GetValue<string>()));
        Assert.Equal(["patient-view", "order-select", "order-sign"], services.Select(service => service!["hook"]!.GetValue<string>()));
        var prefetch = services[0]!["prefetch"]!.AsObject();
        Assert.Equal(Given.Keys.Append("patient").Order(), prefetch.Select(key => key.Key).Order());
        Assert.Equal("Patient/{{context.patientId}}", prefetch["patient"]!.GetValue<string>());
        Assert.All(services, service => Assert.Equal(prefetch.ToJsonString(), service!["prefetch"]!.ToJsonString()));
    }

    [Fact]
    public async Task Discovery_ReplacedTemplates_AreCheckedAndShown()
    {
        var settings = Host.With("CdsHooks:Prefetch:labs", "Observation?patient={{context.patientId}}&category=laboratory");
        settings["CdsHooks:Prefetch:adverse"] = "";
        await using var host = await RunningHost.StartAsync(settings);
        var prefetch = JsonNode.Parse((await host.Get("/cds-services")).Body)!["services"]![0]!["prefetch"]!.AsObject();
        Assert.EndsWith("category=laboratory", prefetch["labs"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.False(prefetch.ContainsKey("adverse"));
    }

    [Theory]
    [InlineData("GET", "/cds-services")]
    [InlineData("POST", "/cds-services/ivig-order-sign")]
    [InlineData("POST", "/cds-services/ivig-patient-view/feedback")]
    public async Task Preflight_ConfiguredOrigin_PassesBeforeAnyToken(string method, string path)
    {
        using var signer = new Signer();
        var keys = new JwksServer(Signer.Set(signer));
        var settings = Signer.Client("https://ehr.example.org/jwks.json");
        settings["CdsHooks:Cors:Origins:0"] = Origin;
        await using var host = await RunningHost.StartAsync(settings, "Production", keys.Serve);
        var allowed = await Preflight(host, method, path, Origin);
        Assert.Equal(Origin, allowed.Headers["Access-Control-Allow-Origin"]);
        Assert.Equal(["authorization", "content-type"],
            allowed.Headers["Access-Control-Allow-Headers"].ToLowerInvariant().Split(',').Select(name => name.Trim()).Order());
        Assert.False(allowed.Headers.ContainsKey("Access-Control-Allow-Credentials"));
        Assert.False((await Preflight(host, method, path, "https://evil.example")).Headers.ContainsKey("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Cors_OtherPaths_HaveNone()
    {
        await using var host = await RunningHost.StartAsync();
        Assert.False((await Preflight(host, "GET", "/rules",
            "https://sandbox.cds-hooks.org")).Headers.ContainsKey("Access-Control-Allow-Origin"));
        Assert.Equal(
            "https://sandbox.cds-hooks.org",
                (await Preflight(host, "GET", "/cds-services", "https://sandbox.cds-hooks.org")).Headers["Access-Control-Allow-Origin"]);
    }

    [Fact]
    public async Task Health_Started_IsLiveAndReadyWithoutDetails()
    {
        await using var host = await RunningHost.StartAsync();
        Assert.Equal((200, ""), ((await host.Get("/health/live")) is var live ? (live.Status, live.Body) : default));
        Assert.Equal((200, ""), ((await host.Get("/health/ready")) is var ready ? (ready.Status, ready.Body) : default));
    }

    [Fact]
    public async Task Ready_KeysNotYetAskedFor_Is503ThenReadyThoughTheServerOfTheKeysIsAway()
    {
        var gate = new TaskCompletionSource();
        await using var host = await RunningHost.StartAsync(Signer.Client("https://ehr.example.org/jwks.json"), "Production", services =>
            services.AddHttpClient(CdsHooks.Trust.ClientKeys.HttpName).ConfigurePrimaryHttpMessageHandler(() => new Waiting(gate.Task)));
        Assert.Equal(503, (await host.Get("/health/ready")).Status);
        Assert.Equal(200, (await host.Get("/health/live")).Status);
        gate.SetResult();
        await host.App.Services.GetRequiredService<CdsHooks.Http.StartUp>().ExecuteTask!;
        Assert.Equal(200, (await host.Get("/health/ready")).Status);
    }

    [Fact]
    public async Task Rules_EveryRuleThatACardLinksTo_IsAPage()
    {
        await using var host = await RunningHost.StartAsync();
        var all = await host.Get("/rules");
        Assert.Equal((200, "text/html; charset=utf-8"), (all.Status, all.MediaType));
        foreach (var id in new[] { "MS-01", "NMO-01", "CI-01", "PRE-01" })
        {
            Assert.Contains($"rules/{id}\"", all.Body, StringComparison.Ordinal);
            var one = await host.Get($"/rules/{id}");
            Assert.Equal(200, one.Status);
            Assert.Contains($"<h1>{id}</h1>", one.Body, StringComparison.Ordinal);
            Assert.Contains("Sources:", one.Body, StringComparison.Ordinal);
        }

        Assert.Equal(404, (await host.Get("/rules/none")).Status);
        Assert.Contains("checked-otherwise", (await host.Get("/override-reasons")).Body, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", all.Headers["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_WithoutOrWithABadToken_IsTheSame401()
    {
        using var signer = new Signer();
        var keys = new JwksServer(Signer.Set(signer));
        var settings = Signer.Client("https://ehr.example.org/jwks.json");
        settings["CdsHooks:AnonymousDiscovery"] = "false";
        await using var host = await RunningHost.StartAsync(settings, "Production", keys.Serve);
        foreach (var path in new[] { "/cds-services/ivig-patient-view", "/cds-services/ivig-patient-view/feedback", "/cds-services" })
        {
            var method = path == "/cds-services" ? HttpMethod.Get : HttpMethod.Post;
            foreach (var token in new[] { null, "x", signer.Token(Signer.Now, "/cds-services/other") })
            {
                var refused = await host.Send(method, path, Content(), token);
                Assert.Equal((401, "", "Bearer"), (refused.Status, refused.Body, refused.Headers["WWW-Authenticate"]));
            }

            var answered = await host.Send(method, path, Content(), signer.Token(Signer.Now, path));
            Assert.NotEqual(401, answered.Status);
        }

        Assert.Equal(200, (await host.Get("/rules")).Status);

        static StringContent Content() => new("{}", Encoding.UTF8, "application/json");
    }

    private static Task<CallResult> Preflight(RunningHost host, string method, string path, string origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Options, new Uri(path, UriKind.Relative));
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        return host.Send(request);
    }

    private sealed class Waiting(Task until) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await until;
            throw new HttpRequestException("no network");
        }
    }
}
