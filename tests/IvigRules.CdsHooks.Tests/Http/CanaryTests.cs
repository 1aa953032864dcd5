using System.Text;
using IvigRules.CdsHooks.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IvigRules.CdsHooks.Tests.Http;

/// <summary>A marker in every string of a call is in no log, span, measure or body of an error.</summary>
[Collection(nameof(CanaryTests))]
public sealed class CanaryTests
{
    private const string Marker = "canary7301";

    private static readonly string[] Structure = ["resourceType", "hook", "type", "token_type", "fhirServer", "intent"];
    private static readonly string[] Codes = [.. Structure, "system", "code", "status", "unit", "birthDate", "gender"];

    public static TheoryData<string> Scenarios() =>
    [
        "answered", "answered, codes kept", "order", "another hook", "another patient", "missing", "fetched in vain", "no JSON",
            "bad token",
        "media type", "too long", "feedback", "feedback unread", "defect",
    ];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Call_MarkerInEveryString_IsToldNowhere(string scenario)
    {
        using var capture = new Capture();
        using var ehr = new SilentEhr();
        using var signer = new Signer();
        var settings = Signer.Client("https://ehr.example.org/jwks.json");
        settings["CdsHooks:Clients:0:FhirServers:0"] = ehr.Url;
        settings["CdsHooks:Limits:RequestBytes"] = "100000";
        settings["CdsHooks:Feedback:KeepComments"] = "true";
        await using var host = await RunningHost.StartAsync(settings, with: services =>
        {
            new JwksServer(Signer.Set(signer)).Serve(services);
            services.AddSingleton<IFeedbackStore>(new Store(scenario == "defect"));
            services.AddLogging(log => log.AddProvider(capture).SetMinimumLevel(LogLevel.Trace));
        });
        var result = await Send(host, signer, ehr, scenario);
        Assert.Equal(Status(scenario), result.Status);
        if (result.Status != 200)
            Assert.DoesNotContain(Marker, result.Body, StringComparison.OrdinalIgnoreCase);
        if (scenario == "fetched in vain")
            Assert.Contains(Marker, ehr.Asked, StringComparison.Ordinal);
        Assert.Contains(capture.Told, line => line.StartsWith("measure ivig.cds.calls", StringComparison.Ordinal));
        Assert.Contains(capture.Told, line => line.StartsWith("span IvigRules.CdsHooks", StringComparison.Ordinal));
        Assert.Contains(capture.Told, line => line.StartsWith("log IvigRules.CdsHooks", StringComparison.Ordinal));
        Assert.All(capture.Told, line => Assert.DoesNotContain(Marker, line, StringComparison.OrdinalIgnoreCase));
    }

    private static int Status(string scenario) => scenario switch
    {
        "answered" or "answered, codes kept" or "order" or "feedback" => 200,
        "missing" or "fetched in vain" => 412,
        "bad token" => 401,
        "media type" => 415,
        "too long" => 413,
        "defect" => 500,
        _ => 400,
    };

    private static Task<CallResult> Send(RunningHost host, Signer signer, SilentEhr ehr, string scenario)
    {
        var hook = scenario == "order" ? "order-sign" : "patient-view";
        var path = scenario is "feedback" or "feedback unread" or "defect"
            ? $"/cds-services/ivig-{hook}/feedback" : $"/cds-services/ivig-{hook}";
        var body = Given.OfRecord(hook, Given.AcuteMsRelapse(), Given.Draft());
        Mark(body, scenario is "answered, codes kept" or "order" ? Codes : Structure);
        body["fhirServer"] = ehr.Url;
        body["fhirAuthorization"] = new JsonObject { ["access_token"] = Marker, ["token_type"] = "Bearer" };
        switch (scenario)
        {
            case "another hook":
                body["hook"] = Marker;
                break;
            case "another patient":
                body["prefetch"]!["patient"]!["id"] = Marker + "-2";
                break;
            case "missing":
                body.Remove("prefetch");
                body.Remove("fhirAuthorization");
                break;
            case "fetched in vain":
                body.Remove("prefetch");
                break;
        }

        var text = scenario switch
        {
            "no JSON" => $$"""{"hook":"patient-view","{{Marker}}":{{Marker}} }""",
            "too long" => body.ToJsonString() + new string(' ', 100_000),
            "feedback" or "defect" => $$"""
                {"card":"{{Marker}}","outcome":"overridden","overrideReason":{"reason":{"code":"{{Marker}}"},"userComment":"{{Marker}}"} }
                """,
            "feedback unread" => $$"""{"card":"{{Marker}}","outcome":"{{Marker}}"}""",
            _ => body.ToJsonString(),
        };
        var content = new StringContent(text, Encoding.UTF8, scenario == "media type" ? "text/plain" : "application/json");
        var payload = Signer.Payload(Signer.Now, path);
        payload["jti"] = Marker + Guid.NewGuid();
        payload["sub"] = Marker;
        if (scenario == "bad token")
            payload["iss"] = Marker;
        return host.Send(HttpMethod.Post, path, content, signer.Sign(signer.Header(), payload));
    }

    /// <summary>Puts the marker into every string but those that hold the form of the call.</summary>
    private static void Mark(JsonNode? node, string[] kept)
    {
        if (node is JsonArray array)
            array.ToList().ForEach(item => Mark(item, kept));
        if (node is not JsonObject o)
            return;
        foreach (var (name, value) in o.ToArray())
        {
            if (value is not JsonValue text || !text.TryGetValue<string>(out var old))
                Mark(value, kept);
            else if (!kept.Contains(name))
                o[name] = old.Contains('/', StringComparison.Ordinal) ? old[..(old.LastIndexOf('/') + 1)] + Marker : Marker;
        }
    }

    private sealed class Store(bool fails) : IFeedbackStore
    {
        public Task AddAsync(IReadOnlyList<CdsFeedback> feedback, CancellationToken cancel) => fails
            ? throw new IOException(feedback[0].Comment, new InvalidOperationException(feedback[0].Card)) : Task.CompletedTask;
    }
}

[CollectionDefinition(nameof(CanaryTests), DisableParallelization = true)]
public sealed class CanaryTestsAlone;
