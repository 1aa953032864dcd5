using System.Buffers;
using System.Runtime.CompilerServices;

namespace IvigRules.Screening;

/// <summary>Works on the runs of an input, several at once, and gives out what comes of them in the order of the input.</summary>
internal static class OrderedRuns
{
    /// <summary>What the work makes of each run that has a line after those to skip.</summary>
    /// <remarks>
    /// When the input fails, everything before the failure is given out first. When the work or the consumer fails, nothing behind it is
    /// given out,
    /// so that there is never a gap. Cancellation ends it early without an exception. Nothing is left running.
    /// </remarks>
    internal static async IAsyncEnumerable<T> InOrder<T>(
        LineReader reader, int jobs, long skipLines, Func<LineRun, T> work, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var underWay = new Queue<Task<T>>();
        var workers = new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler);
        var next = Task.FromResult<LineRun?>(null);
        try
        {
            while (!cancellation.IsCancellationRequested)
            {
                next = reader.NextAsync(stop.Token).AsTask();

                // What is done goes out while the input is waited for: whoever writes a line to a pipe may be waiting for its result.
                while (!next.IsCompleted && underWay.TryPeek(out var first))
                {
                    await Task.WhenAny(next, first).ConfigureAwait(false);
                    if (first.IsCompleted)
                        yield return await underWay.Dequeue().ConfigureAwait(false);
                }

                await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                var read = next.IsCompletedSuccessfully ? await next.ConfigureAwait(false) : null;
                if (read is null)
                    break;
                var run = read.Value;
                if (run.LastLine <= skipLines)
                {
                    ArrayPool<byte>.Shared.Return(run.Buffer);
                    continue;
                }

                if (jobs == 1)
                {
                    yield return work(run);
                    continue;
                }

                underWay.Enqueue(workers.StartNew(() => work(run), CancellationToken.None));

                // As many again as there are jobs wait their turn: a job that is done goes on with the next run, and need not be woken
                // for it.
                if (underWay.Count > 2 * jobs)
                    yield return await underWay.Dequeue().ConfigureAwait(false);
            }

            while (underWay.TryDequeue(out var left))
                yield return await left.ConfigureAwait(false);
            if (!(next.IsCanceled && cancellation.IsCancellationRequested))
                await next.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll([next, .. underWay]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
