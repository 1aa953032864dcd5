namespace IvigRules.ConsoleHost;

/// <summary>The output and the rejects of a screening, open to be written on where the checkpoint says.</summary>
internal sealed class ScreenTargets : IDisposable
{
    private readonly FileStream? _partial;
    private readonly FileStream _rejects;

    private ScreenTargets(FileStream? partial, FileStream rejects, Stream output) => (_partial, _rejects, Output) = (partial, rejects, output);

    internal Stream Output { get; }

    internal Stream Rejects => _rejects;

    internal long OutputBytes => _partial?.Length ?? 0;

    internal long RejectsBytes => ScreenFiles.IsDevice(_rejects.Name) ? 0 : _rejects.Length;

    /// <summary>Opens what is written. Nothing is changed before all of it is known to be free and long enough.</summary>
    internal static ScreenTargets Open(ScreenFiles files, Func<Stream> pipe, Checkpoint before)
    {
        var rejects = Open(files.Rejects, before.RejectsBytes);
        FileStream? partial = null;
        try
        {
            if (files.ToPipe)
            {
                Cut(rejects, before.RejectsBytes);
                return new ScreenTargets(null, rejects, pipe());
            }

            Probe(files.Output);
            partial = Open(files.Partial, before.OutputBytes, like: files.Output);
            if (before.Lines == 0)
                File.Delete(files.Checkpoint);
            Cut(partial, before.OutputBytes);
            Cut(rejects, before.RejectsBytes);
            return new ScreenTargets(partial, rejects, partial);
        }
        catch
        {
            partial?.Dispose();
            rejects.Dispose();
            throw;
        }
    }

    /// <summary>Opens a file to be written, shared with nobody, so that two runs never write one file and none writes a file that is read, whatever their names.</summary>
    /// <param name="name">The file.</param>
    /// <param name="mode">What becomes of one that is there.</param>
    /// <param name="like">On Unix the file has the mode of this one, if that is there.</param>
    internal static FileStream OpenAlone(string name, FileMode mode, string? like = null)
    {
        var how = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (OperatingSystem.IsWindows() || !File.Exists(like))
            return new FileStream(name, how);

        // A new file is never more open; one that was left over, or less open because of the process's mask, is put right.
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
        if (!ScreenFiles.IsDevice(_rejects.Name))
            _rejects.Flush(flushToDisk: true);
    }

    public void Dispose()
    {
        _partial?.Dispose();
        _rejects.Dispose();
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

    private static FileStream Open(string name, long length, string? like = null)
    {
        if (ScreenFiles.IsDevice(name))
            return new FileStream(name, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        var has = File.Exists(name) ? new FileInfo(name).Length : 0;
        if (has < length)
            throw new InvalidDataException(ScreenFiles.Text($"{name} has {has} bytes, fewer than the {length} that were written to it: screen again without --resume"));
        return OpenAlone(name, FileMode.OpenOrCreate, like);
    }

    private static void Cut(FileStream file, long length)
    {
        if (ScreenFiles.IsDevice(file.Name))
            return;
        file.SetLength(length);
        file.Position = length;
    }
}
