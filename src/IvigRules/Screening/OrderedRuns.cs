using System.Buffers;
using System.Runtime.CompilerServices;

namespace IvigRules.Screening;

/// <summary>Processes the runs of an input, several at once, and returns the results in the order of the input.</summary>
internal static class OrderedRuns
{
    /// <summary>The result of the work on each run that has a line after those to skip.</summary>
    /// <remarks>
    /// When the input fails, everything before the failure is returned first. When the work or the consumer fails, nothing after it is
    /// returned, so that there is never a gap. Cancellation ends it early without an exception. No work is left running.
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

                // Return finished results while waiting for input: the writer of a pipe may be waiting for the result of a line.
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

                // Queue as many runs again as there are jobs, so that a finished job continues with the next run at once.
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
