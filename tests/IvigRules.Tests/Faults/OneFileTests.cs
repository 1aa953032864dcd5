using IvigRules.Tests.ConsoleHosts;
using IvigRules.Tests.Screening;

namespace IvigRules.Tests.Faults;

/// <summary>
/// A file under another name, or through a redirection, was read and written at once, and a link where a temporary file goes was followed.
/// </summary>
public sealed class OneFileTests : IDisposable
{
    private readonly ScreenFolder _folder = new(20);

    public OneFileTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "it has neither such names nor links for everybody");

    public void Dispose() => _folder.Dispose();

    /// <summary>Nothing of the input is lost, also where a shell opened it to append.</summary>
    [Theory]
    [InlineData("ivig screen in.ndjson --out - --rejects r >> in.ndjson")]
    [InlineData("ivig screen in.ndjson --rejects r 1<> in.ndjson")]
    [InlineData("ivig screen - --out - --rejects r < in.ndjson >> in.ndjson")]
    [InlineData("ivig screen - --out in.ndjson --rejects r < in.ndjson")]
    [InlineData("ivig screen - --out out --rejects in.ndjson < in.ndjson")]
    [InlineData("ivig screen /dev/stdin --out out --rejects in.ndjson < in.ndjson")]
    [InlineData("ivig screen /dev/fd/3 --out in.ndjson --rejects r 3< in.ndjson")]
    [InlineData("ivig screen /proc/self/fd/3 --out out --rejects in.ndjson 3< in.ndjson")]
    [InlineData("ivig screen in.ndjson --out out --rejects /dev/fd/3 3>> in.ndjson")]
    [InlineData("ivig screen in.ndjson --out /dev/stdout --rejects r >> in.ndjson")]
    [InlineData("ivig screen in.ndjson --out /proc/self/fd/1 --rejects r >> in.ndjson")]
    [InlineData("ivig screen in.ndjson --out out --rejects r 2>> in.ndjson")]
    [InlineData("ln in.ndjson hard; ivig screen in.ndjson --out hard --rejects r")]
    [InlineData("ln in.ndjson hard; ivig screen in.ndjson --out out --rejects hard")]
    [InlineData("ln -s in.ndjson soft; ivig screen in.ndjson --out - --rejects soft")]
    [InlineData("ln in.ndjson out.checkpoint; ivig screen in.ndjson --out out --rejects r")]
    [InlineData("ln in.ndjson policy; ivig screen p --out out --rejects policy --policy in.ndjson")]
    public void Screen_TheInputUnderAnotherName_IsRefusedAndNotChanged(string script)
    {
        var before = File.ReadAllBytes(_folder.Input);
        File.WriteAllText(_folder.Name("p"), Population.Good);
        var files = _folder.Files;
        var (exit, output, error) = ShellRun.In(Path.GetDirectoryName(_folder.Input)!, script);
        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.True(error.Length == 0 == script.Contains("2>>", StringComparison.Ordinal), error);
        Assert.Equal(before, File.ReadAllBytes(_folder.Input));
        Assert.Equal(files, _folder.Files.Except(["hard", "soft", "out.checkpoint", "policy"]));
    }

    /// <summary>The shell empties the file before the program begins.</summary>
    [Theory]
    [InlineData("ivig screen in.ndjson --out - --rejects r > in.ndjson")]
    [InlineData("ivig assess in.ndjson > in.ndjson")]
    public void Run_OutputRedirectedOntoTheInput_IsRefused(string script)
    {
        var (exit, _, error) = ShellRun.In(Path.GetDirectoryName(_folder.Input)!, script);
        Assert.Equal(2, exit);
        Assert.Contains("are the same file", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ivig assess case.json >> case.json")]
    [InlineData("ivig assess - < case.json >> case.json")]
    [InlineData("ivig assess case.json 2>> case.json")]
    [InlineData("ivig dose --weight '70 kg' --indication acute-ms-relapse --policy case.json >> case.json")]
    [InlineData("ivig check-order case.json --order /dev/fd/3 --indication acute-ms-relapse 3< order.json >> order.json")]
    public void Run_AFileThatIsReadIsAlsoWritten_IsRefusedAndNotChanged(string script)
    {
        File.WriteAllText(_folder.Name("case.json"), Population.Good);
        File.WriteAllText(_folder.Name("order.json"), "{}");
        Assert.Equal(2, ShellRun.In(Path.GetDirectoryName(_folder.Input)!, script).Exit);
        Assert.Equal(Population.Good, File.ReadAllText(_folder.Name("case.json")));
        Assert.Equal("{}", File.ReadAllText(_folder.Name("order.json")));
    }

    /// <summary>Two descriptors of one file have a place each and write over one another.</summary>
    [Fact]
    public void Screen_ResultsAndMessagesInOneFile_IsRefused() =>
        Assert.Equal(2, ShellRun.In(Path.GetDirectoryName(_folder.Input)!, "ivig screen in.ndjson > both 2> both").Exit);

    [Theory]
    [InlineData("out.ndjson.partial")]
    [InlineData("out.ndjson.checkpoint")]
    [InlineData("out.ndjson.checkpoint.new")]
    public void Screen_ALinkWhereATemporaryFileGoes_IsNotFollowed(string name)
    {
        var other = _folder.Name("other");
        File.WriteAllText(other, "precious");
        File.CreateSymbolicLink(_folder.Name(name), other);
        Assert.Equal(3, _folder.Run(resume: false).Exit);
        Assert.Equal("precious", File.ReadAllText(other));
        Assert.Equal(["in.ndjson", "other", "out.ndjson", "rejects.ndjson"], _folder.Files);
        Assert.Null(new FileInfo(_folder.Output).LinkTarget);
    }

    [Fact]
    public void Resume_TheUnfinishedOutputBecameALink_IsRefusedAndNothingIsChanged()
    {
        using var folder = new ScreenFolder(3_000);
        Assert.Equal(1, folder.StopAt(2).Exit);
        var other = folder.Name("other");
        File.Move(folder.Partial, other);
        File.AppendAllText(other, "more");
        var before = File.ReadAllBytes(other);
        File.CreateSymbolicLink(folder.Partial, other);
        var (exit, error) = folder.Screen("--resume");
        Assert.Equal(1, exit);
        Assert.Contains("is a link", error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(other));
    }

    [Fact]
    public void Screen_OutputIsANamedPipe_IsRefusedAndLeft()
    {
        var (exit, _, error) = ShellRun.In(Path.GetDirectoryName(_folder.Input)!,
            "mkfifo out; ivig screen in.ndjson --out out --rejects r; status=$?; test -p out || status=99; exit $status");
        Assert.Equal(2, exit);
        Assert.Contains("is a device or a pipe", error, StringComparison.Ordinal);
    }

    /// <summary>As the system goes: through the folder that a link leads to, and out of that one.</summary>
    [Fact]
    public void Screen_OutputBehindALinkedFolder_IsTheFileThatTheSystemMeans()
    {
        Directory.CreateDirectory(_folder.Name("else/dir"));
        Directory.CreateSymbolicLink(_folder.Name("sub"), _folder.Name("else/dir"));
        File.WriteAllText(_folder.Name("real.ndjson"), "not to be lost");
        File.CreateSymbolicLink(_folder.Name("link.ndjson"), "sub/../real.ndjson");
        foreach (var named in new[] { "link.ndjson", "sub/../real.ndjson" })
        {
            Assert.Equal(3, HostRun.Of("screen", _folder.Input, "--out", _folder.Name(named), "--rejects", _folder.Name("r")).Exit);
            Assert.Equal("not to be lost", File.ReadAllText(_folder.Name("real.ndjson")));
            Assert.NotEmpty(File.ReadAllText(_folder.Name("else/real.ndjson")));
            File.Delete(_folder.Name("else/real.ndjson"));
        }
    }
}
