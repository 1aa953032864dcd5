using System.IO.Compression;

namespace IvigRules.ConsoleHost;

/// <summary>The input of a screening.</summary>
internal static class ScreenInput
{
    /// <summary>Opens an input: standard input, a file, or what is packed in a file.</summary>
    internal static (CountingStream Input, long? Size) Open(string name, Stream standardInput)
    {
        if (string.Equals(name, "-", StringComparison.Ordinal))
            return (new CountingStream(standardInput) { LeavesReads = true }, null);
        var file = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: false);
        long? size = file.CanSeek ? file.Length : null;
        var counting = new CountingStream(file);

        if (!IsPacked(name))
            return (counting, size);
        if (size == 0)
        {
            file.Dispose();
            throw new InvalidDataException($"{name} cannot be unpacked to its end: it is empty");
        }

        // That a packed file ends too early is noticed because of a switch in the project file.
        return (new CountingStream(new GZipStream(counting, CompressionMode.Decompress), counting), size);
    }

    internal static bool IsPacked(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
}
