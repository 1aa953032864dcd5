using IvigRules.WebHost;
using Microsoft.AspNetCore.Builder;

namespace IvigRules.WebHost.Tests;

/// <summary>The sample, listening on a free port of this machine.</summary>
public sealed class RunningService : IAsyncLifetime
{
    private readonly WebApplication _app = Service.Build(["--urls", "http://127.0.0.1:0", "--environment", "Production"]);

    internal static string Case { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "acute-ms-relapse.json"));

    internal HttpClient Client { get; } = new();

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

    internal async Task<(int Status, string? MediaType, string Body)> Post(string path, HttpContent content)
    {
        using (content)
        {
            var cancel = TestContext.Current.CancellationToken;
            using var response = await Client.PostAsync(new Uri(path, UriKind.Relative), content, cancel).ConfigureAwait(false);
            var body = await response.Content.ReadAsStringAsync(cancel).ConfigureAwait(false);
            return ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, body);
        }
    }

    internal Task<(int Status, string? MediaType, string Body)> Post(string path, string json) =>
        Post(path, new StringContent(json, System.Text.Encoding.UTF8, "application/json"));
}
