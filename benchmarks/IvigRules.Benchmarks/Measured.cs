namespace IvigRules.Benchmarks;

/// <summary>Something that is measured.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Cases">How many cases a pass has: figures are for each.</param>
/// <param name="Pass">Does it once over all its cases.</param>
internal sealed record Measured(string Name, int Cases, Func<long> Pass)
{
    /// <summary>Everything that is measured.</summary>
    internal static Measured[] All(Operations operations) =>
        [.. Pairs(operations).SelectMany(pair => new[] { pair.What, pair.To }).DistinctBy(one => one.Name, StringComparer.Ordinal)];

    /// <summary>What is compared with what.</summary>
    internal static (Measured What, Measured To)[] Pairs(Operations operations)
    {
        Measured byHand = new("one indication by hand", EachOfMix, operations.OneIndicationByHand);
        Measured verdicts = new("five verdicts", EachOfMix, operations.FiveVerdicts);
        Measured readinesses = new("five verdicts with readiness", EachOfMix, operations.FiveReadinesses);
        Measured screening = new("screening", Benchmarks.Cases.Population, operations.Screening);
        return
        [
            (new("one indication", EachOfMix, operations.OneIndication), byHand),
            (verdicts, byHand),
            (new("five summaries", EachOfMix, operations.FiveSummaries), byHand),
            (new("five explanations", EachOfMix, operations.FiveExplanations), verdicts),
            (new("full JSON", EachOfMix, operations.FullJson), verdicts),
            (new("NRules session for each case", EachOfMix, operations.Sessions), readinesses),
            (screening, new("tokens of the same bytes", Benchmarks.Cases.Population, operations.Tokens)),
            (screening, new("source generation", Benchmarks.Cases.Population, operations.SourceGeneration)),
            (new("FHIR record", 1, Fhir.Read), new("Firely alone", 1, Fhir.ParseAll)),
            (new("large case, full JSON", 1, operations.LargeCaseFullJson), new("large case, reading", 1, operations.LargeCaseRead)),
        ];
    }

    private const int EachOfMix = Benchmarks.Cases.Mix;
}
