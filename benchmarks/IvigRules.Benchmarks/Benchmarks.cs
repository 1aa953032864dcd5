using BenchmarkDotNet.Attributes;

namespace IvigRules.Benchmarks;

/// <summary>All five indications; one operation is a pass over the mix divided by its cases.</summary>
[MemoryDiagnoser]
public class AllFiveBenchmarks
{
    internal const int Mix = 61 * 32;

    private readonly Operations _operations = new();

    /// <summary>The library, all that a summary says.</summary>
    [Benchmark(OperationsPerInvoke = Mix)]
    public long Summary() => _operations.AllSummary();

    /// <summary>The library, verdicts only.</summary>
    [Benchmark(OperationsPerInvoke = Mix)]
    public long Verdicts() => _operations.AllVerdicts();

    /// <summary>The same as the summary, by hand.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Mix)]
    public long ByHand() => _operations.AllByHand();

    /// <summary>Every reason in words.</summary>
    [Benchmark(OperationsPerInvoke = Mix)]
    public long Explanation() => _operations.Explanation();
}

/// <summary>One indication.</summary>
[MemoryDiagnoser]
public class OneIndicationBenchmarks
{
    private readonly Operations _operations = new();

    /// <summary>Which.</summary>
    [ParamsAllValues]
    public Indication Indication { get; set; }

    /// <summary>The library.</summary>
    [Benchmark(OperationsPerInvoke = AllFiveBenchmarks.Mix)]
    public long Summary() => _operations.OneSummary(Indication);

    /// <summary>By hand.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = AllFiveBenchmarks.Mix)]
    public long ByHand() => _operations.OneByHand(Indication);
}

/// <summary>The dose of a weight with a site's product: rounding, vials, schedule, limits.</summary>
[MemoryDiagnoser]
public class DoseBenchmarks
{
    private readonly Operations _operations = new();

    /// <summary>The library.</summary>
    [Benchmark(OperationsPerInvoke = AllFiveBenchmarks.Mix)]
    public long WithRounding() => _operations.DoseWithRounding();
}

/// <summary>Cases from JSON.</summary>
[MemoryDiagnoser]
public class ReadBenchmarks
{
    private readonly Operations _operations = new();

    /// <summary>The library: strict, and says where something is wrong.</summary>
    [Benchmark(OperationsPerInvoke = AllFiveBenchmarks.Mix)]
    public long Read() => _operations.Read();

    /// <summary>By hand, into structs that are used again.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = AllFiveBenchmarks.Mix)]
    public long ByHand() => _operations.ReadByHand();
}

/// <summary>Results to JSON.</summary>
[MemoryDiagnoser]
public class WriteBenchmarks
{
    private readonly Operations _operations = new();

    /// <summary>The library's summary.</summary>
    [Benchmark(OperationsPerInvoke = AllFiveBenchmarks.Mix)]
    public long Summary() => _operations.WriteSummary();

    /// <summary>The summary by hand.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = AllFiveBenchmarks.Mix)]
    public long SummaryByHand() => _operations.WriteSummaryByHand();

    /// <summary>The library's full result.</summary>
    [Benchmark(OperationsPerInvoke = AllFiveBenchmarks.Mix)]
    public long Full() => _operations.WriteFull();
}

/// <summary>Screening: one operation is one case, read, decided and written.</summary>
[MemoryDiagnoser]
public class ScreeningBenchmarks
{
    private const int Repeats = 5;

    private readonly Operations _operations = new();
    private readonly byte[] _text = Cases.Text(Repeats);

    /// <summary>The library, one job.</summary>
    [Benchmark(OperationsPerInvoke = AllFiveBenchmarks.Mix * Repeats)]
    public long OneJob() => _operations.Screen(_text, 1);

    /// <summary>The library, two jobs.</summary>
    [Benchmark(OperationsPerInvoke = AllFiveBenchmarks.Mix * Repeats)]
    public long TwoJobs() => _operations.Screen(_text, 2);

    /// <summary>By hand.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = AllFiveBenchmarks.Mix * Repeats)]
    public long ByHand() => _operations.ScreenByHand(_text);
}
