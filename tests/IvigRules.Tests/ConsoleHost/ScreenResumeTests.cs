using IvigRules.ConsoleHost;
using IvigRules.Tests.Screening;

namespace IvigRules.Tests.ConsoleHosts;

/// <summary>A run that was stopped or killed goes on without loss or repetition, or says why it cannot.</summary>
public sealed class ScreenResumeTests : IDisposable
{
    // Several runs of lines, so several checkpoints.
    private const int Lines = 3_000;

    private readonly ScreenFolder _folder = new(Lines);
    private readonly (byte[] Output, byte[] Rejects, string Summary) _whole;

    public ScreenResumeTests()
    {
        using var other = new ScreenFolder(Lines);
        var (exit, error) = other.Screen("--jobs", "1");
        Assert.Equal(3, exit);
        _whole = (File.ReadAllBytes(other.Output), File.ReadAllBytes(other.Rejects), error);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Resume_StoppedAgainAndAgain_IsTheSameWhole()
    {
        Assert.Equal(1, _folder.StopAt(1).Exit);
        Assert.False(File.Exists(_folder.Output));
        _ = Population.Split(File.ReadAllText(_folder.Partial));
        _ = Population.Split(File.ReadAllText(_folder.Rejects));
        var (exit, error) = _folder.StopAt(1, resume: true);
        Assert.Equal(1, exit);
        Assert.Contains("--resume goes on from there", error, StringComparison.Ordinal);
        AssertWhole(_folder.Run(resume: true));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"patientId\":\"half a li")]
    [InlineData("a whole line\n")]
    [InlineData("\0\0\0\0")]
    public void Resume_KilledAfterWritingMoreThanTheCheckpointSays_CutsItOff(string more)
    {
        _ = _folder.StopAt(2);
        File.AppendAllText(_folder.Partial, more);
        File.AppendAllText(_folder.Rejects, more);
        File.WriteAllText(_folder.Checkpoint + ".new", "{");
        AssertWhole(_folder.Run(resume: true));
    }

    [Fact]
    public void Resume_KilledAtAnyCheckpoint_IsTheSameWhole()
    {
        List<byte[]> states = [];
        _ = _folder.Run(resume: false, () => states.Add(File.ReadAllBytes(_folder.Checkpoint)));
        Assert.True(states.Count > 3);
        foreach (var state in states)
        {
            File.Delete(_folder.Output);
            File.WriteAllBytes(_folder.Checkpoint, state);
            var point = Checkpoint.Load(_folder.Checkpoint)!;
            File.WriteAllBytes(_folder.Partial, _whole.Output[..(int)point.OutputBytes]);
            File.WriteAllBytes(_folder.Rejects, _whole.Rejects[..(int)point.RejectsBytes]);
            AssertWhole(_folder.Run(resume: true));
        }
    }

    [Fact]
    public void Resume_KilledAfterTheOutputWasPutInPlace_KeepsIt()
    {
        byte[] last = [];
        _ = _folder.Run(resume: false, () => last = File.ReadAllBytes(_folder.Checkpoint));
        File.WriteAllBytes(_folder.Checkpoint, last);
        AssertWhole(_folder.Run(resume: true));
    }

    [Fact]
    public void Resume_StoppedAfterTheEndOfTheInput_PutsTheOutputInPlace()
    {
        var checkpoints = 0;
        _ = _folder.Run(resume: false, () => checkpoints++);
        File.Delete(_folder.Output);
        Assert.Equal(1, _folder.StopAt(checkpoints).Exit);
        Assert.False(File.Exists(_folder.Output));
        AssertWhole(_folder.Run(resume: true));
    }

    [Fact]
    public void Resume_KilledBeforeTheFirstCheckpoint_StartsAtTheFirstLine()
    {
        File.WriteAllText(_folder.Partial, "half");
        File.WriteAllText(_folder.Rejects, "half");
        AssertWhole(_folder.Run(resume: true), "starting at the first line");
    }

    [Theory]
    [InlineData("out.ndjson.partial")]
    [InlineData("rejects.ndjson")]
    public void Resume_FileShorterThanTheCheckpointSays_IsRefusedAndNothingIsChanged(string name)
    {
        _ = _folder.StopAt(2);
        var file = _folder.Name(name);
        var text = File.ReadAllBytes(file);
        foreach (var left in new[] { text[..^1], [] })
        {
            File.WriteAllBytes(file, left);
            var (exit, error) = _folder.Screen("--resume");
            Assert.Equal(left, File.ReadAllBytes(file));
            Assert.Equal(1, exit);
            Assert.Contains("fewer than", error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    public void Resume_CheckpointThatIsNone_IsRefused(string text)
    {
        _ = _folder.StopAt(1);
        File.WriteAllText(_folder.Checkpoint, text);
        var (exit, error) = _folder.Screen("--resume");
        Assert.Equal(1, exit);
        Assert.Contains("is not a checkpoint", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Resume_InputOfTheSameLengthChanged_IsRefused()
    {
        _ = _folder.StopAt(1);
        File.SetLastWriteTimeUtc(_folder.Input, File.GetLastWriteTimeUtc(_folder.Input).AddTicks(10));
        Assert.Equal(2, _folder.Screen("--resume").Exit);
    }

    [Theory]
    [InlineData("--detail", "full")]
    [InlineData("--max-line-bytes", "5000")]
    [InlineData("--rejects", "others.ndjson")]
    public void Resume_OtherSettingsOrRejects_AreRefused(string option, string value)
    {
        _ = _folder.StopAt(1);
        var rejects = option == "--rejects" ? _folder.Name(value) : _folder.Rejects;
        string[] more = option == "--rejects" ? [] : [option, value];
        var (exit, _, error) = HostRun.Of(["screen", _folder.Input, "--out", _folder.Output, "--rejects", rejects, "--resume", .. more]);
        Assert.Equal(2, exit);
        Assert.Contains("differs from the one that was stopped in ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Screen_AfterAStoppedRunWithoutResume_StartsOverAndLeavesNoOldCheckpoint()
    {
        _ = _folder.StopAt(2);
        AssertWhole(_folder.Run(resume: false));
    }

    private void AssertWhole((int Exit, string Error) run, string note = "")
    {
        Assert.Equal(3, run.Exit);
        Assert.Contains(note, run.Error, StringComparison.Ordinal);
        Assert.EndsWith(_whole.Summary, run.Error, StringComparison.Ordinal);
        Assert.Equal(_whole.Output, File.ReadAllBytes(_folder.Output));
        Assert.Equal(_whole.Rejects, File.ReadAllBytes(_folder.Rejects));
        Assert.DoesNotContain(_folder.Files, file => file.EndsWith(".checkpoint", StringComparison.Ordinal) || file.EndsWith(".partial", StringComparison.Ordinal));
    }
}
