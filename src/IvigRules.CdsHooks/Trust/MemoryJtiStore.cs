namespace IvigRules.CdsHooks.Trust;

/// <summary>Remembers used tokens in this process until they expire. When it is full it refuses: it never forgets a valid token.</summary>
internal sealed class MemoryJtiStore(TimeProvider clock, int capacity = MemoryJtiStore.Capacity) : IJtiStore
{
    internal const int Capacity = 100_000;

    private readonly Lock _lock = new();
    private readonly HashSet<(string Issuer, string Id)> _seen = [];
    private readonly PriorityQueue<(string Issuer, string Id), DateTimeOffset> _byExpiry = new();

    /// <exception cref="InvalidOperationException">It is full.</exception>
    public ValueTask<bool> TryAddAsync(string issuer, string id, DateTimeOffset expires, CancellationToken cancel)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            while (_byExpiry.TryPeek(out var oldest, out var end) && end <= now)
            {
                _byExpiry.Dequeue();
                _seen.Remove(oldest);
            }

            if (_seen.Contains((issuer, id)))
                return new(false);
            if (_seen.Count >= capacity)
                throw new InvalidOperationException("the store of used tokens is full");
            _seen.Add((issuer, id));
            _byExpiry.Enqueue((issuer, id), expires);
            return new(true);
        }
    }
}
