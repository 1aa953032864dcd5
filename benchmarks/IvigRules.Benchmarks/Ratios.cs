using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace IvigRules.Benchmarks;

/// <summary>The short measurement: pairs by turns in one run, one line of JSON for each pair.</summary>
internal static class Ratios
{
    private const int Rounds = 11;
    private const int SlicesInRound = 4;
    private const double SliceNanoseconds = 12e6;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="only">Part of the name of what is measured; all without it.</param>
    internal static void Run(string only = "")
    {
        var operations = new Operations();
        var pairs = Measured.Pairs(operations).Where(pair => pair.What.Name.Contains(only, StringComparison.Ordinal)).ToArray();
        foreach (var measured in pairs.SelectMany(pair => new[] { pair.What, pair.To }).DistinctBy(one => one.Name, StringComparer.Ordinal))
            WarmUp(measured.Pass);
        foreach (var (what, to) in pairs)
            Console.WriteLine(JsonSerializer.Serialize(Compare(what, to), Json));
    }

    /// <summary>One operation again and again, for a profiler to look at.</summary>
    internal static void Loop(string name, TimeSpan length)
    {
        var operations = new Operations();
        var all = Measured.All(operations);
        var measured = all.FirstOrDefault(measured => string.Equals(measured.Name, name, StringComparison.Ordinal))
            ?? throw new ArgumentException($"'{name}' is none of: {string.Join("; ", all.Select(known => known.Name))}", nameof(name));
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < length)
            measured.Pass();
    }

    /// <summary>Slices of both by turns; each round gives one ratio.</summary>
    private static Ratio Compare(Measured what, Measured to)
    {
        var (passes, otherPasses) = (Passes(what.Pass), Passes(to.Pass));
        var times = new double[Rounds];
        var otherTimes = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            for (var slice = 0; slice < SlicesInRound; slice++)
            {
                times[round] += Time(what.Pass, passes) / SlicesInRound / what.Cases;
                otherTimes[round] += Time(to.Pass, otherPasses) / SlicesInRound / to.Cases;
            }
        }

        var ratios = times.Zip(otherTimes, (time, other) => time / other).ToArray();
        return new(
            $"{what.Name} to {to.Name}", to.Name,
            Math.Round(Median(times), 1), Math.Round(Median(otherTimes), 1),
            Math.Round(1e9 / Median(times)), Math.Round(1e9 / Median(otherTimes)),
            Bytes(what), Bytes(to),
            Math.Round(Median(ratios), 3), Math.Round(ratios.Min(), 3), Math.Round(ratios.Max(), 3), Rounds,
            Clock.IsProcessorTime ? "thread processor time" : "wall");
    }

    // Until the second tier of the compiler has had its turn.
    private static void WarmUp(Func<long> pass)
    {
        for (var turn = 0; turn < 6; turn++)
        {
            var start = Clock.Nanoseconds();
            do
                pass();
            while (Clock.Nanoseconds() - start < 150e6);
            Thread.Sleep(120);
        }
    }

    private static int Passes(Func<long> pass) => Math.Max(1, (int)Math.Round(SliceNanoseconds / Time(pass, 1)));

    private static double Time(Func<long> pass, int passes)
    {
        var start = Clock.Nanoseconds();
        for (var i = 0; i < passes; i++)
            pass();
        return (Clock.Nanoseconds() - start) / passes;
    }

    private static long Bytes(Measured measured)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        measured.Pass();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / measured.Cases;
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
