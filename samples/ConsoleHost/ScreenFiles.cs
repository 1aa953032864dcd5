namespace IvigRules.ConsoleHost;

/// <summary>The files of a screening by name, and what must hold of them before anything is written.</summary>
/// <param name="Input">The cases; - is standard input.</param>
/// <param name="Output">The results; - is standard output.</param>
/// <param name="Rejects">The lines that cannot be read; null is standard error.</param>
/// <param name="Policy">The policy, if there is one.</param>
internal sealed record ScreenFiles(string Input, string Output, string? Rejects, string? Policy)
{
    /// <summary>What is replaced when the output is whole: on Unix a link stays, and what it leads to is replaced.</summary>
    internal string Output { get; } = Behind(Output);

    /// <summary>The file behind a link, so that its length is its own.</summary>
    internal string? Rejects { get; } = Rejects is null ? null : Behind(Rejects);

    /// <summary>Whether the input comes once and cannot be found again.</summary>
    internal bool FromPipe => IsPipe(Input) || IsDevice(Input);

    internal bool ToPipe => IsPipe(Output);

    /// <summary>Where the output grows until it is whole.</summary>
    internal string Partial => Output + ".partial";

    internal string Checkpoint => Output + ".checkpoint";

    /// <summary>The checkpoint while it is written.</summary>
    internal string NextCheckpoint => Checkpoint + ".new";

    /// <summary>Whether a name stands for a device or a pipe that cannot be cut, locked or renamed.</summary>
    internal static bool IsDevice(string name) => FileIdentity.Of(name).Kind == FileKind.Other;

    /// <summary>What is wrong with the call, or null.</summary>
    internal string? Fault(bool resume, Terminal terminal)
    {
        if (Rejects is not null && IsPipe(Rejects))
            return "--rejects needs a file: standard output is for results";
        if (Rejects is null && terminal.ErrorIsClosed)
            return "--rejects is needed: standard error is closed";
        if (resume && (ToPipe || FromPipe))
            return "--resume needs files: what went through a pipe cannot be found again";
        if (!ToPipe && IsDevice(Output))
            return $"--out needs a file that can be replaced when it is whole, and {Output} is a device or a pipe: use -, standard output";
        return null;
    }

    /// <summary>Nothing that is written may be anything else, under whatever name.</summary>
    /// <exception cref="WrongUsageException">Two of them are one file.</exception>
    internal void RequireDifferent(Terminal terminal)
    {
        var files = All(terminal).ToList();
        for (var i = 0; i < files.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (files[i].File != files[j].File)
                    continue;
                var named = files[i].Name is { } name ? $", {name}" : "";
                throw new WrongUsageException($"{files[j].What} and {files[i].What} are the same file{named}")
                {
                    WouldBeWrittenTo = files[i].File == terminal.ErrorFile && files[j].What is not StandardOutput,
                };
            }
        }
    }

    /// <summary>Puts a whole output in place. Also when that was done before and only the checkpoint was left.</summary>
    internal void Finish(Checkpoint whole)
    {
        var from = File.Exists(Partial) ? Partial : Output;
        var length = File.Exists(from) ? new FileInfo(from).Length : 0;
        if (length != whole.OutputBytes)
            throw new InvalidDataException(
                Text($"{from} has {length} bytes and should have {whole.OutputBytes}: screen again without --resume"));
        if (!ReferenceEquals(from, Output))
            File.Move(Partial, Output, overwrite: true);
        File.Delete(Checkpoint);
    }

    /// <summary>Removes an unfinished output that cannot be finished.</summary>
    internal void Abandon()
    {
        if (ToPipe)
            return;
        File.Delete(Partial);
        File.Delete(Checkpoint);
    }

    internal static string Text(FormattableString text) => FormattableString.Invariant(text);

    private const string StandardOutput = "standard output";

    private static bool IsPipe(string name) => string.Equals(name, "-", StringComparison.Ordinal);

    private static string Behind(string name) =>
        OperatingSystem.IsWindows() || IsPipe(name) || IsDevice(name) ? name
            : FileLinks.IsLink(FileLinks.Opened(name)) ? FileLinks.Real(name) : FileLinks.Opened(name);

    private IEnumerable<(string What, string? Name, FileIdentity File)> All(Terminal terminal)
    {
        List<(string What, string Name)> named = [];
        if (!IsPipe(Input))
            named.Add(("the input", Input));
        if (Policy is not null)
            named.Add(("--policy", Policy));
        if (Rejects is not null)
            named.Add(("--rejects", Rejects));
        if (!ToPipe)
        {
            named.AddRange([("--out", Output), ("the temporary output", Partial)]);
            named.AddRange([("the checkpoint", Checkpoint), ("the next checkpoint", NextCheckpoint)]);
        }

        foreach (var (what, name) in named)
        {
            // Devices, pipes and folders are no files that could be spoilt; folders are refused when they are opened.
            if (FileIdentity.Of(name) is { Kind: FileKind.Regular or FileKind.None } file)
                yield return (what, name, file);
        }

        if (IsPipe(Input) && terminal.InputFile is { } input)
            yield return ("standard input", null, input);
        if (terminal.OutputFile is { } output && (ToPipe || output != terminal.ErrorFile))
            yield return (StandardOutput, null, output);
        if (terminal.ErrorFile is { } error)
            yield return ("standard error", null, error);
    }
}
