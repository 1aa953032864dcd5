using System.CommandLine;
using System.IO.Compression;

namespace IvigRules.ConsoleHost;

/// <summary><c>screen FILE|- --out FILE|- --rejects FILE [--detail summary|full] [--jobs N] [--policy FILE] [--resume]</c>: a population, one case a line.</summary>
internal static class ScreenCommand
{
    internal static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "One case a line as JSON; .gz is unpacked; - reads standard input." };
        var output = new Option<string>("--out") { Description = "Where results go, one a line; - writes standard output.", HelpName = "FILE|-", Required = true };
        var rejects = new Option<string>("--rejects") { Description = "Where lines go that cannot be read. It quotes them: keep it as the cases are kept.", HelpName = "FILE", Required = true };
        var detail = new Option<ResultDetail>("--detail") { Description = "How much of each result is written.", HelpName = "summary|full", CustomParser = Options.NameOf<ResultDetail> };
        detail.AcceptOnlyFromAmong("summary", "full");
        var jobs = new Option<int>("--jobs") { Description = "How many cases are worked on at once; all processors by default.", HelpName = "N" };
        jobs.Validators.Add(result => Options.AtLeast(result, 1));
        var maxLine = new Option<int>("--max-line-bytes") { Description = "The longest line that is read; a longer one is rejected.", HelpName = "N", DefaultValueFactory = _ => new ScreeningOptions().MaxLineBytes };
        maxLine.Validators.Add(result => Options.AtLeast(result, 1));
        var resume = new Option<bool>("--resume") { Description = "Go on where a run that was stopped or killed left off." };
        var policy = Options.Policy();
        var command = new Command("screen", "Assess a population: one case a line in, one result a line out, in the same order.") { file, output, rejects, detail, jobs, maxLine, resume, policy };
        command.SetAction(async (parsed, cancellation) =>
        {
            var assessor = new IvigAssessor(Options.ReadPolicy(parsed.GetValue(policy)));
            var options = new ScreeningOptions { Detail = parsed.GetValue(detail), Jobs = parsed.GetValue(jobs), MaxLineBytes = parsed.GetValue(maxLine) };
            var run = new ScreenRun(assessor, options, parsed.GetRequiredValue(file), parsed.GetRequiredValue(output), parsed.GetRequiredValue(rejects), parsed.GetValue(resume));
            return await run.RunAsync(terminal, cancellation).ConfigureAwait(false);
        });
        return command;
    }
}

/// <summary>One run of a screening: files, checkpoint, progress, exit code.</summary>
internal sealed class ScreenRun(IvigAssessor assessor, ScreeningOptions options, string inputName, string outputName, string rejectsName, bool resume)
{
    private static readonly TimeSpan BetweenCheckpoints = TimeSpan.FromSeconds(1);

    private readonly bool _toPipe = string.Equals(outputName, "-", StringComparison.Ordinal);

    internal async Task<int> RunAsync(Terminal terminal, CancellationToken cancellation)
    {
        if (resume && (_toPipe || string.Equals(inputName, "-", StringComparison.Ordinal)))
        {
            await terminal.Error.WriteLineAsync("--resume needs files: what went through a pipe cannot be found again").ConfigureAwait(false);
            return ExitCode.WrongUsage;
        }

        var checkpointName = outputName + ".checkpoint";
        var partialName = outputName + ".partial";
        var identity = Checkpoint.IdentityOf(assessor, options, inputName);
        var done = resume ? Checkpoint.Load(checkpointName) : null;
        if (done is not null && !string.Equals(done.Identity, identity, StringComparison.Ordinal))
        {
            await terminal.Error.WriteLineAsync("--resume: the input, the policy or the detail is not that of the run that was stopped").ConfigureAwait(false);
            return ExitCode.WrongUsage;
        }

        var before = done ?? Checkpoint.Nothing(identity);
        ScreeningProgress progress;
        var (input, size) = OpenInput(terminal);
        await using (input.ConfigureAwait(false))
        {
            var output = _toPipe ? terminal.OutputStream : Open(partialName, before.OutputBytes);
            var rejects = Open(rejectsName, before.RejectsBytes);
            try
            {
                var bar = new ProgressLine(terminal, size);
                var lastCheckpoint = Environment.TickCount64;
                progress = await Screening.RunAsync(assessor, input, output, rejects, options with { SkipLines = before.Lines }, now =>
                {
                    bar.Show(input.BytesRead, now.Read);
                    if (_toPipe || Environment.TickCount64 - lastCheckpoint < BetweenCheckpoints.TotalMilliseconds)
                        return;
                    lastCheckpoint = Environment.TickCount64;
                    output.Flush();
                    rejects.Flush();
                    before.Plus(now, output.Length, rejects.Length).Write(checkpointName);
                }, cancellation).ConfigureAwait(false);
                bar.Clear();
                if (!_toPipe)
                    before.Plus(progress, output.Length, rejects.Length).Write(checkpointName);
            }
            finally
            {
                if (!_toPipe)
                    await output.DisposeAsync().ConfigureAwait(false);
                await rejects.DisposeAsync().ConfigureAwait(false);
            }

            var all = before.Plus(progress, 0, 0);
            if (cancellation.IsCancellationRequested)
            {
                await terminal.Error.WriteLineAsync(_toPipe ? $"stopped after line {all.Lines}" : $"stopped after line {all.Lines}; --resume goes on from there").ConfigureAwait(false);
                return ExitCode.Failed;
            }

            if (!_toPipe)
            {
                File.Move(partialName, outputName, overwrite: true);
                File.Delete(checkpointName);
            }

            await terminal.Error.WriteLineAsync(all.Summary()).ConfigureAwait(false);
            return all.Rejected > 0 ? ExitCode.Unreadable : ExitCode.Done;
        }
    }

    private (CountingStream Input, long? Size) OpenInput(Terminal terminal)
    {
        if (string.Equals(inputName, "-", StringComparison.Ordinal))
            return (new CountingStream(terminal.Input), null);
        var file = new FileStream(inputName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: false);
        var counting = new CountingStream(file);
        return inputName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? (new CountingStream(new GZipStream(counting, CompressionMode.Decompress), counting), file.Length)
            : (counting, file.Length);
    }

    /// <summary>Opens a file to write at its end, cut to what the checkpoint vouches for.</summary>
    private static FileStream Open(string name, long length)
    {
        var file = new FileStream(name, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, bufferSize: 0);
        file.SetLength(length);
        file.Position = length;
        return file;
    }
}
