using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace IvigRules.ConsoleHost;

/// <summary>The standard streams as the caller left them.</summary>
internal static partial class StandardStreams
{
    internal const int Input = 0, Output = 1, Error = 2;

    private const int GetDescriptorFlags = 1, CloseOnExec = 1;

    /// <summary>Whether a standard stream was open at the start.</summary>
    /// <remarks>
    /// The number of one that was closed (<c>&gt;&amp;-</c>) is given to the next file or pipe that the runtime opens for itself. Those are
    /// marked to be closed at exec, which a stream that came through exec cannot be.
    /// </remarks>
    internal static bool IsOpen(int descriptor) =>
        OperatingSystem.IsWindows() || (Control(descriptor, GetDescriptorFlags) & CloseOnExec) == 0;

    /// <summary>The regular file that a standard stream leads to, or null.</summary>
    internal static FileIdentity? FileOf(int descriptor) =>
        IsOpen(descriptor) && FileIdentity.OfDescriptor(descriptor) is { Kind: FileKind.Regular } file ? file : null;

    /// <summary>A stream to write to, which says when nobody reads it any more; the console's own one does not, of a pipe.</summary>
    internal static Stream ToWrite(int descriptor)
    {
        if (!IsOpen(descriptor))
            return new ClosedStream(descriptor == Output ? "standard output is closed" : "standard error is closed");
        if (!OperatingSystem.IsWindows() && (descriptor == Output ? Console.IsOutputRedirected : Console.IsErrorRedirected))
        {
            var pipe = new FileStream(new SafeFileHandle(descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!pipe.CanSeek)
                return pipe;
        }

        return descriptor == Output ? Console.OpenStandardOutput() : Console.OpenStandardError();
    }

    internal static Stream ToRead() => IsOpen(Input) ? Console.OpenStandardInput() : new ClosedStream("standard input is closed");

    // The flag that is asked for needs no third argument. -1, for a descriptor that is not open, has the flag too.
    [LibraryImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Control(int descriptor, int command);

    /// <summary>Says that it is closed whenever it is used.</summary>
    private sealed class ClosedStream(string message) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => throw new IOException(message);

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException(message);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
