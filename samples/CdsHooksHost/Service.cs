using IvigRules.CdsHooksHost.Fhir;
using IvigRules.CdsHooksHost.Page;

namespace IvigRules.CdsHooksHost;

/// <summary>The service: the library's endpoints, and for development the page and a FHIR server for the samples.</summary>
internal static class Service
{
    internal static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddIvigCdsHooks(builder.Configuration);
        builder.AddTelemetry();
        builder.AddPage();
        builder.AddFhirFolder();

        var app = builder.Build();
        app.MapIvigCdsHooks();
        app.MapPage();
        app.MapFhirFolder();
        return app;
    }
}
