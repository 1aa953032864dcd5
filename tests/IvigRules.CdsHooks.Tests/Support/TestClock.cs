namespace IvigRules.CdsHooks.Tests.Support;

/// <summary>A clock whose time is set by a test. Its timers run by the time of the machine.</summary>
internal sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private TimeSpan _passed;

    internal void Advance(TimeSpan time)
    {
        _now += time;
        _passed += time;
    }

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _passed.Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;
}
