namespace IvigRules.ConsoleHost;

/// <summary>The files of a screening by name, and what must hold of them before anything is written.</summary>
internal sealed record ScreenFiles(string Input, string Output, string Rejects, string? Policy)
{
    private const int MostLinks = 40;

    /// <summary>What is replaced when the output is whole: on Unix a link stays, and what it leads to is replaced.</summary>
    internal string Output { get; } = Replaced(Output);

    internal bool FromPipe => IsPipe(Input);

    internal bool ToPipe => IsPipe(Output);

    /// <summary>Where the output grows until it is whole.</summary>
    internal string Partial => Output + ".partial";

    internal string Checkpoint => Output + ".checkpoint";

    /// <summary>Whether a name stands for a device or a pipe that cannot be cut, locked or renamed.</summary>
    internal static bool IsDevice(string name)
    {
        var full = Path.GetFullPath(name);
        return full.StartsWith("/dev/", StringComparison.Ordinal) && !full.StartsWith("/dev/shm/", StringComparison.Ordinal);
    }

    /// <summary>What is wrong with the call, or null.</summary>
    internal string? Fault(bool resume)
    {
        if (IsPipe(Rejects))
            return "--rejects needs a file: standard output is for results";
        if (resume && (ToPipe || FromPipe))
            return "--resume needs files: what went through a pipe cannot be found again";
        if (!ToPipe && IsDevice(Output))
            return $"--out needs a file that can be put in place when it is whole, and {Output} is a device: - writes standard output";
        return SameFile();
    }

    /// <summary>Puts a whole output in place. Also when that was done before and only the checkpoint was left.</summary>
    internal void Finish(Checkpoint whole)
    {
        var from = File.Exists(Partial) ? Partial : Output;
        var length = File.Exists(from) ? new FileInfo(from).Length : 0;
        if (length != whole.OutputBytes)
            throw new InvalidDataException(Text($"{from} has {length} bytes and should have {whole.OutputBytes}: screen again without --resume"));
        if (!ReferenceEquals(from, Output))
            File.Move(Partial, Output, overwrite: true);
        File.Delete(Checkpoint);
    }

    internal static string Text(FormattableString text) => FormattableString.Invariant(text);

    private static bool IsPipe(string name) => string.Equals(name, "-", StringComparison.Ordinal);

    /// <summary>Nothing that is written may be anything else; a name that differs and means the same file is found when the files are opened.</summary>
    private string? SameFile()
    {
        List<(string What, string Name)> files = [("--rejects", Rejects)];
        if (!FromPipe)
            files.Add(("the input", Input));
        if (Policy is not null)
            files.Add(("--policy", Policy));
        if (!ToPipe)
            files.AddRange([("--out", Output), ("the temporary output", Partial), ("the checkpoint", Checkpoint), ("the next checkpoint", Checkpoint + ".new")]);
        var twice = files.GroupBy(file => Real(file.Name), StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1)?.Take(2).ToArray();
        return twice is null ? null : $"{twice[0].What} and {twice[1].What} are the same file, {twice[1].Name}";
    }

    private static string Replaced(string name) =>
        OperatingSystem.IsWindows() || IsPipe(name) || IsDevice(name) || new FileInfo(name).LinkTarget is null ? name : Real(name);

    /// <summary>The file itself, whatever links its name goes through. A link says where to go from the folder in which it really is.</summary>
    private static string Real(string name, int links = MostLinks)
    {
        var full = Path.GetFullPath(name);
        if (Path.GetDirectoryName(full) is not { } folder)
            return full;
        var here = Path.Join(Real(folder, links), Path.GetFileName(full));
        if (new FileInfo(here).LinkTarget is not { } target)
            return here;
        return links > 0 ? Real(Path.Combine(Path.GetDirectoryName(here)!, target), links - 1) : throw new IOException($"{name} goes through too many links");
    }
}
