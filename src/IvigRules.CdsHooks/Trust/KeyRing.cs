using System.Collections.Frozen;

namespace IvigRules.CdsHooks.Trust;

/// <summary>The clients that may call, by their issuer, with their keys.</summary>
internal sealed class KeyRing(CdsHooksSettings settings, IHttpClientFactory http, TimeProvider clock) : IDisposable
{
    private readonly FrozenDictionary<string, (CdsClient Client, ClientKeys Keys)> _byIssuer = settings.Clients.ToFrozenDictionary(
        client => client.Issuer, client => (client, new ClientKeys(client, http, clock)), StringComparer.Ordinal);

    private volatile bool _wasAsked;

    /// <summary>Whether the keys of every client were asked for once. One server that is away does not take away the others.</summary>
    internal bool WasAsked => _wasAsked;

    internal bool TryFind(string issuer, out CdsClient client, out ClientKeys keys)
    {
        var found = _byIssuer.TryGetValue(issuer, out var entry);
        (client, keys) = entry;
        return found;
    }

    /// <summary>Asks for the keys of every client once.</summary>
    internal async Task AskAsync(CancellationToken cancel)
    {
        await Task.WhenAll(_byIssuer.Values.Select(entry => entry.Keys.RefreshAsync(cancel))).ConfigureAwait(false);
        _wasAsked = true;
    }

    public void Dispose()
    {
        foreach (var (_, keys) in _byIssuer.Values)
            keys.Dispose();
    }
}
