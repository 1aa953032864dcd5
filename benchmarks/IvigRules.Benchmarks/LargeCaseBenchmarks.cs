using BenchmarkDotNet.Attributes;

namespace IvigRules.Benchmarks;

/// <summary>A case of 10,000 facts.</summary>
[MemoryDiagnoser]
public class LargeCaseBenchmarks
{
    private readonly Operations _operations = new();

    /// <summary>Reading it.</summary>
    [Benchmark(Baseline = true)]
    public long Read() => _operations.LargeCaseRead();

    /// <summary>Assessing it, and the whole result as JSON.</summary>
    [Benchmark]
    public long FullJson() => _operations.LargeCaseFullJson();
}
