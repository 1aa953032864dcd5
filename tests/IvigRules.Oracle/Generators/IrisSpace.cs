using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Generators;

/// <summary>The facts that matter to immune reconstitution after natalizumab.</summary>
internal static class IrisSpace
{
    private const string Pml = "progressive-multifocal-leukoencephalopathy";

    private const string Syndrome = "immune-reconstitution-syndrome";

    private static DateOnly AsOf => Space.AsOf;

    private static DateOnly Onset => AsOf.AddDays(-20);

    public static IEnumerable<Case> Cases() => Records().Concat(Conditions()).Concat(Pairs()).Concat(Agents()).Concat(SensitivitySpace.Upon(
        [new Condition(Pml), new Condition(Syndrome, Onset: Onset)],
        [],
        [new("natalizumab", "failed", null, Onset), new("corticosteroids", "contraindicated")],
        [new("natalizumab", "failed"), new("prednisone", "contraindicated")]));

    // PML recorded: everything on natalizumab and on corticosteroids and an agent beneath.
    private static IEnumerable<Case> Records() =>
        from syndrome in Syndromes().Take(4)
        from stopped in Natalizumab().Prepend(null)
        from steroids in Steroids("corticosteroids")
        from agent in Steroids("intravenous-methylprednisolone")
        from sensitivity in Space.Sensitivities.Take(2)
        select Space.Case([new Condition(Pml), .. syndrome], [], [stopped, steroids, agent], sensitivity);

    // All states of the two conditions, and lists that are not whole.
    private static IEnumerable<Case> Conditions() =>
        from pml in Space.ConditionStates(Pml)
        from syndrome in Syndromes()
        from stopped in Natalizumab().Prepend(null)
        from steroids in Steroids("corticosteroids").Where(x => x?.Outcome is null or "contraindicated" or "never-given")
        from incomplete in new[] { null, "conditions", "priorTherapies" }
        select Space.Case([.. pml, .. syndrome], [], [stopped, steroids], Space.Sensitivities[0], incomplete);

    // Two records on natalizumab, or one on natalizumab and one on its group.
    private static IEnumerable<Case> Pairs() =>
        from syndrome in Syndromes().Take(4)
        from first in Natalizumab()
        from second in Natalizumab()
            .Append(new PriorTherapy("disease-modifying-therapies", "ongoing"))
            .Append(new PriorTherapy("disease-modifying-therapies", "failed", null, Onset))
        from steroids in new PriorTherapy?[] { new("corticosteroids", "contraindicated"), null }
        from sensitivity in Space.Sensitivities.Take(2)
        select Space.Case([new Condition(Pml), .. syndrome], [], [first, second, steroids], sensitivity);

    // Two agents beneath corticosteroids, with or without a record on the group.
    private static IEnumerable<Case> Agents() =>
        from whole in Steroids("corticosteroids")
        from first in Steroids("dexamethasone")
        from second in Steroids("intravenous-corticosteroids")
        select Space.Case(
            [new Condition(Pml), new Condition(Syndrome, Onset: Onset)],
            [],
            [new PriorTherapy("tysabri", "given", null, Onset), whole, first, second],
            Space.Sensitivities[0]);

    private static List<Condition[]> Syndromes() =>
    [
        [new Condition(Syndrome, Onset: Onset)],
        [new Condition(Syndrome)],
        [new Condition(Syndrome, Onset: AsOf.AddDays(-3)), new Condition(Syndrome, Onset: Onset), new Condition(Syndrome)],
        [new Condition(Syndrome, Onset: AsOf.AddDays(-3)), new Condition(Syndrome, Onset: Onset, Verification: "unconfirmed")],
        [],
        [new Condition(Syndrome, Onset: Onset, EndedOn: AsOf)],
        [new Condition(Syndrome, Onset: AsOf.AddDays(1))],
        [new Condition(Syndrome, Onset: Onset, EndedOn: AsOf.AddDays(-1)), new Condition(Syndrome, Onset: AsOf.AddDays(-3))],
        [new Condition(Syndrome, Onset: Onset, Verification: "unconfirmed")],
    ];

    // Ended before, on and after the syndrome's onset, after asOf, and not ended.
    private static IEnumerable<PriorTherapy> Natalizumab() =>
        from outcome in Space.Outcomes
        from end in new DateOnly?[] { Onset.AddDays(-1), Onset, Onset.AddDays(1), AsOf.AddDays(1), null }
        select new PriorTherapy("natalizumab", outcome, AsOf.AddDays(-400), end);

    private static List<PriorTherapy?> Steroids(string therapy) =>
    [
        null,
        .. Space.Outcomes.Select(outcome => new PriorTherapy(therapy, outcome)),
        new PriorTherapy(therapy, "ongoing", null, AsOf.AddDays(-2)),
    ];
}
