using System.Net;
using System.Text.Json.Nodes;

namespace IvigRules.CdsHooksHost.Tests;

/// <summary>The FHIR server of a folder answers what the service and the sandbox ask.</summary>
public sealed class FhirFolderTests(RunningHost host)
{
    [Fact]
    public async Task Metadata_Asked_IsR4()
    {
        var (status, body) = await Get("/fhir/metadata");
        Assert.Equal((HttpStatusCode.OK, "4.0.1"), (status, (string?)body["fhirVersion"]));
    }

    [Theory]
    [InlineData("Patient", 5)]
    [InlineData("Condition?patient=test-ana", 4)]
    [InlineData("Condition?patient=Patient/test-ana", 4)]
    [InlineData("Condition?patient=nobody", 0)]
    [InlineData("Observation?patient=test-ana&code=29463-7,3141-9", 2)]
    [InlineData("Observation?patient=test-ana&code=http://loinc.org|8302-2", 1)]
    [InlineData("MedicationRequest?patient=test-ana&intent=order,original-order", 4)]
    [InlineData("MedicationRequest?patient=test-ana&intent=plan", 0)]
    [InlineData("Immunization?patient=test-ana&vaccine-code=87", 0)]
    public async Task Search_ByItsParameters_FindsTheMatches(string search, int total)
    {
        var (status, body) = await Get($"/fhir/{search}");
        Assert.Equal((HttpStatusCode.OK, total), (status, (int?)body["total"]));
        Assert.Equal(total, body["entry"]!.AsArray().Count);
    }

    [Fact]
    public async Task Search_WithInclude_BringsTheMedications()
    {
        var (_, body) = await Get("/fhir/MedicationRequest?patient=test-ana&_include=MedicationRequest:medication");
        var modes = body["entry"]!.AsArray().Select(entry => (string?)entry!["search"]!["mode"]).ToList();
        Assert.Equal((4, 1), (modes.Count(mode => mode == "match"), modes.Count(mode => mode == "include")));
    }

    [Fact]
    public async Task Search_AsAForm_IsTheSame()
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("patient", "test-ana")]);
        using var response = await host.Client.PostAsync(
            new Uri("/fhir/Condition/_search", UriKind.Relative), form, TestContext.Current.CancellationToken);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal((HttpStatusCode.OK, 4), (response.StatusCode, (int?)body["total"]));
    }

    /// <summary>A parameter that is passed over would find the records of others.</summary>
    [Fact]
    public async Task Search_ByAParameterThatIsNotKnown_IsRefused()
    {
        var (status, body) = await Get("/fhir/Condition?clinical-status=active");
        Assert.Equal((HttpStatusCode.BadRequest, "OperationOutcome"), (status, (string?)body["resourceType"]));
    }

    /// <summary>In a transaction, resources refer to each other by the addresses of their entries.</summary>
    [Fact]
    public async Task Read_APatientOfATransaction_IsReferredToByName()
    {
        var (_, patient) = await Get("/fhir/Patient/test-carl");
        Assert.Equal("test-carl", (string?)patient["id"]);
        var (_, allergies) = await Get("/fhir/AllergyIntolerance?patient=test-carl");
        Assert.Equal("Patient/test-carl", (string?)allergies["entry"]![0]!["resource"]!["patient"]!["reference"]);
    }

    [Fact]
    public async Task Preflight_OfTheSandbox_IsAllowed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/fhir/Patient");
        request.Headers.Add("Origin", "https://sandbox.cds-hooks.org");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        request.Headers.Add("Access-Control-Request-Headers", "accept");
        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Fact]
    public void Build_FhirFolderOutsideDevelopment_IsRefused()
    {
        var problem = Assert.Throws<InvalidOperationException>(() => Service.Build(
            ["--environment", "Production", "--fhir", AppContext.BaseDirectory, "--Logging:LogLevel:Default", "None"]));
        Assert.Contains("Development", problem.Message, StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, JsonNode Body)> Get(string path)
    {
        using var response = await host.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)
            .ConfigureAwait(false);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken).ConfigureAwait(false);
        return (response.StatusCode, JsonNode.Parse(body)!);
    }
}
