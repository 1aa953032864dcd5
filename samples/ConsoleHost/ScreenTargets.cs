using System.Diagnostics.CodeAnalysis;

namespace IvigRules.ConsoleHost;

/// <summary>The output and the rejects of a screening, open to be written on where the checkpoint says.</summary>
internal sealed class ScreenTargets : IDisposable
{
    private readonly FileStream? _partial;
    private readonly FileStream? _rejects;

    private ScreenTargets(FileStream? partial, FileStream? rejects, Stream output, Stream rejectLines) =>
        (_partial, _rejects, Output, Rejects) = (partial, rejects, output, rejectLines);

    internal Stream Output { get; }

    internal Stream Rejects { get; }

    internal long OutputBytes => _partial?.Length ?? 0;

    internal long RejectsBytes => CanBeCut(_rejects) ? _rejects.Length : 0;

    /// <summary>Opens what is written. Nothing is changed before all of it is known to be free and long enough.</summary>
    /// <param name="files">The names.</param>
    /// <param name="pipe">Opens standard output.</param>
    /// <param name="rejectLines">Where rejects go without a file of their own.</param>
    /// <param name="before">How far the run has come.</param>
    internal static ScreenTargets Open(ScreenFiles files, Func<Stream> pipe, Stream rejectLines, Checkpoint before)
    {
        var rejects = files.Rejects is { } name ? OpenRejects(name, before.RejectsBytes) : null;
        FileStream? partial = null;
        try
        {
            if (files.ToPipe)
            {
                Cut(rejects, before.RejectsBytes);
                return new ScreenTargets(null, rejects, pipe(), rejects ?? rejectLines);
            }

            Probe(files.Output);
            partial = before.Lines > 0 ? OpenAgain(files.Partial, before.OutputBytes) : OpenNew(files.Partial, like: files.Output);
            if (before.Lines == 0)
                File.Delete(files.Checkpoint);
            Cut(partial, before.OutputBytes);
            Cut(rejects, before.RejectsBytes);
            return new ScreenTargets(partial, rejects, partial, rejects ?? rejectLines);
        }
        catch
        {
            partial?.Dispose();
            rejects?.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Opens a file to be written, shared with nobody, so that two runs never write one file and none writes a file that is read, whatever
    /// their names.
    /// </summary>
    /// <param name="name">The file.</param>
    /// <param name="mode">What becomes of one that is there.</param>
    /// <param name="like">On Unix the file has the mode of this one, if that is there.</param>
    internal static FileStream OpenAlone(string name, FileMode mode, string? like = null)
    {
        var how = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (OperatingSystem.IsWindows() || !File.Exists(like))
            return new FileStream(name, how);

        // A new file is never more open; one that is less open because of the process's mask is put right.
        var wanted = File.GetUnixFileMode(like);
        how.UnixCreateMode = wanted;
        var file = new FileStream(name, how);
        try
        {
            if (File.GetUnixFileMode(file.SafeFileHandle) != wanted)
                File.SetUnixFileMode(file.SafeFileHandle, wanted);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>To the disk, before a checkpoint vouches for it.</summary>
    internal void Flush()
    {
        _partial?.Flush(flushToDisk: true);
        if (CanBeCut(_rejects))
            _rejects.Flush(flushToDisk: true);
    }

    public void Dispose()
    {
        _partial?.Dispose();
        _rejects?.Dispose();
    }

    /// <summary>The output has to be replaced in the end: hours are lost when that is found out only then.</summary>
    private static void Probe(string name)
    {
        if (Directory.Exists(name))
            throw new IOException($"{name} is a folder");
        if (!File.Exists(name))
            return;
        if (new FileInfo(name).IsReadOnly)
            throw new IOException($"{name} is read-only");
        new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.None, bufferSize: 0).Dispose();
    }

    private static FileStream OpenRejects(string name, long length)
    {
        if (ScreenFiles.IsDevice(name))
            return new FileStream(name, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        RequireLength(name, length);
        return OpenAlone(name, FileMode.OpenOrCreate);
    }

    /// <summary>A new file: an unfinished output that was left there is removed, unless another run writes it, and so is a link.</summary>
    private static FileStream OpenNew(string name, string like)
    {
        if (FileLinks.IsLink(name))
            File.Delete(name);
        else if (ScreenFiles.IsDevice(name))
            throw new IOException($"{name} is a device or a pipe");
        if (OperatingSystem.IsWindows())
            return OpenAlone(name, FileMode.OpenOrCreate);

        // Held until the new one is there, so that of two runs that begin at once one fails.
        using var old = File.Exists(name) ? new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.None, bufferSize: 0) : null;
        if (old is not null)
            File.Delete(name);
        return OpenAlone(name, FileMode.CreateNew, like);
    }

    private static FileStream OpenAgain(string name, long length)
    {
        if (!FileLinks.IsLink(name))
        {
            RequireLength(name, length);
            var file = OpenAlone(name, FileMode.OpenOrCreate);
            if (FileIdentity.IsItself(name, file))
                return file;
            file.Dispose();
        }

        throw new IOException($"{name} is a link: screen again without --resume");
    }

    private static void RequireLength(string name, long length)
    {
        var has = File.Exists(name) ? new FileInfo(name).Length : 0;
        if (has < length)
            throw new InvalidDataException(ScreenFiles.Text(
                $"{name} has {has} bytes, fewer than the {length} that were written to it: screen again without --resume"));
    }

    private static void Cut(FileStream? file, long length)
    {
        if (!CanBeCut(file))
            return;
        file.SetLength(length);
        file.Position = length;
    }

    private static bool CanBeCut([NotNullWhen(true)] FileStream? file) => file is not null && !ScreenFiles.IsDevice(file.Name);
}
