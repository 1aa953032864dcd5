using BenchmarkDotNet.Attributes;

namespace IvigRules.Benchmarks;

/// <summary>One operation is one line: read, decided and written as a summary.</summary>
[MemoryDiagnoser]
public class ScreeningBenchmarks
{
    private readonly Operations _operations = new();

    /// <summary>The library, one job.</summary>
    [Benchmark(OperationsPerInvoke = Cases.Population)]
    public long Screening() => _operations.Screening();

    /// <summary>Source generation reads and writes, the library assesses.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Cases.Population)]
    public long SourceGeneration() => _operations.SourceGeneration();

    /// <summary>Nothing but the tokens of the same bytes.</summary>
    [Benchmark(OperationsPerInvoke = Cases.Population)]
    public long Tokens() => _operations.Tokens();
}
