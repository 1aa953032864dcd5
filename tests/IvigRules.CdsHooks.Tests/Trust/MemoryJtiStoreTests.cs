using IvigRules.CdsHooks.Tests.Support;
using IvigRules.CdsHooks.Trust;

namespace IvigRules.CdsHooks.Tests.Trust;

public sealed class MemoryJtiStoreTests
{
    [Fact]
    public async Task TryAdd_Twice_IsNewOnceUntilItExpires()
    {
        var clock = new TestClock();
        var store = new MemoryJtiStore(clock);
        var end = clock.GetUtcNow().AddMinutes(5);
        Assert.True(await Add("a", "1"));
        Assert.False(await Add("a", "1"));
        Assert.True(await Add("b", "1"));
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.True(await Add("a", "1"));

        ValueTask<bool> Add(string issuer, string id) => store.TryAddAsync(issuer, id, end, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task TryAdd_Full_RefusesAndForgetsNothing()
    {
        var clock = new TestClock();
        var store = new MemoryJtiStore(clock, capacity: 2);
        var cancel = TestContext.Current.CancellationToken;
        Assert.True(await store.TryAddAsync("a", "1", clock.GetUtcNow().AddMinutes(1), cancel));
        Assert.True(await store.TryAddAsync("a", "2", clock.GetUtcNow().AddMinutes(2), cancel));
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await store.TryAddAsync("a", "3", clock.GetUtcNow().AddMinutes(1), cancel));
        Assert.False(await store.TryAddAsync("a", "1", clock.GetUtcNow().AddMinutes(1), cancel));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await store.TryAddAsync("a", "3", clock.GetUtcNow().AddMinutes(1), cancel));
    }
}
