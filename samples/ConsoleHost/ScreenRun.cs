namespace IvigRules.ConsoleHost;

/// <summary>One run of a screening: files, checkpoint, progress, exit code.</summary>
internal sealed class ScreenRun(IvigAssessor assessor, ScreeningOptions options, ScreenFiles files, bool resume)
{
    /// <summary>How often what is written is secured, in milliseconds. A run that is killed does again what came after.</summary>
    internal long BetweenCheckpoints { get; init; } = 2_000;

    /// <summary>Told after each checkpoint.</summary>
    internal Action? Secured { get; init; }

    internal async Task<int> RunAsync(Terminal terminal, CancellationToken cancellation)
    {
        files.RequireDifferent(terminal);
        if (files.Fault(resume, terminal) is { } fault)
            throw new WrongUsageException(fault);

        var identity = RunIdentity.Of(assessor, options, files);
        var done = resume ? Checkpoint.Load(files.Checkpoint) : null;
        if (done is not null && RunIdentity.Difference(done.Identity, identity) is { } difference)
            throw new WrongUsageException($"--resume: this run differs from the one that was stopped in {difference}");
        if (resume && done is null)
            terminal.Say($"no {files.Checkpoint}: starting at the first line");
        var all = done is { AtEnd: true }
            ? done
            : await ScreenAsync(done ?? Checkpoint.Nothing(identity), terminal, cancellation).ConfigureAwait(false);

        // Ctrl-C stops the sender of a pipe as well, and its end may be seen before the signal.
        if (!all.AtEnd || cancellation.IsCancellationRequested)
        {
            var resumes = files.ToPipe || files.FromPipe ? "" : "; --resume goes on from there";
            terminal.Say(ScreenFiles.Text($"stopped after line {all.Lines}{resumes}"));
            return ExitCode.Failed;
        }

        if (!files.ToPipe)
            files.Finish(all);
        terminal.Say(all.Summary());
        return all.Rejected > 0 ? ExitCode.Unreadable : ExitCode.Done;
    }

    private async Task<Checkpoint> ScreenAsync(Checkpoint before, Terminal terminal, CancellationToken cancellation)
    {
        var (input, size) = ScreenInput.Open(files.Input, terminal.Input);
        await using (input.ConfigureAwait(false))
        {
            var bar = new ProgressLine(terminal, size);
            var rejectLines = new ShownLinesStream(terminal.Error, bar.Clear);
            await using (rejectLines.ConfigureAwait(false))
            {
                using var targets = ScreenTargets.Open(files, terminal.OutputStream, rejectLines, before);
                try
                {
                    return await ScreenAsync(before, input, targets, bar, cancellation).ConfigureAwait(false);
                }
                catch (InvalidDataException problem) when (ScreenInput.IsPacked(files.Input))
                {
                    files.Abandon();
                    throw new InvalidDataException($"{files.Input} cannot be unpacked to its end: {problem.Message}", problem);
                }
                finally
                {
                    bar.Clear();
                }
            }
        }
    }

    private async Task<Checkpoint> ScreenAsync(
        Checkpoint before, CountingStream input, ScreenTargets targets, ProgressLine bar, CancellationToken cancellation)
    {
        var last = Environment.TickCount64;
        var rest = options with { SkipLines = before.Lines };
        var progress = await NdjsonScreening.RunAsync(assessor, input, targets.Output, targets.Rejects, rest, now =>
        {
            bar.Show(input.BytesRead, before.Read + now.Read);
            if (Environment.TickCount64 - last < BetweenCheckpoints)
                return;
            last = Environment.TickCount64;
            Secure(before, now, targets);
        }, cancellation).ConfigureAwait(false);
        return Secure(before, progress, targets);
    }

    /// <summary>First what was written, then the checkpoint that vouches for it.</summary>
    private Checkpoint Secure(Checkpoint before, ScreeningProgress now, ScreenTargets targets)
    {
        var point = before.Plus(now, targets.OutputBytes, targets.RejectsBytes);
        if (files.ToPipe)
            return point;
        targets.Flush();
        point.Write(files);
        Secured?.Invoke();
        return point;
    }
}
