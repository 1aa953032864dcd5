namespace IvigRules.ConsoleHost;

/// <summary>What the commands read from and write to.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="IsInteractive">Whether a person reads standard output.</param>
/// <param name="UseColor">Whether colours are welcome; see <see cref="Colors"/>.</param>
internal sealed record Terminal(Stream Input, TextWriter Output, TextWriter Error, bool IsInteractive, bool UseColor)
{
    /// <summary>Opens standard output as bytes, for results that go through a pipe.</summary>
    internal Func<Stream> OutputStream { get; init; } = () => Stream.Null;

    /// <summary>The columns of the terminal that standard output is; absent where nobody reads or that is not known.</summary>
    internal int? Width { get; init; }

    /// <summary>Whether standard error is a terminal on which a line can be written over.</summary>
    internal bool ErrorIsInteractive { get; init; }

    /// <summary>The columns of the terminal that standard error is.</summary>
    internal int? ErrorWidth { get; init; }

    internal bool ErrorIsClosed { get; init; }

    /// <summary>The regular files that the standard streams lead to, where they do.</summary>
    internal FileIdentity? InputFile { get; init; }

    /// <inheritdoc cref="InputFile"/>
    internal FileIdentity? OutputFile { get; init; }

    /// <inheritdoc cref="InputFile"/>
    internal FileIdentity? ErrorFile { get; init; }

    internal static Terminal System()
    {
        var (outputOpen, errorOpen) = (StandardStreams.IsOpen(StandardStreams.Output), StandardStreams.IsOpen(StandardStreams.Error));
        var interactive = outputOpen && !Console.IsOutputRedirected;
        var errorInteractive = errorOpen && !Console.IsErrorRedirected;
        var width = Columns();
        var stream = StandardStreams.ToWrite(StandardStreams.Output);
        var output = new StreamWriter(stream) { AutoFlush = true, NewLine = "\n" };
        var error = new StreamWriter(StandardStreams.ToWrite(StandardStreams.Error)) { AutoFlush = true, NewLine = "\n" };
        return new(StandardStreams.ToRead(), output, error, interactive, Colors.Wanted(interactive, Environment.GetEnvironmentVariable))
        {
            OutputStream = () => interactive ? new ShownLinesStream(output) : stream,
            Width = interactive ? width : null,
            ErrorIsInteractive = errorInteractive && !Colors.IsDumb(Environment.GetEnvironmentVariable),
            ErrorWidth = errorInteractive ? width : null,
            ErrorIsClosed = !errorOpen,
            InputFile = StandardStreams.FileOf(StandardStreams.Input),
            OutputFile = StandardStreams.FileOf(StandardStreams.Output),
            ErrorFile = StandardStreams.FileOf(StandardStreams.Error),
        };
    }

    /// <summary>Tells the caller something in one line on standard error. That nobody reads it changes nothing.</summary>
    internal void Say(string message)
    {
        try
        {
            Error.WriteLine(Phrases.OneLine(message));
        }
        catch (IOException)
        {
            // The exit code says it too.
        }
    }

    /// <summary>Writes a document of the library, in which no recorded text can steer a terminal.</summary>
    internal void Write(string text) => Output.Write(text);

    private static int? Columns()
    {
        try
        {
            return Console.WindowWidth is > 0 and var columns ? columns : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
