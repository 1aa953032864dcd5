using System.Text.RegularExpressions;
using IvigRules.ConsoleHost;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Faults;

/// <summary>
/// On a narrow terminal a figure stood on one line and its unit on the next, wrapped lines lost their indent, and the progress line wrapped
/// too.
/// </summary>
public sealed partial class TerminalWidthTests
{
    private static readonly string Flagship = Path.Combine(Sample.Folder, "cases", "acute-ms-relapse.json");

    private static readonly string SamplePolicy = Path.Combine(Sample.Folder, "policies", "example-hospital.json");

    public static TheoryData<int> Widths => [24, 40, 43, 59, 60, 61, 80, 100];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Assess_OnATerminal_BreaksNoFigureAndKeepsTheIndent(int width)
    {
        var lines = Run(width, "assess", Flagship, "--full", "--policy", SamplePolicy);
        Assert.All(lines.SkipWhile(line => line.Length > 0), line => Assert.DoesNotMatch(FigureAtTheEnd(), line));
        Assert.All(lines.SkipWhile(line => line != "Dose").Skip(1).TakeWhile(line => line.Length > 0), line =>
            Assert.StartsWith("  ", line, StringComparison.Ordinal));
        // A setting as JSON is one long word.
        if (width >= 60)
            Assert.All(lines.Where(line => !line.Contains('"', StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, width));
    }

    [Fact]
    public void Assess_OnATerminal_SaysTheSameWords() =>
        Assert.Equal(Words(Run(1_000, "assess", Flagship)), Words(Run(60, "assess", Flagship)));

    [Theory]
    [MemberData(nameof(Widths))]
    public void Dose_OnATerminal_BreaksNoFigure(int width)
    {
        var lines = Run(width, "dose", "--weight", "70 kg", "--indication", "ms-relapse-prevention", "--policy", SamplePolicy);
        Assert.All(lines, line => Assert.DoesNotMatch(FigureAtTheEnd(), line));
        Assert.Contains("27.5 g", string.Concat(lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80, "[##########....] 25 %  5,000 cases, 500 a second, 30 s left", 200)]
    [InlineData(60, "25 %  5,000 cases, 500 a second, 30 s left", 50)]
    [InlineData(30, "25 %, 30 s left", 30)]
    [InlineData(10, "25 %", 10)]
    [InlineData(4, "", 4)]
    public void Progress_OnATerminal_FitsInOneLine(int atLeast, string shown, int width)
    {
        var text = Progress(width, 1_000).Text(250, 5_000, 10);
        Assert.InRange(text.Length, 0, width - 1);
        Assert.EndsWith(shown.Split("] ")[^1], text, StringComparison.Ordinal);
        Assert.Equal(atLeast >= 80, text.StartsWith('['));
    }

    /// <summary>A minute of standing still, then 100 bytes and 1,000 cases a second: what is left takes seven seconds.</summary>
    [Fact]
    public void Progress_AfterAStandstill_EstimatesFromTheRecentRate()
    {
        var bar = Progress(200, 2_000);
        for (var second = 0; second <= 60; second++)
            _ = bar.Text(0, 0, second);
        var text = "";
        for (var second = 1; second <= 13; second++)
            text = bar.Text(100 * second, 1_000 * second, 60 + second);
        Assert.EndsWith("13,000 cases, 1,000 a second, 7 s left", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, null, null, null, false)]
    [InlineData(true, null, null, null, true)]
    [InlineData(true, "1", null, null, false)]
    [InlineData(false, null, "1", null, true)]
    [InlineData(true, null, "0", null, false)]
    [InlineData(true, "1", "1", null, false)]
    [InlineData(true, null, null, "dumb", false)]
    [InlineData(true, null, "1", "dumb", true)]
    [InlineData(true, "", "", "xterm", true)]
    public void Colors_OfTheEnvironment_AreHonoured(bool interactive, string? none, string? force, string? term, bool wanted) =>
        Assert.Equal(wanted, Colors.Wanted(interactive, name => name switch
        {
            "NO_COLOR" => none,
            "FORCE_COLOR" => force,
            "TERM" => term,
            _ => null,
        }));

    [Fact]
    public void Assess_ColoursForcedThroughAPipe_AreThere()
    {
        using var output = new StringWriter();
        Assert.Equal(0, Cli.Run(["assess", Flagship], new Terminal(Stream.Null, output, output, IsInteractive: false, UseColor: true)));
        Assert.Contains("\u001b[", output.ToString(), StringComparison.Ordinal);
    }

    private static ProgressLine Progress(int width, long size) => new(
        new Terminal(Stream.Null, System.IO.TextWriter.Null, System.IO.TextWriter.Null, IsInteractive: false, UseColor: false)
        {
            ErrorWidth = width,
        },
        size);

    private static string[] Run(int width, params string[] args)
    {
        using var output = new StringWriter();
        Assert.Equal(0, Cli.Run(args, new Terminal(Stream.Null, output, output, IsInteractive: true, UseColor: false) { Width = width }));
        return output.ToString().Split('\n');
    }

    private static string[] Words(string[] lines) => string.Join(' ', lines).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A bare number at the end of a line that is no list, date or rule.</summary>
    [GeneratedRegex(@"(^|[ (])[0-9]+([.,][0-9]+)*$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex FigureAtTheEnd();
}
