using IvigRules.ConsoleHost;
using IvigRules.Tests.Screening;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.ConsoleHosts;

/// <summary>A folder for a screening, gone after the test, and the screening in it with a checkpoint after every run of lines.</summary>
internal sealed class ScreenFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    internal ScreenFolder(int lines = 0)
    {
        var random = new Random(lines);
        string[] kinds = [Population.Good, Population.OtherGood, "", "{"];
        Lines = [.. Enumerable.Range(0, lines).Select(_ => kinds[Math.Max(random.Next(8) - 4, 0)])];
        File.WriteAllLines(Input, Lines);
    }

    internal string[] Lines { get; }

    internal string Input => Name("in.ndjson");

    internal string Output => Name("out.ndjson");

    internal string Partial => Name("out.ndjson.partial");

    internal string Checkpoint => Name("out.ndjson.checkpoint");

    internal string Rejects => Name("rejects.ndjson");

    internal string[] Files => [.. Directory.GetFiles(_folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    internal string Name(string file) => Path.Combine(_folder, file);

    internal (int Exit, string Error) Screen(params string[] more)
    {
        var (exit, _, error) = HostRun.Of(["screen", Input, "--out", Output, "--rejects", Rejects, .. more]);
        return (exit, error);
    }

    /// <summary>Runs to the end with a checkpoint after every run of lines; after each, something is called.</summary>
    internal (int Exit, string Error) Run(bool resume, Action? secured = null) => RunUntil(resume, secured, Input, CancellationToken.None);

    private (int Exit, string Error) RunUntil(bool resume, Action? secured, string input, CancellationToken cancellation)
    {
        using var error = new StringWriter();
        var run = new ScreenRun(Clinic.Assessor, new ScreeningOptions { Jobs = 2 }, new ScreenFiles(input, Output, Rejects, null), resume)
        {
            BetweenCheckpoints = 0,
            Secured = secured,
        };
        var terminal = new Terminal(Stream.Null, System.IO.TextWriter.Null, error, IsInteractive: false, UseColor: false);
        var exit = run.RunAsync(terminal, cancellation).GetAwaiter().GetResult();
        return (exit, error.ToString());
    }

    /// <summary>Runs until the n-th checkpoint and stops there.</summary>
    internal (int Exit, string Error) StopAt(int checkpoint, bool resume = false, string? input = null)
    {
        using var stop = new CancellationTokenSource();
        return RunUntil(resume, () =>
        {
            if (--checkpoint == 0)
                stop.Cancel();
        }, input ?? Input, stop.Token);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
