using System.Text;
using IvigRules.ConsoleHost;

namespace IvigRules.Tests.ConsoleHosts;

/// <summary>Runs the console host in this process, as a program would.</summary>
internal static class HostRun
{
    internal static (int Exit, string Output, string Error) Of(params string[] args) => With("", args);

    internal static (int Exit, string Output, string Error) With(string input, params string[] args)
    {
        using var standardInput = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = Cli.Run(args, new Terminal(standardInput, output, error, IsInteractive: false, UseColor: false));
        return (exit, output.ToString(), error.ToString());
    }

    /// <summary>A table's rows as their cells, whatever the spaces between them.</summary>
    internal static string[][] Rows(string output) =>
        [.. output.Split('\n').Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(cells => cells.Length > 0)];
}

/// <summary>A file that is gone after the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    internal TemporaryFile(string text) => File.WriteAllText(Name, text);

    internal string Name { get; } = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(Name);
}
