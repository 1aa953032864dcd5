using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace IvigRules.CdsHooksHost;

/// <summary>
/// Exports the traces and metrics of the library and of the service, which hold no patient data. The instrumentation of ASP.NET Core and
/// of HttpClient is left out on purpose: it puts addresses on spans, and the address of a FHIR search holds the patient's identifier.
/// </summary>
internal static class TelemetryExport
{
    private static readonly string[] Sources = ["IvigRules", "IvigRules.CdsHooks"];

    internal static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var exporter = builder.Configuration["Telemetry:Exporter"] ?? "none";
        var endpoint = builder.Configuration["Telemetry:OtlpEndpoint"];
        if (exporter is "none")
            return;
        if (exporter is not ("console" or "otlp"))
            throw new InvalidOperationException("Telemetry:Exporter is none, console or otlp");
        builder.Services.AddOpenTelemetry()
            .WithTracing(traces =>
            {
                traces.AddSource(Sources);
                if (exporter is "console")
                    traces.AddConsoleExporter();
                else
                    traces.AddOtlpExporter(options => options.Endpoint = AddressOf(endpoint));
            })
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Sources);
                if (exporter is "console")
                    metrics.AddConsoleExporter();
                else
                    metrics.AddOtlpExporter(options => options.Endpoint = AddressOf(endpoint));
            });
    }

    private static Uri AddressOf(string? endpoint) => Uri.TryCreate(endpoint, UriKind.Absolute, out var address) ? address
        : throw new InvalidOperationException("Telemetry:OtlpEndpoint is the address of a collector, such as http://127.0.0.1:4317");
}
