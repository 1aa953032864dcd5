using System.Runtime.Versioning;

namespace IvigRules.Tests.ConsoleHosts;

/// <summary>On Unix an output that is replaced stays as open to others as it was, and where it stood.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ScreenReplacedTests : IDisposable
{
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // Several runs of lines, so several checkpoints.
    private readonly ScreenFolder _folder = new(3_000);

    public ScreenReplacedTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "it has neither these modes nor links for everybody");

    public void Dispose() => _folder.Dispose();

    /// <summary>A mode that is closed to others, and one that is more open than most masks leave a new file.</summary>
    [Theory]
    [InlineData(Mine, false)]
    [InlineData(Mine, true)]
    [InlineData(Mine | UnixFileMode.GroupRead | UnixFileMode.GroupWrite, false)]
    public void Screen_OverAnOutput_HasItsModeFromTheStart(UnixFileMode mode, bool leftOver)
    {
        File.WriteAllText(_folder.Output, "old");
        File.SetUnixFileMode(_folder.Output, mode);
        if (leftOver)
            File.WriteAllText(_folder.Partial, "left over");
        List<UnixFileMode> seen = [];
        Assert.Equal(3, _folder.Run(resume: false, () => seen.AddRange([File.GetUnixFileMode(_folder.Partial), File.GetUnixFileMode(_folder.Checkpoint)])).Exit);
        Assert.Equal([mode], seen.Distinct());
        Assert.Equal(mode, File.GetUnixFileMode(_folder.Output));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Screen_OutputIsALink_ReplacesWhatItLeadsTo(bool exists)
    {
        using var other = new ScreenFolder();
        if (exists)
            File.WriteAllText(other.Output, "old");
        File.CreateSymbolicLink(_folder.Name("between"), other.Output);
        File.CreateSymbolicLink(_folder.Output, "between");
        Assert.Equal(1, _folder.StopAt(1).Exit);
        Assert.Equal(exists, File.Exists(other.Output));
        Assert.Equal(3, _folder.Run(resume: true).Exit);
        Assert.Equal("between", new FileInfo(_folder.Output).LinkTarget);
        Assert.Null(new FileInfo(other.Output).LinkTarget);
        Assert.StartsWith("{\"patientId\"", File.ReadAllText(other.Output), StringComparison.Ordinal);
        Assert.Equal(["in.ndjson", "out.ndjson"], other.Files);
        Assert.Equal(["between", "in.ndjson", "out.ndjson", "rejects.ndjson"], _folder.Files);
    }

    /// <summary>Up from a linked folder is not where its name says.</summary>
    [Fact]
    public void Screen_OutputIsALinkInALinkedFolder_ReplacesWhatItLeadsTo()
    {
        var really = Directory.CreateDirectory(_folder.Name("really/here")).FullName;
        Directory.CreateSymbolicLink(_folder.Name("linked"), really);
        File.CreateSymbolicLink(Path.Combine(really, "out.ndjson"), "../results.ndjson");
        File.WriteAllText(_folder.Name("results.ndjson"), "another");
        Assert.Equal(3, HostRun.Of("screen", _folder.Input, "--out", _folder.Name("linked/out.ndjson"), "--rejects", _folder.Rejects).Exit);
        Assert.StartsWith("{\"patientId\"", File.ReadAllText(_folder.Name("really/results.ndjson")), StringComparison.Ordinal);
        Assert.Equal("another", File.ReadAllText(_folder.Name("results.ndjson")));
    }

    [Theory]
    [InlineData("/dev/null", 2, "is a device")]
    [InlineData("out.ndjson", 1, "too many links")]
    [InlineData("in.ndjson", 2, "are the same file")]
    public void Screen_OutputIsALinkToWhatCannotBeReplaced_IsRefusedAndLeft(string target, int exit, string says)
    {
        File.CreateSymbolicLink(_folder.Output, target);
        var run = _folder.Screen();
        Assert.Equal(exit, run.Exit);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.Equal(target, new FileInfo(_folder.Output).LinkTarget);
        Assert.Equal(["in.ndjson", "out.ndjson"], _folder.Files);
    }
}
