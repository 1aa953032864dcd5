using IvigRules.CdsHooks.Tests.Support;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace IvigRules.CdsHooks.Tests.Fetching;

/// <summary>A FHIR server with one record, whose answers a test may change, and a service that a client of it calls.</summary>
internal sealed class EhrServer : IAsyncDisposable
{
    internal const string Token = "some-opaque-access-token";

    private readonly Signer _signer = new();
    private RunningHost _host = null!;

    private EhrServer(JsonObject record) => Prefetch = Given.Prefetch(record);

    internal WireMockServer Mock { get; } = WireMockServer.Start();

    internal JsonObject Prefetch { get; }

    internal string Fhir => Mock.Url + "/fhir";

    internal RunningHost Host => _host;

    internal static async Task<EhrServer> StartAsync(JsonObject? record = null, params (string Name, string Value)[] more)
    {
        var ehr = new EhrServer(record ?? Given.AcuteMsRelapse());
        foreach (var (key, value) in ehr.Prefetch)
            ehr.On(key, Response.Create().WithStatusCode(200).WithHeader("Content-Type",
                "application/fhir+json").WithBody(value!.ToJsonString()));
        var settings = Signer.Client("https://ehr.example.org/jwks.json");
        settings["CdsHooks:Clients:0:FhirServers:0"] = ehr.Fhir + "/";
        settings["CdsHooks:Limits:FetchSeconds"] = "50";
        foreach (var (name, value) in more)
            settings[name] = value;
        ehr._host = await RunningHost.StartAsync(settings, with: new JwksServer(Signer.Set(ehr._signer)).Serve);
        return ehr;
    }

    /// <summary>What the server answers to a key.</summary>
    internal void On(string key, IResponseBuilder answer)
    {
        var request = Request.Create().UsingGet();
        request = key switch
        {
            "patient" => request.WithPath("/fhir/Patient/p-001"),
            "conditions" => request.WithPath("/fhir/Condition"),
            "allergies" => request.WithPath("/fhir/AllergyIntolerance"),
            "medications" => request.WithPath("/fhir/MedicationRequest"),
            "procedures" => request.WithPath("/fhir/Procedure"),
            "statements" => request.WithPath("/fhir/MedicationStatement"),
            "administrations" => request.WithPath("/fhir/MedicationAdministration"),
            "immunizations" => request.WithPath("/fhir/Immunization"),
            "adverse" => request.WithPath("/fhir/AdverseEvent"),
            _ => request.WithPath("/fhir/Observation").WithParam("code", key switch
            {
                "weight" => ["29463-7", "3141-9"],
                "height" => ["8302-2"],
                "labs" => ["2458-8", "98979-8", "33914-3", "77147-7", "62238-1"],
                "reproductive" => ["82810-3", "63895-7"],
                _ => ["883-9", "882-1"],
            }),
        };
        Mock.Given(request).AtPriority(1).RespondWith(answer);
    }

    internal Task<CallResult> Call(JsonObject? prefetch, Action<JsonObject>? change = null, string hook = "patient-view")
    {
        var body = Given.Body(hook, prefetch, Given.Draft());
        body["fhirServer"] = Fhir;
        body["fhirAuthorization"] = new JsonObject { ["access_token"] = Token, ["token_type"] = "Bearer", ["patient"] = Given.Patient };
        change?.Invoke(body);
        var path = $"/cds-services/ivig-{hook}";
        return _host.Post(path, body, _signer.Token(Signer.Now, path));
    }

    internal IEnumerable<string> Paths => Mock.LogEntries.Select(entry => entry.RequestMessage!.Path);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Mock.Stop();
        Mock.Dispose();
        _signer.Dispose();
    }
}
