using IvigRules.CdsHooks.Configuration;
using IvigRules.CdsHooks.Http;
using IvigRules.CdsHooks.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the endpoints of the CDS Hooks service.</summary>
public static class CdsHooksApplicationExtensions
{
    internal const string CorsPolicy = "IvigRules.CdsHooks";

    private const string NoScript = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>
    /// Maps discovery, the three services with their feedback, the health of the service, and the pages of rules. It adds the middleware
    /// for CORS, which lets only the configured origins and only these services through.
    /// </summary>
    /// <param name="app">The application.</param>
    /// <returns>The application.</returns>
    /// <remarks>Behind a proxy the host adds its own middleware for forwarded headers before this. They decide nothing here.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="app"/> is null.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The settings have faults.</exception>
    public static WebApplication MapIvigCdsHooks(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var settings = app.Services.GetRequiredService<CdsHooksSettings>();
        app.Use((http, next) =>
        {
            SetHeaders(http, settings);
            return next(http);
        });
        app.UseCors();
        MapServices(app);
        MapHealth(app);
        MapPages(app);
        return app;
    }

    private static void MapServices(WebApplication app)
    {
        var discovery = app.Services.GetRequiredService<DiscoveryEndpoint>();
        var hooks = app.Services.GetRequiredService<HookEndpoint>();
        var feedback = app.Services.GetRequiredService<FeedbackEndpoint>();
        app.MapGet("/cds-services", discovery.AnswerAsync).RequireCors(CorsPolicy);
        foreach (var service in HookService.All)
        {
            app.MapPost($"/cds-services/{service.Id}", http => hooks.AnswerAsync(http, service)).RequireCors(CorsPolicy);
            app.MapPost($"/cds-services/{service.Id}/feedback", http => feedback.AnswerAsync(http, service)).RequireCors(CorsPolicy);
        }
    }

    private static void MapHealth(WebApplication app)
    {
        var start = app.Services.GetRequiredService<StartUp>();
        app.MapGet("/health/live", _ => Task.CompletedTask);
        app.MapGet("/health/ready", http =>
        {
            http.Response.StatusCode = start.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
    }

    private static void MapPages(WebApplication app)
    {
        var pages = app.Services.GetRequiredService<RulePages>();
        app.MapGet("/rules", http => WriteAsync(http, pages.All()));
        app.MapGet("/rules/{id}", http => WriteAsync(http, pages.One((string)http.Request.RouteValues["id"]!)));
        app.MapGet("/override-reasons", http => WriteAsync(http, pages.Reasons()));
    }

    private static Task WriteAsync(HttpContext http, string? page)
    {
        if (page is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy = NoScript;
        return http.Response.WriteAsync(page, http.RequestAborted);
    }

    /// <summary>The headers of every answer, be it one of this service or of the routing.</summary>
    private static void SetHeaders(HttpContext http, CdsHooksSettings settings)
    {
        var (path, headers) = (http.Request.Path, http.Response.Headers);
        var isPage = path.StartsWithSegments("/rules", StringComparison.OrdinalIgnoreCase)
            || path.StartsWithSegments("/override-reasons", StringComparison.OrdinalIgnoreCase);
        if (!isPage && !path.StartsWithSegments("/cds-services", StringComparison.OrdinalIgnoreCase)
            && !path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase))
            return;
        headers.CacheControl = isPage ? "max-age=600" : "no-store";
        headers.XContentTypeOptions = "nosniff";
        if (http.Request.IsHttps || settings.BehindTlsProxy)
            headers.StrictTransportSecurity = "max-age=31536000";
    }
}
