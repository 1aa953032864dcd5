using BenchmarkDotNet.Attributes;

namespace IvigRules.Benchmarks;

/// <summary>One operation is one case of the mix. The baseline decides one indication, by hand.</summary>
[MemoryDiagnoser]
public class VerdictBenchmarks
{
    private readonly Operations _operations = new();

    /// <summary>One indication, by hand.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Cases.Mix)]
    public long OneIndicationByHand() => _operations.OneIndicationByHand();

    /// <summary>The same indication by the library.</summary>
    [Benchmark(OperationsPerInvoke = Cases.Mix)]
    public long OneIndication() => _operations.OneIndication();

    /// <summary>All five verdicts.</summary>
    [Benchmark(OperationsPerInvoke = Cases.Mix)]
    public long FiveVerdicts() => _operations.FiveVerdicts();

    /// <summary>All five with what a summary shows.</summary>
    [Benchmark(OperationsPerInvoke = Cases.Mix)]
    public long FiveSummaries() => _operations.FiveSummaries();

    /// <summary>All five explained as text.</summary>
    [Benchmark(OperationsPerInvoke = Cases.Mix)]
    public long FiveExplanations() => _operations.FiveExplanations();

    /// <summary>The whole result as JSON.</summary>
    [Benchmark(OperationsPerInvoke = Cases.Mix)]
    public long FullJson() => _operations.FullJson();

    /// <summary>NRules: all five verdicts with readiness, each case in a session of its own.</summary>
    [Benchmark(OperationsPerInvoke = Cases.Mix)]
    public long NRulesSessionForEachCase() => _operations.Sessions();
}
