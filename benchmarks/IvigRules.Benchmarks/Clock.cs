using System.Diagnostics;
using System.Runtime.InteropServices;

namespace IvigRules.Benchmarks;

/// <summary>The processor time of this thread, so that other work on the machine counts little; else the wall clock.</summary>
internal static class Clock
{
    private const int ThreadProcessorTime = 3;

    internal static bool IsProcessorTime { get; } = OperatingSystem.IsLinux();

    internal static double Nanoseconds()
    {
        if (IsProcessorTime && Get(ThreadProcessorTime, out var now) == 0)
            return (now.Seconds * 1e9) + now.Nanoseconds;
        return Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency);
    }

#pragma warning disable SYSLIB1054 // A generated call needs unsafe code.
    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Get(int clock, out Time now);
#pragma warning restore SYSLIB1054

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        internal nint Seconds;
        internal nint Nanoseconds;
    }
}
