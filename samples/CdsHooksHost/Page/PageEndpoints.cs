using System.Text.Json;

namespace IvigRules.CdsHooksHost.Page;

/// <summary>The page to look at results with: its files, the samples, and one address that assesses what is pasted.</summary>
internal static class PageEndpoints
{
    internal const string Switch = "CdsHooks:Page:Enabled";

    private const long MaxBytes = 8 * 1024 * 1024;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    internal static void AddPage(this WebApplicationBuilder builder) => builder.Services.AddSingleton<PageAssessor>();

    internal static void MapPage(this WebApplication app)
    {
        if (!app.Configuration.GetValue<bool>(Switch))
            return;
        var page = app.MapGroup("").AddEndpointFilter(PageHeaders.Add);
        foreach (var file in Directory.EnumerateFiles(Folder))
            page.MapGet(PathOf(file), () => Results.File(file, $"{TypeOf(file)}; charset=utf-8"));
        page.MapGet("/favicon.ico", () => Results.NoContent());
        page.MapGet("/page/samples", () => Results.Json(SampleFiles.List(), PageJson.Options));
        page.MapGet("/page/samples/{folder}/{name}", (string folder, string name) => SampleFiles.FileOf($"{folder}/{name}") is { } file
            ? Results.File(file, "application/json; charset=utf-8") : Results.NotFound());
        page.MapPost("/page/assess", Assess).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MaxBytes));
    }

    private static string PathOf(string file) => Path.GetFileName(file) is var name and not "page.html" ? $"/{name}" : "/";

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html",
        ".css" => "text/css",
        ".js" => "text/javascript",
        var other => throw new InvalidOperationException($"wwwroot holds a file of type {other}"),
    };

    private static async Task<IResult> Assess(HttpContext http, PageAssessor assessor)
    {
        try
        {
            return Results.Json(assessor.Answer(await ReadRequest(http).ConfigureAwait(false)), PageJson.Options);
        }
        catch (UnreadableInputException unreadable)
        {
            return Results.Json(unreadable.Problem, PageJson.Options, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<PageRequest> ReadRequest(HttpContext http)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<PageRequest>(http.Request.Body, PageJson.Options, http.RequestAborted)
                .ConfigureAwait(false) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new UnreadableInputException(new("The page sent what its server does not understand", []));
        }
    }
}
