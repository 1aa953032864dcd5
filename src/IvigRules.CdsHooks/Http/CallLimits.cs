using System.Collections.Frozen;

namespace IvigRules.CdsHooks.Http;

/// <summary>How many calls there may be: at once, and of one client a second.</summary>
internal sealed class CallLimits : IDisposable
{
    private readonly SemaphoreSlim _slots;
    private readonly TokenBucket _anonymous;
    private readonly FrozenDictionary<string, TokenBucket> _byClient;

    public CallLimits(CdsHooksSettings settings, TimeProvider clock)
    {
        var perSecond = settings.Limits.PerClientPerSecond;
        _slots = new(settings.Limits.Concurrent);
        _anonymous = new(perSecond, clock);
        _byClient = settings.Clients.ToFrozenDictionary(
            client => client.Name, _ => new TokenBucket(perSecond, clock), StringComparer.Ordinal);
    }

    internal bool TryEnter() => _slots.Wait(0);

    internal void Leave() => _slots.Release();

    internal bool TryTake(CdsClient? client) => (client is null ? _anonymous : _byClient[client.Name]).TryTake();

    public void Dispose() => _slots.Dispose();
}
