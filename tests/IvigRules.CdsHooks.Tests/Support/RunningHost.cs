using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace IvigRules.CdsHooks.Tests.Support;

/// <summary>The service, listening on a free port of this machine.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private RunningHost(WebApplication app) => App = app;

    internal WebApplication App { get; }

    internal HttpClient Client { get; } = new() { Timeout = TimeSpan.FromSeconds(60) };

    internal static async Task<RunningHost> StartAsync(
        IEnumerable<KeyValuePair<string, string?>>? settings = null, string environment = "Development",
            Action<IServiceCollection>? with = null)
    {
        var app = Host.Build(settings ?? Host.Open, environment, with);
        app.MapIvigCdsHooks();
        await app.StartAsync(TestContext.Current.CancellationToken);
        var host = new RunningHost(app);
        host.Client.BaseAddress = new Uri(app.Urls.Single());
        return host;
    }

    internal Task<CallResult> Post(string path, JsonNode body, string? token = null) => Post(path, body.ToJsonString(), token);

    internal Task<CallResult> Post(string path, string body, string? token = null) =>
        Send(HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, "application/json"), token);

    internal Task<CallResult> Get(string path, string? token = null) => Send(HttpMethod.Get, path, null, token);

    internal Task<CallResult> Send(HttpMethod method, string path, HttpContent? content, string? token = null)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return Send(request);
    }

    internal async Task<CallResult> Send(HttpRequestMessage request)
    {
        using (request)
        {
            var cancel = TestContext.Current.CancellationToken;
            using var response = await Client.SendAsync(request, cancel);
            return new((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancel),
                response.Content.Headers.ContentType?.ToString(),
                response.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value),
                    StringComparer.OrdinalIgnoreCase));
        }
    }

    internal static JsonElement[] Cards(CallResult result)
    {
        Assert.True(result.Status == 200, string.Create(CultureInfo.InvariantCulture, $"{result.Status}: {result.Body}"));
        return [.. JsonDocument.Parse(result.Body).RootElement.GetProperty("cards").EnumerateArray()];
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
    }
}
