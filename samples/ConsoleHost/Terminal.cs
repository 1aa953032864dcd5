namespace IvigRules.ConsoleHost;

/// <summary>What the commands read from and write to.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="IsInteractive">Whether a person reads standard output.</param>
/// <param name="UseColor">Whether colours are welcome: a person reads, and NO_COLOR is not set.</param>
internal sealed record Terminal(Stream Input, TextWriter Output, TextWriter Error, bool IsInteractive, bool UseColor)
{
    /// <summary>Standard output as bytes, for results that go through a pipe.</summary>
    internal Stream OutputStream { get; init; } = Stream.Null;

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
            OutputStream = stream,
            ErrorIsInteractive = !Console.IsErrorRedirected,
        };
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
