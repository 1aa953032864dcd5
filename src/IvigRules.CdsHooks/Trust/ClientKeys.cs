using Microsoft.IdentityModel.Tokens;

namespace IvigRules.CdsHooks.Trust;

/// <summary>The keys of one client: pinned, or fetched from its configured address and nowhere else.</summary>
internal sealed class ClientKeys(CdsClient client, IHttpClientFactory http, TimeProvider clock) : IDisposable
{
    internal const string HttpName = "IvigRules.CdsHooks.Keys";
    internal const int MostBytes = 64 * 1024;

    internal static readonly TimeSpan FetchTime = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BetweenFetches = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private readonly SemaphoreSlim _one = new(1);
    private volatile Fetched? _last;
    private DateTimeOffset? _asked;

    /// <summary>The key that a token names and that fits its algorithm; null when there is none.</summary>
    internal async ValueTask<JsonWebKey?> FindAsync(string id, string algorithm, CancellationToken cancel)
    {
        if (client.PinnedKeys is { } pinned)
            return Find(pinned, id, algorithm);
        var last = _last;
        var key = Find(last?.Keys, id, algorithm);
        if (key is not null && clock.GetUtcNow() - last!.At < Fresh)
            return key;
        await RefreshAsync(cancel).ConfigureAwait(false);
        last = _last;
        return last is null || clock.GetUtcNow() - last.At >= Kept ? null : Find(last.Keys, id, algorithm);
    }

    /// <summary>Fetches the keys, at most once a minute. When that fails the old ones stay.</summary>
    internal async Task RefreshAsync(CancellationToken cancel)
    {
        if (client.Jwks is not { } address)
            return;
        await _one.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var now = clock.GetUtcNow();
            if (now - _asked < BetweenFetches)
                return;
            _asked = now;
            var caller = http.CreateClient(HttpName);
            var json = await caller.GetStringAsync(new Uri(address), cancel).ConfigureAwait(false);
            _last = new(JsonWebKeySet.Create(json), now);
        }
        catch (Exception problem) when (problem is HttpRequestException or ArgumentException or System.Text.Json.JsonException
            || (problem is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            // The old keys stay; a token whose key is not among them is refused.
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static JsonWebKey? Find(JsonWebKeySet? keys, string id, string algorithm) => keys?.Keys.FirstOrDefault(key =>
        string.Equals(key.Kid, id, StringComparison.Ordinal) && SigningAlgorithms.Fits(key, algorithm));

    private sealed record Fetched(JsonWebKeySet Keys, DateTimeOffset At);
}
