using System.Buffers;

namespace IvigRules;

/// <summary>Screens a population: one case a line in (NDJSON), one result a line out, in the order of the input.</summary>
/// <remarks>
/// Memory is bounded whatever the input's size. A line that cannot be read goes to the rejects and never stops the others; a blank line is
/// counted and skipped; the last line needs no line end; CRLF and a UTF-8 byte order mark at the start are accepted.
/// </remarks>
public static class Screening
{
    /// <summary>Reads cases from a stream, writes results and rejects to streams.</summary>
    /// <param name="assessor">The assessor.</param>
    /// <param name="input">One case a line, in UTF-8.</param>
    /// <param name="output">One result a line.</param>
    /// <param name="rejects">For each line that is not a case, its number and what is wrong: <c>{ "line", "error": { "path", "message" } }</c>.
    /// Messages quote the value that stood there: keep the rejects as the cases are kept.</param>
    /// <param name="options">How; the defaults when absent.</param>
    /// <param name="progress">Told after each run of lines has been written, always at a line's end.</param>
    /// <param name="cancellation">Stops reading; what is under way is still written, whole lines only.</param>
    /// <returns>Where it stands: at the end, or where it was stopped.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Jobs is below zero, or the line bound is below one.</exception>
    public static async Task<ScreeningProgress> RunAsync(
        IvigAssessor assessor, Stream input, Stream output, Stream rejects,
        ScreeningOptions? options = null, Action<ScreeningProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(assessor);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(rejects);
        options ??= new();
        ArgumentOutOfRangeException.ThrowIfNegative(options.Jobs, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxLineBytes, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaxLineBytes, 1 << 30, nameof(options));

        var jobs = options.Jobs == 0 ? Environment.ProcessorCount : options.Jobs;
        var writer = new OrderedWriter(output, rejects, progress);
        var reader = new LineReader(input, options.MaxLineBytes);
        var idle = new Stack<LineBatch>();
        var underWay = new Queue<Task<LineBatch>>();
        try
        {
            while (!cancellation.IsCancellationRequested && await NextAsync(reader, cancellation).ConfigureAwait(false) is { } run)
            {
                if (run.TooLong == 0 && run.FirstLine + run.Lines - 1 <= options.SkipLines)
                {
                    ArrayPool<byte>.Shared.Return(run.Buffer);
                    continue;
                }

                var batch = idle.Count > 0 ? idle.Pop() : new LineBatch(assessor, options);
                if (jobs == 1)
                {
                    idle.Push(await writer.WriteAsync(batch.Process(run)).ConfigureAwait(false));
                    continue;
                }

                underWay.Enqueue(Task.Run(() => batch.Process(run), CancellationToken.None));

                // One more than the jobs is read ahead, so that no job waits for the reader.
                if (underWay.Count > jobs)
                    idle.Push(await writer.WriteAsync(await underWay.Dequeue().ConfigureAwait(false)).ConfigureAwait(false));
            }
        }
        finally
        {
            while (underWay.Count > 0)
                idle.Push(await writer.WriteAsync(await underWay.Dequeue().ConfigureAwait(false)).ConfigureAwait(false));
            foreach (var batch in idle)
                batch.Dispose();
        }

        await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        await rejects.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        return writer.Progress;
    }

    private static async ValueTask<LineRun?> NextAsync(LineReader reader, CancellationToken cancellation)
    {
        try
        {
            return await reader.NextAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Writes batches in the order of the input and counts what is done.</summary>
    private sealed class OrderedWriter(Stream output, Stream rejects, Action<ScreeningProgress>? progress)
    {
        private readonly VerdictCounts _verdicts = new();
        private long _lines;
        private long _blank;
        private long _read;
        private long _rejected;

        internal ScreeningProgress Progress => new(_lines, _blank, _read, _rejected, _verdicts.Copy());

        internal async ValueTask<LineBatch> WriteAsync(LineBatch batch)
        {
            await output.WriteAsync(batch.Results, CancellationToken.None).ConfigureAwait(false);
            if (!batch.Rejects.IsEmpty)
                await rejects.WriteAsync(batch.Rejects, CancellationToken.None).ConfigureAwait(false);
            _lines = batch.LastLine;
            _blank += batch.Blank;
            _read += batch.Read;
            _rejected += batch.Rejected;
            _verdicts.Add(batch.Verdicts);
            progress?.Invoke(Progress);
            return batch;
        }
    }
}
