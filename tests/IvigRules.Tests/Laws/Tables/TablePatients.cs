using System.Diagnostics.CodeAnalysis;

namespace IvigRules.Tests.Laws.Tables;

/// <summary>Finds the patients behind the rows of a table, among random ones and those of the enumerated spaces.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
internal static class TablePatients
{
    private const int RandomPatients = 3_000;

    private static readonly IvigAssessor Assessor = new(PolicyJson.Read(SpecOracle.Reduced.PolicyJson));

    // Observed once for all rules.
    private static readonly Lazy<List<(string Json, Truth[] Observed)>> Random = new(() =>
    {
        var random = new Random(2_026);
        return [.. Enumerable.Range(0, RandomPatients).Select(_ => Observe(GeneratedCases.Random(random, SpecOracle.Reduced)))];
    });

    /// <summary>A patient of whom each observation is as given; null when there is none.</summary>
    internal static string? Json(Indication indication, IReadOnlyList<FactCriterion> columns, Truth[] seen) =>
        First(indication, observed => columns.Select((column, i) => observed(column) == seen[i]).All(same => same));

    /// <summary>The first patient of whom a statement about what is observed is true; null when there is none.</summary>
    internal static string? First(Indication indication, Func<Func<FactCriterion, Truth>, bool> statement) =>
        Random.Value.Concat(Every(indication)).FirstOrDefault(patient => statement(observation => Assessor.Rules.NumberOf(observation) is >= 0 and var number ? patient.Observed[number] : Truth.Unknown)).Json;

    // Enumerated only when no random patient will do.
    private static IEnumerable<(string Json, Truth[] Observed)> Every(Indication indication) =>
        GeneratedCases.Exhaustive(indication.ContractName()).Select(Observe);

    private static (string Json, Truth[] Observed) Observe(string json)
    {
        var recorded = CaseJson.Read(json);
        var evaluation = new CaseEvaluation(new CaseView(recorded, new TherapyHierarchy(Assessor.Policy)), Assessor.Rules);
        return (json, [.. Enumerable.Range(0, Assessor.Rules.Leaves.Length).Select(number => evaluation[number])]);
    }
}
