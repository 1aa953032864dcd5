using System.Net;

namespace IvigRules.CdsHooksHost;

/// <summary>Asks the running service whether it lives: the health check of a container that has no other program to ask with.</summary>
internal static class HealthProbe
{
    internal const string Argument = "--health";

    /// <summary>0 when the service answers, 1 otherwise. The address may follow the argument.</summary>
    internal static async Task<int> Run(string[] args)
    {
        var address = args.Length > 1 ? args[1] : "http://127.0.0.1:8080";
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var response = await client.GetAsync(new Uri(new Uri(address), "/health/live")).ConfigureAwait(false);
            return response.StatusCode == HttpStatusCode.OK ? 0 : 1;
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or TaskCanceledException)
        {
            return 1;
        }
    }
}
