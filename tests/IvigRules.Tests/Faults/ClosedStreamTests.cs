using IvigRules.Tests.ConsoleHosts;

namespace IvigRules.Tests.Faults;

/// <summary>
/// With a closed standard stream the program wrote into whatever file or pipe the runtime had opened in its place, and ended with 0, an
/// abort or not at all.
/// </summary>
public sealed class ClosedStreamTests : IDisposable
{
    private const string Reads = "ivig assess in.ndjson", Screens = "ivig screen in.ndjson --out out --rejects r";

    private readonly ScreenFolder _folder = new();

    public ClosedStreamTests() => File.WriteAllText(_folder.Input, Screening.Population.Good);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Reads, "", 0)]
    [InlineData(Reads, "<&-", 0)]
    [InlineData(Reads, "2>&-", 0)]
    [InlineData(Reads, "<&- 2>&-", 0)]
    [InlineData(Reads, ">&-", 1)]
    [InlineData(Reads, ">&- <&-", 1)]
    [InlineData(Reads, ">&- 2>&-", 1)]
    [InlineData(Reads, ">&- 2>&- <&-", 1)]
    [InlineData(Reads, "> /dev/full", 1)]
    [InlineData("ivig assess -", "<&-", 1)]
    [InlineData("ivig assess -", "<&- >&- 2>&-", 1)]
    [InlineData("ivig no-such-command", "2>&-", 2)]
    [InlineData("ivig rules", ">&-", 1)]
    [InlineData("ivig --help", ">&-", 1)]
    [InlineData(Screens, "<&- >&- 2>&-", 0)]
    [InlineData("ivig screen in.ndjson --out out", "2> /dev/null", 0)]
    [InlineData("ivig screen in.ndjson --out out --rejects /dev/null", "", 0)]
    [InlineData("printf '{' | ivig screen - --rejects /dev/full", "", 1)]
    [InlineData("printf '{' | ivig screen -", "2> /dev/full", 1)]
    [InlineData("ivig screen in.ndjson --rejects r", ">&-", 1)]
    [InlineData("ivig screen in.ndjson --rejects r", "> /dev/full", 1)]
    [InlineData("ivig screen - --out out --rejects r", "<&-", 1)]
    public void Run_WithAClosedStream_HasAnExitCode(string command, string closed, int expected)
    {
        var full = (command + closed).Contains("/dev/full", StringComparison.Ordinal);
        Assert.SkipWhen(full && !File.Exists("/dev/full"), "it is there on Linux only");
        var (exit, _, error) = ShellRun.In(Path.GetDirectoryName(_folder.Input)!, $"{command} {closed}");
        Assert.Equal(expected, exit);
        Assert.DoesNotContain("Unhandled", error, StringComparison.Ordinal);
        if (command == Screens)
            Assert.StartsWith("{\"patientId\"", File.ReadAllText(_folder.Name("out")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ivig rules")]
    [InlineData("ivig rules --format json")]
    public void Run_WhenTheReaderStops_EndsWithOne(string command)
    {
        var script = $"{{ {command}; echo $? > exit; }} | sleep 0; cat exit";
        var (_, output, error) = ShellRun.In(Path.GetDirectoryName(_folder.Input)!, script);
        Assert.Equal("1", output.Trim());
        Assert.DoesNotContain("Unhandled", error, StringComparison.Ordinal);
    }
}
