using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Generators;

/// <summary>The facts that matter to immune reconstitution after natalizumab.</summary>
internal static class IrisSpace
{
    private const string Pml = "progressive-multifocal-leukoencephalopathy";

    private const string Syndrome = "immune-reconstitution-syndrome";

    private static readonly string?[] SteroidOutcomes = [null, .. Space.Outcomes];

    private static DateOnly AsOf => Space.AsOf;

    private static DateOnly Onset => AsOf.AddDays(-20);

    public static IEnumerable<Case> Cases() => Records().Concat(Conditions()).Concat(Pairs());

    // PML recorded: everything on natalizumab and on corticosteroids and an agent beneath.
    private static IEnumerable<Case> Records() =>
        from syndrome in Syndromes().Take(3)
        from stopped in Natalizumab().Prepend(null)
        from steroids in SteroidOutcomes
        from agent in SteroidOutcomes
        from hypersensitivity in Space.HypersensitivityBrief
        select Space.Case(
            [new Condition(Pml), .. syndrome],
            [],
            [stopped, Steroid("corticosteroids", steroids), Steroid("intravenous-methylprednisolone", agent)],
            hypersensitivity);

    // All states of the two conditions, all of CI-01.
    private static IEnumerable<Case> Conditions() =>
        from pml in Space.ConditionStates(Pml)
        from syndrome in Syndromes()
        from stopped in Natalizumab().Prepend(null)
        from steroids in new[] { null, "contraindicated", "failed", "responded" }
        from hypersensitivity in Space.Hypersensitivity
        select Space.Case([.. pml, .. syndrome], [], [stopped, Steroid("corticosteroids", steroids)], hypersensitivity);

    // Two records on natalizumab, or one on natalizumab and one on its group.
    private static IEnumerable<Case> Pairs() =>
        from syndrome in Syndromes().Take(3)
        from first in Natalizumab()
        from second in Natalizumab()
            .Append(new PriorTherapy("disease-modifying-therapies", "ongoing"))
            .Append(new PriorTherapy("disease-modifying-therapies", "failed", null, Onset))
        from steroids in new[] { null, "contraindicated", "declined" }
        from hypersensitivity in Space.HypersensitivityBrief.Take(2)
        select Space.Case([new Condition(Pml), .. syndrome], [], [first, second, Steroid("corticosteroids", steroids)], hypersensitivity);

    private static List<Condition[]> Syndromes() =>
    [
        [new Condition(Syndrome, Onset: Onset)],
        [new Condition(Syndrome)],
        [new Condition(Syndrome, Onset: AsOf.AddDays(-3)), new Condition(Syndrome, Onset: Onset), new Condition(Syndrome)],
        [],
        [new Condition(Syndrome, Onset: Onset, EndedOn: AsOf)],
        [new Condition(Syndrome, Onset: AsOf.AddDays(1))],
        [new Condition(Syndrome, Onset: Onset, EndedOn: AsOf.AddDays(-1)), new Condition(Syndrome, Onset: AsOf.AddDays(-3))],
    ];

    // Ended before, on and after the syndrome's onset, after asOf, and not ended.
    private static IEnumerable<PriorTherapy> Natalizumab() =>
        from outcome in Space.Outcomes
        from end in new DateOnly?[] { Onset.AddDays(-1), Onset, Onset.AddDays(1), AsOf.AddDays(1), null }
        select new PriorTherapy("natalizumab", outcome, AsOf.AddDays(-400), end);

    private static PriorTherapy? Steroid(string therapy, string? outcome) =>
        outcome is null ? null : new PriorTherapy(therapy, outcome);
}
