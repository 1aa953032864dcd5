using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using IvigRules.Assessments;

namespace IvigRules.Screening;

/// <summary>Screens a population: one case a line in (NDJSON), one result a line out, in the order of the input.</summary>
/// <remarks>
/// Memory is bounded whatever the input's size. A line that cannot be read is reported and never stops the others; a blank line is
/// counted and skipped; the last line needs no line end; CRLF and a UTF-8 byte order mark at the start are accepted.
/// </remarks>
public static class NdjsonScreening
{
    /// <summary>Reads cases from a stream, writes results and rejects to streams.</summary>
    /// <param name="assessor">The assessor.</param>
    /// <param name="input">One case a line, in UTF-8.</param>
    /// <param name="output">One result a line.</param>
    /// <param name="rejects">
    /// One line for each line that is not a case: <c>{ "line", "error": { "path", "message" } }</c>. Messages quote the invalid value: keep
    /// the rejects as the cases are kept.
    /// </param>
    /// <param name="options">The options; the defaults when absent.</param>
    /// <param name="progress">Called after each run of lines is written and both streams are flushed, always at the end of a line.</param>
    /// <param name="cancellation">Stops reading, without an exception; lines in progress are still written, whole lines only.</param>
    /// <returns>The progress at the end, or at the line where it was stopped.</returns>
    /// <remarks>
    /// When the input fails, everything before the failure is written and then the exception is thrown. When a stream cannot be written, or
    /// <paramref name="progress"/> throws, nothing more is written: the last report to <paramref name="progress"/> is reliable, even when
    /// the process is killed. To survive a power cut, the caller has to flush both streams to the disk.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Jobs or lines to skip are below zero, or the line bound is out of range.</exception>
    public static async Task<ScreeningProgress> RunAsync(
        IvigAssessor assessor, Stream input, Stream output, Stream rejects,
        ScreeningOptions? options = null, Action<ScreeningProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(assessor);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(rejects);
        var settings = Checked(options);

        var reader = new LineReader(input, settings.MaxLineBytes);
        var writer = new OrderedWriter(output, rejects);
        var idle = new ConcurrentBag<LineBatch>();
        LineBatch Process(LineRun run) => (idle.TryTake(out var batch) ? batch : new LineBatch(assessor, settings)).Process(run);
        var batches = OrderedRuns.InOrder(reader, settings.Jobs, settings.SkipLines, Process, cancellation);
        await foreach (var batch in batches.ConfigureAwait(false))
        {
            await writer.WriteAsync(batch).ConfigureAwait(false);
            idle.Add(batch);
            progress?.Invoke(writer.Progress);
        }

        foreach (var batch in idle)
            batch.Dispose();
        var written = writer.Progress;
        return written with
        {
            Lines = Math.Max(written.Lines, Math.Min(reader.Lines, settings.SkipLines)),
            AtEnd = reader.Ended && !cancellation.IsCancellationRequested,
        };
    }

    /// <summary>Reads cases from a stream and returns the outcome of each line, for a host that processes the results itself.</summary>
    /// <param name="assessor">The assessor.</param>
    /// <param name="input">One case a line, in UTF-8.</param>
    /// <param name="options">The options; the defaults when absent. The detail is not used.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>Every line that is not blank, in the order of the input: a result, or the reason why there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Jobs or lines to skip are below zero, or the line bound is out of range.</exception>
    public static IAsyncEnumerable<ScreenedLine> AssessAsync(
        IvigAssessor assessor, Stream input, ScreeningOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(assessor);
        ArgumentNullException.ThrowIfNull(input);
        return LinesAsync(assessor, input, Checked(options), cancellation);
    }

    private static async IAsyncEnumerable<ScreenedLine> LinesAsync(
        IvigAssessor assessor, Stream input, ScreeningOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var reader = new LineReader(input, options.MaxLineBytes);
        List<ScreenedLine> Process(LineRun run) => ProcessRun(assessor, options, run);
        var runs = OrderedRuns.InOrder(reader, options.Jobs, options.SkipLines, Process, cancellation);
        await foreach (var lines in runs.ConfigureAwait(false))
        {
            foreach (var line in lines)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return line;
            }
        }

        cancellation.ThrowIfCancellationRequested();
    }

    private static List<ScreenedLine> ProcessRun(IvigAssessor assessor, ScreeningOptions options, LineRun run)
    {
        var lines = new List<ScreenedLine>(run.Lines);
        foreach (var line in run.Split())
        {
            if (line.Number <= options.SkipLines || line.IsBlank(run.Buffer, options.MaxLineBytes))
                continue;
            try
            {
                lines.Add(new ScreenedLine(line.Number, assessor.Assess(line.Read(run.Buffer, options.MaxLineBytes)), null));
            }
            catch (InvalidCaseException problem)
            {
                lines.Add(new ScreenedLine(line.Number, null, problem));
            }
            catch (SiteRuleException problem)
            {
                lines.Add(new ScreenedLine(line.Number, null, problem.AsProblemOfTheCase()));
            }
        }

        ArrayPool<byte>.Shared.Return(run.Buffer);
        return lines;
    }

    private static ScreeningOptions Checked(ScreeningOptions? options)
    {
        options ??= new();
        ArgumentOutOfRangeException.ThrowIfNegative(options.Jobs, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.SkipLines, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxLineBytes, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaxLineBytes, ScreeningOptions.LargestMaxLineBytes, nameof(options));
        return options.Jobs == 0 ? options with { Jobs = Environment.ProcessorCount } : options;
    }

    /// <summary>Writes batches in order and counts their lines.</summary>
    private sealed class OrderedWriter(Stream output, Stream rejects)
    {
        private readonly VerdictCounts _verdicts = new();
        private long _lines;
        private long _blank;
        private long _read;
        private long _rejected;

        internal ScreeningProgress Progress => new(_lines, _blank, _read, _rejected, _verdicts.Copy());

        internal async ValueTask WriteAsync(LineBatch batch)
        {
            await WriteAsync(output, batch.Results).ConfigureAwait(false);
            await WriteAsync(rejects, batch.Rejects).ConfigureAwait(false);
            _lines = batch.LastLine;
            _blank += batch.Blank;
            _read += batch.Read;
            _rejected += batch.Rejected;
            _verdicts.Add(batch.Verdicts);
        }

        private static async ValueTask WriteAsync(Stream stream, ReadOnlyMemory<byte> lines)
        {
            if (lines.IsEmpty)
                return;
            await stream.WriteAsync(lines, CancellationToken.None).ConfigureAwait(false);
            await stream.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }
}
