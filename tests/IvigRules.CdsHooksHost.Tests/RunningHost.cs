using IvigRules.CdsHooksHost;
using Microsoft.AspNetCore.Builder;

[assembly: AssemblyFixture(typeof(IvigRules.CdsHooksHost.Tests.RunningHost))]

namespace IvigRules.CdsHooksHost.Tests;

/// <summary>The sample host in Development, with its page and the FHIR samples, on a free port of this machine.</summary>
public sealed class RunningHost : IAsyncLifetime
{
    private readonly WebApplication _app = Service.Build(
    [
        "--urls", "http://127.0.0.1:0", "--environment", "Development", "--fhir", Path.Combine(AppContext.BaseDirectory, "samples", "fhir"),
        "--Logging:LogLevel:Default", "None", "--CdsHooks:Limits:CallSeconds", "60",
    ]);

    internal HttpClient Client { get; } = new();

    internal Uri Origin => Client.BaseAddress!;

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync().ConfigureAwait(false);
        Client.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync().ConfigureAwait(false);
    }
}
