using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace IvigRules.Benchmarks;

/// <summary>The short measurement: the library and the hand-written program by turns in one run, one JSON line for each pair.</summary>
internal static class Ratios
{
    private const int Rounds = 11;
    private const double SliceNanoseconds = 10e6;

    internal static void Run(bool withProcesses)
    {
        using var operations = new Operations();
        var cases = operations.Count;
        Compare("all five, summary tier", cases, operations.AllSummary, operations.AllByHand);
        Compare("all five, verdicts only", cases, operations.AllVerdicts, operations.AllByHand);
        Compare("acute-ms-relapse", cases, () => operations.OneSummary(Indication.AcuteMsRelapse), operations.AcuteMsByHand);
        foreach (var indication in Enum.GetValues<Indication>().Skip(1))
            Compare(indication.Spell(), cases, () => operations.OneSummary(indication), () => operations.OneByHand(indication));
        Compare("explanation of all five", cases, operations.Explanation, null);
        Compare("dose with rounding", cases, operations.DoseWithRounding, null);
        Compare("JSON read", cases, operations.Read, operations.ReadByHand);
        Compare("JSON write, summary", cases, operations.WriteSummary, operations.WriteSummaryByHand);
        Compare("JSON write, full", cases, operations.WriteFull, null);

        var text = Cases.Text(10);
        Compare("screening, 1 job", cases * 10, () => operations.Screen(text, 1), () => operations.ScreenByHand(text), rate: true);
        CompareJobs(operations, cases * 100);
        if (!withProcesses)
            return;
        ColdStart();
        Memory();
    }

    /// <summary>One operation again and again, for a profiler to look at.</summary>
    internal static void Loop(string name, TimeSpan length)
    {
        using var operations = new Operations();
        var text = Cases.Text(10);
        Func<long> operation = name switch
        {
            "summary" => operations.AllSummary,
            "by-hand" => operations.AllByHand,
            "verdicts" => operations.AllVerdicts,
            "read" => operations.Read,
            "write" => operations.WriteSummary,
            "screen" => () => operations.Screen(text, 1),
            _ => throw new ArgumentException($"'{name}' is none of summary, by-hand, verdicts, read, write, screen", nameof(name)),
        };
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < length)
            operation();
    }

    /// <summary>Both by turns, long enough a slice to be timed; each round gives one ratio.</summary>
    private static void Compare(string name, int operationsInPass, Func<long> library, Func<long>? byHand, bool rate = false)
    {
        WarmUp(library);
        var passes = Calibrate(library);
        var handPasses = 0;
        if (byHand is not null)
        {
            WarmUp(byHand);
            handPasses = Calibrate(byHand);
        }

        var times = new double[Rounds];
        var handTimes = new double[Rounds];
        var ratios = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            for (var slice = 0; slice < 4; slice++)
            {
                times[round] += Time(library, passes) / 4 / operationsInPass;
                if (byHand is not null)
                    handTimes[round] += Time(byHand, handPasses) / 4 / operationsInPass;
            }

            ratios[round] = rate ? handTimes[round] / times[round] : times[round] / handTimes[round];
        }

        var line = new Dictionary<string, object>(StringComparer.Ordinal) { ["name"] = name };
        AddTime(line, rate ? "casesPerSecond" : "ns", times, rate);
        line["bytes"] = Bytes(library, operationsInPass);
        if (byHand is not null)
        {
            AddTime(line, rate ? "handWrittenCasesPerSecond" : "handWrittenNs", handTimes, rate);
            line["handWrittenBytes"] = Bytes(byHand, operationsInPass);
            AddRatio(line, ratios);
        }

        Print(line, Clock.IsProcessorTime ? "thread processor time" : "wall");
    }

    private static void CompareJobs(Operations operations, int cases)
    {
        operations.ScreenPopulation(cases, 2);
        var one = new double[9];
        var two = new double[9];
        var ratios = new double[9];
        for (var round = 0; round < ratios.Length; round++)
        {
            one[round] = Wall(() => operations.ScreenPopulation(cases, 1)) / cases;
            two[round] = Wall(() => operations.ScreenPopulation(cases, 2)) / cases;
            ratios[round] = one[round] / two[round];
        }

        var line = new Dictionary<string, object>(StringComparer.Ordinal) { ["name"] = "screening, 2 jobs to 1 job" };
        AddTime(line, "casesPerSecond", two, rate: true);
        AddTime(line, "oneJobCasesPerSecond", one, rate: true);
        AddRatio(line, ratios);
        Print(line, "wall");
    }

    /// <summary>The console host's <c>assess</c> against a program that writes an empty line, process by process.</summary>
    private static void ColdStart()
    {
        var configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;
        var host = FindHost(configuration);
        var empty = Path.Combine(Cases.Root, "benchmarks", "EmptyConsole", "bin", configuration, "net10.0", "EmptyConsole.dll");
        var file = Path.Combine(Cases.Root, "samples", "cases", "acute-ms-relapse.json");
        string[] assess = host.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", host, "assess", file] : [host, "assess", file];
        Start(assess);
        Start("dotnet", empty);
        var times = new double[15];
        var emptyTimes = new double[15];
        var ratios = new double[15];
        for (var round = 0; round < ratios.Length; round++)
        {
            times[round] = Wall(() => Start(assess));
            emptyTimes[round] = Wall(() => Start("dotnet", empty));
            ratios[round] = times[round] / emptyTimes[round];
        }

        var line = new Dictionary<string, object>(StringComparer.Ordinal) { ["name"] = "cold start of assess to an empty program", ["host"] = Path.GetRelativePath(Cases.Root, host) };
        AddTime(line, "ns", times, rate: false);
        AddTime(line, "emptyProgramNs", emptyTimes, rate: false);
        AddRatio(line, ratios);
        Print(line, "wall");
    }

    private static string FindHost(string configuration)
    {
        var folder = Path.Combine(Cases.Root, "samples", "ConsoleHost", "bin", configuration, "net10.0");
        var published = Path.Combine(folder, "linux-x64", "publish");
        return new[] { Path.Combine(published, "ivig"), Path.Combine(published, "ivig.dll") }.FirstOrDefault(File.Exists) ?? Path.Combine(folder, "ivig.dll");
    }

    /// <summary>The largest working set of a process of its own that screens few cases, and of one that screens many.</summary>
    private static void Memory()
    {
        var few = PeakOf(100_000);
        var many = PeakOf(2_000_000);
        var line = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["name"] = "peak memory, 2,000,000 cases to 100,000",
            ["bytes"] = many,
            ["fewBytes"] = few,
            ["ratio"] = Math.Round((double)many / few, 3),
        };
        Print(line, "peak working set");
    }

    /// <summary>In a process of its own: screens so many cases, and prints the largest working set.</summary>
    internal static void PrintPeak(int cases)
    {
        var assessor = new IvigAssessor();
        using var input = new RepeatingStream(Cases.Text(1), Cases.Lines.Length, cases);
        var progress = NdjsonScreening.RunAsync(assessor, input, Stream.Null, Stream.Null, new() { Jobs = 2 }).GetAwaiter().GetResult();
        if (progress.Read != cases)
            throw new InvalidOperationException($"{progress.Read} of {cases} cases were read");
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(self.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
    }

    private static long PeakOf(int cases) =>
        long.Parse(Start("dotnet", typeof(Ratios).Assembly.Location, "memory", cases.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

    private static string Start(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}");
    }

    // Until the second tier of the compiler has had its turn.
    private static void WarmUp(Func<long> operation)
    {
        for (var turn = 0; turn < 8; turn++)
        {
            var start = Clock.Nanoseconds();
            do
                operation();
            while (Clock.Nanoseconds() - start < 200e6);
            Thread.Sleep(120);
        }
    }

    private static int Calibrate(Func<long> operation) => Math.Max(1, (int)Math.Round(SliceNanoseconds / Time(operation, 1)));

    private static double Time(Func<long> operation, int passes)
    {
        var start = Clock.Nanoseconds();
        for (var pass = 0; pass < passes; pass++)
            operation();
        return (Clock.Nanoseconds() - start) / passes;
    }

    private static double Wall<T>(Func<T> operation)
    {
        var start = Stopwatch.GetTimestamp();
        operation();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }

    private static long Bytes(Func<long> operation, int operationsInPass)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        operation();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / operationsInPass;
    }

    private static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private static void AddTime(Dictionary<string, object> line, string name, double[] nanoseconds, bool rate) =>
        line[name] = rate ? Math.Round(1e9 / Median(nanoseconds)) : Math.Round(Median(nanoseconds), 1);

    private static void AddRatio(Dictionary<string, object> line, double[] ratios)
    {
        line["ratio"] = Math.Round(Median(ratios), 3);
        line["min"] = Math.Round(ratios.Min(), 3);
        line["max"] = Math.Round(ratios.Max(), 3);
        line["rounds"] = ratios.Length;
    }

    private static void Print(Dictionary<string, object> line, string clock)
    {
        line["clock"] = clock;
        Console.WriteLine(JsonSerializer.Serialize(line, JsonOptions));
    }

    private static readonly JsonSerializerOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
