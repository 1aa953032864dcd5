using IvigRules.CdsHooks.Discovery;
using IvigRules.CdsHooks.Records;
using IvigRules.CdsHooks.Telemetry;

namespace IvigRules.CdsHooks.Fetching;

/// <summary>Fetches the pages of one key. Whatever the server does, what did not come counts as not delivered.</summary>
internal sealed class KeyFetch(
    FhirAccess access, PrefetchKey key, IFhirSource source, FetchBudget budget, CdsTelemetry telemetry, TimeProvider clock)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(500);

    internal PrefetchKey Key => key;

    internal bool WasRefused { get; private set; }

    /// <summary>The pages from the first, or those that follow one that is there; the last has a next link when more exists.</summary>
    internal async Task<ImmutableArray<RecordPart>> RunAsync(RecordPart? first, int mostPages, CancellationToken cancel)
    {
        var pages = ImmutableArray.CreateBuilder<RecordPart>();
        if (first is not null)
            pages.Add(first);
        var next = first is null ? access.Address(key) : access.Page(first.Facts.Next ?? "");
        for (var count = 0; next is not null && count < mostPages; count++)
        {
            if (await PageAsync(next, cancel).ConfigureAwait(false) is not { } page)
                break;
            if (pages.Count > 0)
                pages[^1] = pages[^1].WithoutNext();
            pages.Add(page);
            next = page.Facts.Next is { } link ? access.Page(link) : null;
        }

        return pages.ToImmutable();
    }

    private async Task<RecordPart?> PageAsync(Uri address, CancellationToken cancel)
    {
        using var span = telemetry.BeginFetch(key);
        var started = clock.GetTimestamp();
        var (outcome, page) = await TryPageAsync(address, cancel).ConfigureAwait(false);
        WasRefused |= outcome == FetchOutcome.Refused;
        telemetry.EndFetch(span, key, outcome, clock.GetElapsedTime(started));
        return page;
    }

    private async Task<(FetchOutcome Outcome, RecordPart? Page)> TryPageAsync(Uri address, CancellationToken cancel)
    {
        try
        {
            await budget.EnterAsync(cancel).ConfigureAwait(false);
            try
            {
                var answer = await source.GetAsync(address, access.Token, budget.BytesLeft, cancel).ConfigureAwait(false);
                if (answer.Status is 429 or 503)
                {
                    var ticks = Math.Clamp((answer.RetryAfter ?? TimeSpan.Zero).Ticks, 0, LongestWait.Ticks);
                    await Task.Delay(TimeSpan.FromTicks(ticks), clock, cancel).ConfigureAwait(false);
                    answer = await source.GetAsync(address, access.Token, budget.BytesLeft, cancel).ConfigureAwait(false);
                }

                return Read(answer);
            }
            finally
            {
                budget.Leave();
            }
        }
        catch (OperationCanceledException)
        {
            return (FetchOutcome.TimedOut, null);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            return (FetchOutcome.Failed, null);
        }
    }

    private (FetchOutcome Outcome, RecordPart? Page) Read(FhirAnswer answer)
    {
        if (answer.Status is 401 or 403)
            return (FetchOutcome.Refused, null);
        if (answer.Status != 200 || answer.Body.IsEmpty || !budget.Take(answer.Body.Length))
            return (FetchOutcome.Failed, null);
        var page = new RecordPart(key, answer.Body);
        return page.Facts.IsAnswer(key) ? (FetchOutcome.Delivered, page) : (FetchOutcome.Failed, null);
    }
}
