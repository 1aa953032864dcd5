using IvigRules.Tests.ConsoleHosts;

namespace IvigRules.Tests.Faults;

/// <summary>
/// Resuming took the link for the input: another population behind it was taken for the same one, and the same one under another name was
/// refused.
/// </summary>
public sealed class ResumeIdentityTests : IDisposable
{
    private const int Lines = 3_000;

    private readonly ScreenFolder _folder = new(Lines);

    private string Link => _folder.Name("link.ndjson");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Resume_TheSameFileThroughALinkOrMoved_GoesOn()
    {
        _ = _folder.StopAt(1);
        File.CreateSymbolicLink(Link, _folder.Input);
        Assert.Equal(3, Resume(Link).Exit);
        _ = _folder.StopAt(1);
        File.Move(_folder.Input, _folder.Name("moved.ndjson"));
        Assert.Equal(3, Resume(_folder.Name("moved.ndjson")).Exit);
    }

    /// <summary>The link has the same name, length and time; what it leads to has not.</summary>
    [Fact]
    public void Resume_TheLinkLeadsToAnotherPopulation_IsRefused()
    {
        using var other = new ScreenFolder(Lines + 1);
        var time = File.GetLastWriteTimeUtc(_folder.Input);
        File.CreateSymbolicLink(Link, _folder.Input);
        Assert.Equal(1, _folder.StopAt(1, resume: false, input: Link).Exit);
        File.SetLastWriteTimeUtc(other.Input, time);
        File.Delete(Link);
        File.CreateSymbolicLink(Link, other.Input);
        var (exit, error) = Resume(Link);
        Assert.Equal(2, exit);
        Assert.Contains("the input's length", error, StringComparison.Ordinal);
        Assert.DoesNotContain("time of change", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "the input's first 64 KiB")]
    [InlineData(-1, "the input's last 64 KiB")]
    public void Resume_OnlyTheContentsDiffer_IsRefusedByTheEndThatDiffers(int at, string part)
    {
        _ = _folder.StopAt(1);
        var time = File.GetLastWriteTimeUtc(_folder.Input);
        using (var input = File.OpenWrite(_folder.Input))
        {
            input.Position = at < 0 ? input.Length + at : at;
            input.WriteByte((byte)' ');
        }

        File.SetLastWriteTimeUtc(_folder.Input, time);
        var (exit, error) = Resume(_folder.Input);
        Assert.Equal(2, exit);
        Assert.EndsWith($"in {part}", error.Trim(), StringComparison.Ordinal);
    }

    /// <summary>A file put in its place with the same length and time could differ in its middle.</summary>
    [Fact]
    public void Resume_AnotherFileInItsPlace_IsRefusedByItsInode()
    {
        Assert.SkipWhen(!OperatingSystem.IsLinux(), "only there is it known");
        _ = _folder.StopAt(1);
        var time = File.GetLastWriteTimeUtc(_folder.Input);
        File.Copy(_folder.Input, _folder.Name("copy"));
        File.SetLastWriteTimeUtc(_folder.Name("copy"), time);
        File.Move(_folder.Name("copy"), _folder.Input, overwrite: true);
        var (exit, error) = Resume(_folder.Input);
        Assert.Equal(2, exit);
        Assert.EndsWith("in the input's inode", error.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Resume_SeveralPartsDiffer_NamesEach()
    {
        _ = _folder.StopAt(1);
        File.AppendAllText(_folder.Input, "\n");
        var (_, error) = Resume(_folder.Input, "--detail", "full");
        Assert.Contains("in --detail, the input's last 64 KiB, the input's length, the input's time", error, StringComparison.Ordinal);
    }

    /// <summary>The length of a link is not that of its file.</summary>
    [Fact]
    public void Resume_RejectsBehindALink_GoesOn()
    {
        var rejects = Path.Combine(Directory.CreateDirectory(_folder.Name("kept")).FullName, "rejects.ndjson");
        File.CreateSymbolicLink(_folder.Rejects, rejects);
        Assert.Equal(1, _folder.StopAt(2).Exit);
        Assert.True(new FileInfo(rejects).Length > _folder.Rejects.Length);
        var (exit, error) = Resume(_folder.Input);
        Assert.True(exit == 3, error);
        Assert.Equal(rejects, new FileInfo(_folder.Rejects).LinkTarget);
    }

    private (int Exit, string Error) Resume(string input, params string[] more)
    {
        var (exit, _, error) = HostRun.Of(["screen", input, "--out", _folder.Output, "--rejects", _folder.Rejects, "--resume", .. more]);
        return (exit, error);
    }
}
