using System.Diagnostics;

namespace IvigRules.Integrations.Benchmarks;

/// <summary>One candidate in one round, for each patient.</summary>
/// <param name="Microseconds">The time.</param>
/// <param name="Processor">The processor time of the whole process, in microseconds: what counts where others use the machine too.</param>
/// <param name="Pause">The part of it in which the garbage collector held everything, in microseconds.</param>
/// <param name="Kilobytes">What was allocated.</param>
internal readonly record struct Measurement(double Microseconds, double Processor, double Pause, double Kilobytes)
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(200);

    /// <summary>Over as many runs as fill the least time.</summary>
    internal static Measurement Of(Candidate candidate)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var paused = GC.GetTotalPauseDuration();
        var processor = Environment.CpuUsage.TotalTime;
        var patients = 0;
        var started = Stopwatch.GetTimestamp();
        do
        {
            candidate.Run();
            patients += candidate.Patients;
        }
        while (Stopwatch.GetElapsedTime(started) < Least);
        var time = Stopwatch.GetElapsedTime(started);
        return new(
            time.TotalMicroseconds / patients,
            (Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / patients,
            (GC.GetTotalPauseDuration() - paused).TotalMicroseconds / patients,
            (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1_000d / patients);
    }
}

internal static class Medians
{
    internal static double Median<T>(this IReadOnlyCollection<T> items, Func<T, double> of)
    {
        var sorted = items.Select(of).Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
