using Microsoft.Win32.SafeHandles;

namespace IvigRules.ConsoleHost;

/// <summary>What the commands read from and write to.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="IsInteractive">Whether a person reads standard output.</param>
/// <param name="UseColor">Whether colours are welcome: a person reads, and NO_COLOR is not set.</param>
internal sealed record Terminal(Stream Input, TextWriter Output, TextWriter Error, bool IsInteractive, bool UseColor)
{
    /// <summary>Opens standard output as bytes, for results that go through a pipe.</summary>
    internal Func<Stream> OutputStream { get; init; } = () => Stream.Null;

    /// <summary>Whether a person reads standard error.</summary>
    internal bool ErrorIsInteractive { get; init; }

    internal static Terminal System()
    {
        var interactive = !Console.IsOutputRedirected;
        var stream = Console.OpenStandardOutput();
        var output = new StreamWriter(stream) { AutoFlush = true, NewLine = "\n" };
        return new(Console.OpenStandardInput(), output, Console.Error, interactive,
            interactive && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")))
        {
            OutputStream = () => Pipe() ?? stream,
            ErrorIsInteractive = !Console.IsErrorRedirected,
        };
    }

    /// <summary>Standard output when it is a pipe on Unix. The console's own stream does not say that nobody reads it any more.</summary>
    private static FileStream? Pipe()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return null;
        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? null : pipe;
    }
}

/// <summary>What a command says to whoever called it.</summary>
internal static class ExitCode
{
    internal const int Done = 0;
    internal const int Failed = 1;
    internal const int WrongUsage = 2;
    internal const int Unreadable = 3;
}
