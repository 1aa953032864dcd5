using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;

namespace IvigRules.CdsHooksHost.Fhir;

/// <summary>
/// A read-only FHIR server for a folder of invented patients, for a demonstration without internet. In Development only: it asks nobody
/// who they are.
/// </summary>
internal static partial class FhirEndpoints
{
    internal const string Argument = "fhir";

    private const string Policy = "fhir-folder";
    private const string MediaType = "application/fhir+json; charset=utf-8";

    /// <summary>Other origins may read, as the sandbox does from its own page.</summary>
    /// <exception cref="InvalidOperationException">It is not Development, or there is no such folder.</exception>
    internal static void AddFhirFolder(this WebApplicationBuilder builder)
    {
        if (PathOf(builder.Configuration) is not { } path)
            return;
        if (!builder.Environment.IsDevelopment())
            throw new InvalidOperationException("--fhir is for Development only: it serves records to anybody");
        if (!Directory.Exists(path))
            throw new InvalidOperationException($"--fhir: there is no folder {path}");
        builder.Services.AddCors(options =>
            options.AddPolicy(Policy, policy => policy.AllowAnyOrigin().WithMethods("GET", "POST").AllowAnyHeader()));
    }

    internal static void MapFhirFolder(this WebApplication app)
    {
        if (PathOf(app.Configuration) is not { } path)
            return;
        var folder = new FhirFolder(path);
        foreach (var (file, because) in folder.Refused)
            NotServed(app.Logger, file, because);
        Serving(app.Logger, folder.Patients.Count);

        var fhir = app.MapGroup("/fhir").RequireCors(Policy);
        fhir.MapGet("/metadata", (HttpRequest request) => Json(Capabilities(ServerOf(request))));
        fhir.MapGet("/Patient/{id}", (string id) => folder.Find(id)?.Find($"Patient/{id}") is { } patient
            ? Json(patient) : Json(Outcome("not-found", "there is no such patient"), StatusCodes.Status404NotFound));
        fhir.MapGet("/{type}", (string type, HttpRequest request) => Search(folder, type, request, request.Query.SelectMany(Pairs)));
        fhir.MapPost("/{type}/_search", async (string type, HttpRequest request) =>
        {
            var form = request.HasFormContentType ? await request.ReadFormAsync().ConfigureAwait(false) : FormCollection.Empty;
            return Search(folder, type, request, request.Query.Concat(form).SelectMany(Pairs));
        });
        fhir.MapFallback(() => Json(Outcome("not-supported", "searches and Patient/[id] are served"), StatusCodes.Status404NotFound));
    }

    private static string? PathOf(IConfiguration configuration) =>
        configuration[Argument] is { Length: > 0 } path ? Path.GetFullPath(path) : null;

    private static IResult Search(FhirFolder folder, string type, HttpRequest request, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        if (!FhirSearch.IsKnown(type))
            return Json(Outcome("not-supported", "this type is not served"), StatusCodes.Status404NotFound);
        try
        {
            return Json(FhirSearch.Find(folder.Patients, type, parameters, ServerOf(request)));
        }
        catch (FormatException unsupported)
        {
            return Json(Outcome("not-supported", unsupported.Message), StatusCodes.Status400BadRequest);
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(KeyValuePair<string, StringValues> parameter) =>
        parameter.Value.Select(value => KeyValuePair.Create(parameter.Key, value ?? ""));

    private static Uri ServerOf(HttpRequest request) => new($"{request.Scheme}://{request.Host}/fhir");

    private static IResult Json(JsonNode body, int status = StatusCodes.Status200OK) =>
        Results.Text(body.ToJsonString(), MediaType, statusCode: status);

    private static JsonObject Outcome(string code, string says) => new()
    {
        ["resourceType"] = "OperationOutcome",
        ["issue"] = new JsonArray(new JsonObject { ["severity"] = "error", ["code"] = code, ["diagnostics"] = says }),
    };

    private static JsonObject Capabilities(Uri server) => new()
    {
        ["resourceType"] = "CapabilityStatement",
        ["status"] = "active",
        ["date"] = "2026-11-27",
        ["kind"] = "instance",
        ["implementation"] = new JsonObject { ["description"] = "Invented patients from a folder", ["url"] = server.AbsoluteUri },
        ["fhirVersion"] = "4.0.1",
        ["format"] = new JsonArray("json"),
        ["rest"] = new JsonArray(new JsonObject
        {
            ["mode"] = "server",
            ["resource"] = new JsonArray([.. FhirSearch.AllTypes.Select(Resource)]),
        }),
    };

    private static JsonNode Resource(string type) => new JsonObject
    {
        ["type"] = type,
        ["interaction"] = type is "Patient"
            ? new JsonArray(new JsonObject { ["code"] = "read" }, new JsonObject { ["code"] = "search-type" })
            : new JsonArray(new JsonObject { ["code"] = "search-type" }),
    };

    [LoggerMessage(LogLevel.Warning, "{File} is not served: {Because}")]
    private static partial void NotServed(ILogger logger, string file, string because);

    [LoggerMessage(LogLevel.Information, "FHIR server at /fhir with {Count} patients")]
    private static partial void Serving(ILogger logger, int count);
}
