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
        if (files.Fault(resume) is { } fault)
        {
            await terminal.Error.WriteLineAsync(fault).ConfigureAwait(false);
            return ExitCode.WrongUsage;
        }

        var identity = Checkpoint.IdentityOf(assessor, options, files);
        var done = resume ? Checkpoint.Load(files.Checkpoint) : null;
        if (done is not null && !string.Equals(done.Identity, identity, StringComparison.Ordinal))
        {
            await terminal.Error.WriteLineAsync("--resume: the input, the rejects, the policy, the detail, the line bound or the program is not that of the run that was stopped").ConfigureAwait(false);
            return ExitCode.WrongUsage;
        }

        if (resume && done is null)
            await terminal.Error.WriteLineAsync($"no {files.Checkpoint}: starting at the first line").ConfigureAwait(false);
        var all = done is { AtEnd: true } ? done : await ScreenAsync(done ?? Checkpoint.Nothing(identity), terminal, cancellation).ConfigureAwait(false);

        // Ctrl-C stops the sender of a pipe as well, and its end may be seen before the signal.
        if (!all.AtEnd || cancellation.IsCancellationRequested)
        {
            await terminal.Error.WriteLineAsync(ScreenFiles.Text($"stopped after line {all.Lines}") + (files.ToPipe || files.FromPipe ? "" : "; --resume goes on from there")).ConfigureAwait(false);
            return ExitCode.Failed;
        }

        if (!files.ToPipe)
            files.Finish(all);
        await terminal.Error.WriteLineAsync(all.Summary()).ConfigureAwait(false);
        return all.Rejected > 0 ? ExitCode.Unreadable : ExitCode.Done;
    }

    private async Task<Checkpoint> ScreenAsync(Checkpoint before, Terminal terminal, CancellationToken cancellation)
    {
        var (input, size) = ScreenInput.Open(files.Input, terminal.Input);
        await using (input.ConfigureAwait(false))
        {
            using var targets = ScreenTargets.Open(files, terminal.OutputStream, before);
            var bar = new ProgressLine(terminal, size);
            var last = Environment.TickCount64;
            try
            {
                var progress = await NdjsonScreening.RunAsync(assessor, input, targets.Output, targets.Rejects, options with { SkipLines = before.Lines }, now =>
                {
                    bar.Show(input.BytesRead, now.Read);
                    if (Environment.TickCount64 - last < BetweenCheckpoints)
                        return;
                    last = Environment.TickCount64;
                    Secure(before, now, targets);
                }, cancellation).ConfigureAwait(false);
                return Secure(before, progress, targets);
            }
            catch (InvalidDataException problem) when (ScreenInput.IsPacked(files.Input))
            {
                throw new InvalidDataException($"{files.Input} cannot be unpacked to its end, every line before is done: {problem.Message}", problem);
            }
            finally
            {
                bar.Clear();
            }
        }
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
