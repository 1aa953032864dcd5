namespace IvigRules.CdsHooks.Fetching;

/// <summary>The bounds of all fetching of one call: bytes, and addresses at once.</summary>
internal sealed class FetchBudget : IDisposable
{
    private const long MostBytes = 64 * 1024 * 1024;
    private const int AtOnce = 4;

    private readonly SemaphoreSlim _slots = new(AtOnce);
    private long _left = MostBytes;

    internal long BytesLeft => Math.Max(0, Interlocked.Read(ref _left));

    /// <summary>Takes bytes off; false when there were not so many left.</summary>
    internal bool Take(int bytes) => Interlocked.Add(ref _left, -bytes) >= 0;

    internal Task EnterAsync(CancellationToken cancel) => _slots.WaitAsync(cancel);

    internal void Leave() => _slots.Release();

    public void Dispose() => _slots.Dispose();
}
