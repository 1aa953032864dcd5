using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using IvigRules.CdsHooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IvigRules.Benchmarks;

/// <summary>
/// 200 calls of the CDS Hooks service at once, each with a record of 1 MB, beside an endpoint that only reads the same body. Caller and
/// service share the processor and the memory of one process.
/// </summary>
internal static class ServiceLoad
{
    private const int AtOnce = 200;
    private const int Rounds = 5;
    private const int Bytes = 1_000_000;

    internal static async Task RunAsync()
    {
        var body = Record();
        var app = Build();
        await using var ends = app.ConfigureAwait(false);
        app.MapIvigCdsHooks();
        app.MapPost("/read", async (HttpRequest request) =>
        {
            using var read = new MemoryStream();
            await request.Body.CopyToAsync(read).ConfigureAwait(false);
            return read.Length;
        });
        await app.StartAsync().ConfigureAwait(false);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromMinutes(2) };
        foreach (var path in new[] { "/read", "/cds-services/ivig-patient-view", "/read", "/cds-services/ivig-patient-view" })
            await MeasureAsync(client, path, body).ConfigureAwait(false);
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["CdsHooks:PublicBaseUrl"] = "http://127.0.0.1",
            ["CdsHooks:Zone"] = "UTC",
            ["CdsHooks:AllowAnonymous"] = "true",
            ["CdsHooks:Limits:Concurrent"] = "400",
            ["CdsHooks:Limits:PerClientPerSecond"] = "100000",
            ["CdsHooks:Limits:CallSeconds"] = "60",
        });
        builder.Services.AddIvigCdsHooks(builder.Configuration);
        return builder.Build();
    }

    private static async Task MeasureAsync(HttpClient client, string path, byte[] body)
    {
        var times = new List<double>();
        var failed = 0;
        var most = 0L;
        var all = Stopwatch.StartNew();
        for (var round = 0; round < Rounds; round++)
        {
            var calls = Enumerable.Range(0, AtOnce).Select(async _ =>
            {
                var one = Stopwatch.StartNew();
                using var content = new ByteArrayContent(body);
                content.Headers.ContentType = new("application/json");
                using var response = await client.PostAsync(new Uri(path, UriKind.Relative), content).ConfigureAwait(false);
                await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
                return (one.Elapsed.TotalMilliseconds, response.IsSuccessStatusCode);
            }).ToArray();
            foreach (var (time, isGood) in await Task.WhenAll(calls).ConfigureAwait(false))
            {
                times.Add(time);
                failed += isGood ? 0 : 1;
            }

            most = Math.Max(most, Environment.WorkingSet);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{path}: {times.Count} calls, {failed} failed, {times.Count / all.Elapsed.TotalSeconds:0} a second, p50 {times[times.Count / 2]:0} ms, "
            + $"p99 {times[times.Count * 99 / 100]:0} ms, working set at most {most / 1_000_000} MB"));
    }

    /// <summary>The sample request, filled up: half with results that are not read, half with diagnoses and orders without bearing.</summary>
    private static byte[] Record()
    {
        using var resource = typeof(ServiceLoad).Assembly.GetManifestResourceStream("patient-view.json")!;
        var request = JsonNode.Parse(resource)!.AsObject();
        var size = request.ToJsonString().Length;
        for (var i = 0; size < Bytes; i++)
        {
            var (key, json) = (i % 4) switch
            {
                0 => ("conditions", """{"resourceType":"Condition","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"J06.9","display":"Acute upper respiratory infection"}]},"recordedDate":"2024-03-04"}"""),
                1 => ("medications", """{"resourceType":"MedicationRequest","status":"completed","intent":"order","authoredOn":"2024-03-04","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1191","display":"Aspirin"}]}}"""),
                _ => ("labs", """{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"718-7","display":"Hemoglobin [Mass/volume] in Blood"}]},"effectiveDateTime":"2024-03-04","valueQuantity":{"value":13.5,"unit":"g/dL","system":"http://unitsofmeasure.org","code":"g/dL"}}"""),
            };
            var filling = JsonNode.Parse(json)!.AsObject();
            filling["id"] = string.Create(CultureInfo.InvariantCulture, $"more-{i}");
            filling["subject"] = JsonNode.Parse("""{"reference":"Patient/test-ana"}""");
            request["prefetch"]![key]!["entry"]!.AsArray().Add(new JsonObject { ["resource"] = filling });
            size += json.Length + 80;
        }

        return Encoding.UTF8.GetBytes(request.ToJsonString());
    }
}
