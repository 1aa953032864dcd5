namespace IvigRules.ConsoleHost;

/// <summary>The input of a screening.</summary>
internal static class ScreenInput
{
    /// <summary>Opens an input: standard input, a file, or what is packed in a file.</summary>
    internal static (CountingStream Input, long? Size) Open(string name, Stream standardInput)
    {
        if (string.Equals(name, "-", StringComparison.Ordinal))
            return (new CountingStream(standardInput) { LeavesReads = true }, null);
        var file = new FileStream(FileLinks.Opened(name), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: false);
        long? size = file.CanSeek ? file.Length : null;
        var counting = new CountingStream(file);
        return (IsPacked(name) ? new CountingStream(new GzipMembers(counting), counting) : counting, size);
    }

    internal static bool IsPacked(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
}
