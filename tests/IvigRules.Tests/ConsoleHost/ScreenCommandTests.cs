using System.IO.Compression;
using System.Text;
using IvigRules.ConsoleHost;
using IvigRules.Tests.Screening;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.ConsoleHosts;

public sealed class ScreenCommandTests : IDisposable
{
    private readonly ScreenFolder _folder = new(400);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Screen_SomeRejected_WritesResultsRejectsAndSummaryAndExitsWithThree()
    {
        var (exit, error) = _folder.Screen();
        Assert.Equal(3, exit);
        var expected = new Population(_folder.Lines, Crlf: false, Mark: false, LineEndAtLast: true);
        Assert.Equal(expected.Results, Population.Split(File.ReadAllText(_folder.Output)));
        Assert.Equal(expected.Rejects, Population.ReadRejects(File.ReadAllText(_folder.Rejects)));
        Assert.StartsWith($"{expected.Results.Length} cases read, {expected.Rejects.Length} rejected, {expected.Blank} blank lines; verdicts over five indications: ", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Equal(["in.ndjson", "out.ndjson", "rejects.ndjson"], _folder.Files);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    public void Screen_NothingRejected_ExitsWithZeroAndBothFilesAreThere(string input)
    {
        File.WriteAllText(_folder.Input, input);
        Assert.Equal(0, _folder.Screen().Exit);
        Assert.Equal((0L, 0L), (new FileInfo(_folder.Output).Length, new FileInfo(_folder.Rejects).Length));
    }

    [Fact]
    public void Screen_ThroughPipes_WritesResultsToStandardOutput()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(Population.Good));
        using var output = new MemoryStream();
        var exit = Cli.Run(["screen", "-", "--out", "-", "--rejects", _folder.Rejects],
            new Terminal(input, System.IO.TextWriter.Null, System.IO.TextWriter.Null, IsInteractive: false, UseColor: false) { OutputStream = () => output });
        Assert.Equal(0, exit);
        Assert.Single(Population.Split(Encoding.UTF8.GetString(output.ToArray())));
    }

    [Fact]
    public void Screen_Packed_IsAsUnpacked()
    {
        Assert.Equal(3, _folder.Screen().Exit);
        var plain = File.ReadAllBytes(_folder.Output);
        var packed = Packed();
        Assert.Equal(3, HostRun.Of("screen", packed, "--out", _folder.Output, "--rejects", _folder.Rejects).Exit);
        Assert.Equal(plain, File.ReadAllBytes(_folder.Output));
    }

    [Theory]
    [InlineData(0.5, false)]
    [InlineData(0.99999, false)]
    [InlineData(0, false)]
    [InlineData(0.5, true)]
    public void Screen_PackedAndCutOffOrSpoilt_ExitsWithOneAndPutsNoOutputInPlace(double part, bool spoil)
    {
        var packed = Packed();
        var bytes = File.ReadAllBytes(packed);
        var at = Math.Min((int)(bytes.Length * part), bytes.Length - 1);
        if (spoil)
            bytes[at] ^= 0xFF;
        File.WriteAllBytes(packed, spoil ? bytes : bytes[..at]);
        var (exit, _, error) = HostRun.Of("screen", packed, "--out", _folder.Output, "--rejects", _folder.Rejects);
        Assert.Equal(1, exit);
        Assert.Contains("cannot be unpacked to its end", error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Output));
    }

    [Theory]
    [InlineData("in.ndjson", "in.ndjson", "r")]
    [InlineData("in.ndjson", "out", "in.ndjson")]
    [InlineData("in.ndjson", "same", "same")]
    [InlineData("in.ndjson", "out", "out.partial")]
    [InlineData("in.ndjson", "out", "out.checkpoint")]
    [InlineData("in.ndjson", "out", "out.checkpoint.new")]
    [InlineData("in.ndjson", "out", "./x/../in.ndjson")]
    [InlineData("in.ndjson", "out", "policy.json")]
    public void Screen_OneFileForTwoThings_IsRefusedAndNothingIsChanged(string input, string output, string rejects)
    {
        File.WriteAllText(_folder.Name("policy.json"), "{}");
        var before = File.ReadAllBytes(_folder.Input);
        var (exit, _, error) = HostRun.Of("screen", _folder.Name(input), "--out", _folder.Name(output), "--rejects", _folder.Name(rejects), "--policy", _folder.Name("policy.json"));
        Assert.Equal(2, exit);
        Assert.Contains("are the same file", error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_folder.Input));
        Assert.Equal(["in.ndjson", "policy.json"], _folder.Files);
    }

    [Theory]
    [InlineData("alias.ndjson", "rejects.ndjson")]
    [InlineData("out.ndjson", "alias.ndjson")]
    public void Screen_InputUnderAnotherName_IsRefusedAndNotChanged(string output, string rejects)
    {
        File.CreateSymbolicLink(_folder.Name("alias.ndjson"), _folder.Input);
        var before = File.ReadAllBytes(_folder.Input);
        Assert.Equal(2, HostRun.Of("screen", _folder.Input, "--out", _folder.Name(output), "--rejects", _folder.Name(rejects)).Exit);
        Assert.Equal(before, File.ReadAllBytes(_folder.Input));
    }

    [Fact]
    public void Screen_InputInALinkedFolder_IsRefusedAndNotChanged()
    {
        using var other = new ScreenFolder();
        var link = other.Name("link");
        Directory.CreateSymbolicLink(link, Path.GetDirectoryName(_folder.Input)!);
        var before = File.ReadAllBytes(_folder.Input);
        Assert.Equal(2, HostRun.Of("screen", _folder.Input, "--out", _folder.Output, "--rejects", Path.Combine(link, "in.ndjson")).Exit);
        Assert.Equal(2, HostRun.Of("screen", _folder.Input, "--out", Path.Combine(link, "in.ndjson"), "--rejects", _folder.Rejects).Exit);
        Assert.Equal(before, File.ReadAllBytes(_folder.Input));
        Directory.Delete(link);
    }

    [Theory]
    [InlineData("-", "out", "-")]
    [InlineData("-", "out", "r", "--resume")]
    [InlineData("in.ndjson", "-", "r", "--resume")]
    [InlineData("in.ndjson", "/dev/null", "r")]
    [InlineData("in.ndjson", "out", "r", "--jobs", "0")]
    [InlineData("in.ndjson", "out", "r", "--jobs", "1025")]
    [InlineData("in.ndjson", "out", "r", "--max-line-bytes", "0")]
    [InlineData("in.ndjson", "out", "r", "--max-line-bytes", "536870913")]
    public void Screen_WrongUsage_ExitsWithTwoAndWritesNothing(string input, string output, string rejects, params string[] more)
    {
        string Named(string name) => name[0] is '-' or '/' ? name : _folder.Name(name);
        Assert.Equal(2, HostRun.Of(["screen", Named(input), "--out", Named(output), "--rejects", Named(rejects), .. more]).Exit);
        Assert.Equal(["in.ndjson"], _folder.Files);
    }

    [Fact]
    public void Screen_OutputIsAFolderOrReadOnly_IsRefusedBeforeTheWork()
    {
        Directory.CreateDirectory(_folder.Output);
        var (exit, error) = _folder.Screen();
        Assert.Equal(1, exit);
        Assert.Contains("is a folder", error, StringComparison.Ordinal);
        Directory.Delete(_folder.Output);
        File.WriteAllText(_folder.Output, "old");
        File.SetAttributes(_folder.Output, FileAttributes.ReadOnly);
        (exit, error) = _folder.Screen();
        Assert.Equal(1, exit);
        Assert.Contains("is read-only", error, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(_folder.Output));
    }

    [Fact]
    public void Screen_AnotherRunWritesTheSameFiles_IsRefused()
    {
        var second = (Exit: 0, Error: "");
        _ = _folder.Run(resume: false, () => second = second.Exit == 0 ? _folder.Screen() : second);
        Assert.Equal(1, second.Exit);
        Assert.True(File.Exists(_folder.Output));
    }

    /// <summary>Ctrl-C stops every program of a pipe: what the sender got out before is not all it had.</summary>
    [Fact]
    public async Task Screen_StoppedTogetherWithTheSender_PutsNoOutputInPlace()
    {
        using var stop = new CancellationTokenSource();
        using var input = new EndingStream(Encoding.UTF8.GetBytes(Population.Good + "\n"), stop.Cancel);
        using var error = new StringWriter();
        var run = new ScreenRun(Clinic.Assessor, new ScreeningOptions(), new ScreenFiles("-", _folder.Output, _folder.Rejects, null), resume: false);
        Assert.Equal(1, await run.RunAsync(new Terminal(input, System.IO.TextWriter.Null, error, IsInteractive: false, UseColor: false), stop.Token));
        Assert.Equal("stopped after line 1", error.ToString().Trim());
        Assert.False(File.Exists(_folder.Output));
    }

    [Fact]
    public void Text_PartOfAFile_ShowsBarRateAndTimeLeft()
    {
        var terminal = new Terminal(Stream.Null, System.IO.TextWriter.Null, System.IO.TextWriter.Null, IsInteractive: false, UseColor: false);
        Assert.Equal("[#######.......................] 25 %  5,000 cases, 500 a second, 30 s left", new ProgressLine(terminal, 1_000).Text(250, 5_000, 10));
        Assert.Equal("5,000 cases, 500 a second", new ProgressLine(terminal, null).Text(250, 5_000, 10));
    }

    private string Packed()
    {
        var name = _folder.Name("in.ndjson.gz");
        using var packed = new GZipStream(File.Create(name), CompressionLevel.Optimal);
        packed.Write(File.ReadAllBytes(_folder.Input));
        return name;
    }
}
