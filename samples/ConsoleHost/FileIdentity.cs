using System.Runtime.InteropServices;

namespace IvigRules.ConsoleHost;

/// <summary>Which file a name or a descriptor stands for, whatever it is called.</summary>
/// <remarks>
/// On Linux this is device and inode, and for a file that is not there yet those of its folder with its name. Elsewhere it is the full name
/// behind all links: another name of the same file (a hard link) is found only when both are opened, because what is written is shared with
/// nobody.
/// </remarks>
/// <param name="Kind">What the file is.</param>
/// <param name="Device">The device on Linux; otherwise empty.</param>
/// <param name="Number">The inode on Linux; otherwise the full name.</param>
internal sealed partial record FileIdentity(FileKind Kind, string Device, string Number)
{
    private const int FromCurrentFolder = -100, NoFollow = 0x100, EmptyPath = 0x1000, NotFound = 2, NoFolder = 20;
    private const uint BasicFields = 0x7FF;
    private const ushort KindMask = 0xF000, RegularFile = 0x8000, DirectoryFile = 0x4000;

    private static readonly bool HasStatx = OperatingSystem.IsLinux() && CanCall();

    internal static FileIdentity Of(string name)
    {
        if (!HasStatx)
            return ByName(name);
        if (Status(FromCurrentFolder, Path.GetFullPath(FileLinks.Opened(name)), flags: 0, out var file))
            return file;
        if (Marshal.GetLastPInvokeError() is not (NotFound or NoFolder))
            return ByName(name);
        var real = FileLinks.Real(name);
        return Path.GetDirectoryName(real) is { } folder && Status(FromCurrentFolder, folder, flags: 0, out var place)
            ? new(FileKind.None, place.Device, $"{place.Number}/{Path.GetFileName(real)}")
            : ByName(name);
    }

    /// <summary>The file that is open as a descriptor, or null where that cannot be told.</summary>
    internal static FileIdentity? OfDescriptor(int descriptor) => HasStatx && Status(descriptor, "", EmptyPath, out var file) ? file : null;

    /// <summary>Whether a name is the open file itself and not a link to it.</summary>
    internal static bool IsItself(string name, FileStream open)
    {
        if (!HasStatx)
            return !FileLinks.IsLink(name);
        return Status(FromCurrentFolder, Path.GetFullPath(FileLinks.Opened(name)), NoFollow, out var entry)
            && entry == OfDescriptor((int)open.SafeFileHandle.DangerousGetHandle());
    }

    private static FileIdentity ByName(string name)
    {
        var real = FileLinks.Real(name);
        var isDevice = real.StartsWith("/dev/", StringComparison.Ordinal) && !real.StartsWith("/dev/shm/", StringComparison.Ordinal);
        var kind = isDevice ? FileKind.Other
            : File.Exists(real) ? FileKind.Regular
            : Directory.Exists(real) ? FileKind.Folder
            : FileKind.None;
        return new(kind, "", OperatingSystem.IsLinux() ? real : real.ToUpperInvariant());
    }

    private static bool CanCall()
    {
        try
        {
            return Status(FromCurrentFolder, "/", flags: 0, out _);
        }
        catch (Exception missing) when (missing is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

    private static bool Status(int folder, string name, int flags, out FileIdentity file)
    {
        // struct statx of the kernel has one layout on every processor: mode at 28, inode at 32, device at 136 and 140.
        Span<byte> status = stackalloc byte[256];
        if (StatX(folder, name, flags, BasicFields, ref MemoryMarshal.GetReference(status)) != 0)
        {
            file = new(FileKind.None, "", "");
            return false;
        }

        var kind = (MemoryMarshal.Read<ushort>(status[28..]) & KindMask) switch
        {
            RegularFile => FileKind.Regular,
            DirectoryFile => FileKind.Folder,
            _ => FileKind.Other,
        };
        file = new(kind, ScreenFiles.Text($"{MemoryMarshal.Read<uint>(status[136..])}:{MemoryMarshal.Read<uint>(status[140..])}"),
            ScreenFiles.Text($"{MemoryMarshal.Read<ulong>(status[32..])}"));
        return true;
    }

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int StatX(int folder, string name, int flags, uint mask, ref byte status);
}

/// <summary>What a file is.</summary>
internal enum FileKind
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>A file with bytes at offsets, which can be cut, locked and replaced.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A device, a pipe, a socket.</summary>
    Other,
}
