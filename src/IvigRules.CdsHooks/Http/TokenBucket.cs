namespace IvigRules.CdsHooks.Http;

/// <summary>Lets a number of calls a second through, and twice as many at once.</summary>
internal sealed class TokenBucket(int perSecond, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly double _most = perSecond * 2.0;
    private double _left = perSecond * 2.0;
    private long _at = clock.GetTimestamp();

    internal bool TryTake()
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            _left = Math.Min(_most, _left + (clock.GetElapsedTime(_at, now).TotalSeconds * perSecond));
            _at = now;
            if (_left < 1)
                return false;
            _left--;
            return true;
        }
    }
}
