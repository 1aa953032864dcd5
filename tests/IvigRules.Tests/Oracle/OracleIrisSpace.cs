namespace IvigRules.Tests.Oracle;

/// <summary>The facts that matter to immune reconstitution after natalizumab.</summary>
internal static class OracleIrisSpace
{
    private const string Pml = "progressive-multifocal-leukoencephalopathy";

    private const string Syndrome = "immune-reconstitution-syndrome";

    private static readonly string?[] SteroidOutcomes = [null, .. OracleCases.Outcomes];

    private static DateOnly AsOf => OracleSpace.AsOf;

    private static DateOnly Onset => AsOf.AddDays(-20);

    public static IEnumerable<OracleCase> Cases() => [.. Records(), .. Conditions(), .. Pairs()];

    // PML recorded: everything on natalizumab and on corticosteroids and an agent beneath.
    private static IEnumerable<OracleCase> Records() =>
        from syndrome in Syndromes().Take(3)
        from stopped in Natalizumab().Prepend(null)
        from steroids in SteroidOutcomes
        from agent in SteroidOutcomes
        from hypersensitivity in OracleSpace.HypersensitivityBrief
        select OracleSpace.Case([new OracleCondition(Pml), .. syndrome], [], [stopped, Steroid("corticosteroids", steroids), Steroid("intravenous-methylprednisolone", agent)], hypersensitivity);

    // All states of the two conditions, all of CI-01.
    private static IEnumerable<OracleCase> Conditions() =>
        from pml in OracleSpace.ConditionStates(Pml)
        from syndrome in Syndromes()
        from stopped in Natalizumab().Prepend(null)
        from steroids in new[] { null, "contraindicated", "failed", "responded" }
        from hypersensitivity in OracleSpace.Hypersensitivity
        select OracleSpace.Case([.. pml, .. syndrome], [], [stopped, Steroid("corticosteroids", steroids)], hypersensitivity);

    // Two records on natalizumab, or one on natalizumab and one on its group.
    private static IEnumerable<OracleCase> Pairs() =>
        from syndrome in Syndromes().Take(3)
        from first in Natalizumab()
        from second in Natalizumab().Append(new OracleTherapy("disease-modifying-therapies", "ongoing")).Append(new OracleTherapy("disease-modifying-therapies", "failed", null, Onset))
        from steroids in new[] { null, "contraindicated", "declined" }
        from hypersensitivity in OracleSpace.HypersensitivityBrief.Take(2)
        select OracleSpace.Case([new OracleCondition(Pml), .. syndrome], [], [first, second, Steroid("corticosteroids", steroids)], hypersensitivity);

    private static List<OracleCondition[]> Syndromes() =>
    [
        [new OracleCondition(Syndrome, Onset: Onset)],
        [new OracleCondition(Syndrome)],
        [new OracleCondition(Syndrome, Onset: AsOf.AddDays(-3)), new OracleCondition(Syndrome, Onset: Onset), new OracleCondition(Syndrome)],
        [],
        [new OracleCondition(Syndrome, Onset: Onset, EndedOn: AsOf)],
        [new OracleCondition(Syndrome, Onset: AsOf.AddDays(1))],
        [new OracleCondition(Syndrome, Onset: Onset, EndedOn: AsOf.AddDays(-1)), new OracleCondition(Syndrome, Onset: AsOf.AddDays(-3))],
    ];

    // Ended before, on and after the syndrome's onset, after asOf, and not ended.
    private static IEnumerable<OracleTherapy> Natalizumab() =>
        from outcome in OracleCases.Outcomes
        from end in new DateOnly?[] { Onset.AddDays(-1), Onset, Onset.AddDays(1), AsOf.AddDays(1), null }
        select new OracleTherapy("natalizumab", outcome, AsOf.AddDays(-400), end);

    private static OracleTherapy? Steroid(string therapy, string? outcome) =>
        outcome is null ? null : new OracleTherapy(therapy, outcome);
}
