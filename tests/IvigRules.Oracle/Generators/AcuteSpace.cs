using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Generators;

/// <summary>The facts that matter to the two acute indications.</summary>
internal static class AcuteSpace
{
    private const string Agent = "intravenous-methylprednisolone";

    private const string Middle = "intravenous-corticosteroids";

    private const string Group = "corticosteroids";

    private const string Exchange = "plasma-exchange";

    private static readonly (string First, string Second)[] PairedTherapies =
    [
        (Agent, Agent),
        (Exchange, Exchange),
        (Agent, Middle),
        (Middle, Group),
        (Agent, "prednisone"),
        (Middle, "methylprednisolone"),
        (Agent, "intravenous-dexamethasone"),
        (Group, "oral-methylprednisolone"),
    ];

    private static DateOnly AsOf => Space.AsOf;

    public static IEnumerable<Case> Cases(string disease) =>
        Therapies(disease).Concat(ConditionsAndRelapses(disease)).Concat(Pairs(disease)).Concat(SensitivitySpace.Upon(
            [new Condition(disease)],
            [new Relapse(disease, AsOf.AddDays(-30))],
            [new(Agent, "failed", AsOf.AddDays(-28)), new(Exchange, "failed", AsOf.AddDays(-25))],
            [new(Agent, "failed"), new(Exchange, "declined")]));

    // The relapse active, and old without an end: everything on three therapies.
    private static IEnumerable<Case> Therapies(string disease) =>
        from onset in new[] { AsOf.AddDays(-30), AsOf.AddDays(-120) }
        let options = new[] { Agent, Group, Exchange }
            .Select(therapy => Records(therapy, onset, brief: true).Prepend(null).ToList()).ToList()
        from therapies in Space.Product(options)
        from sensitivity in Space.Sensitivities.Take(2)
        select Space.Case([new Condition(disease)], [new Relapse(disease, onset)], therapies, sensitivity);

    // All states of the condition and the relapses, with a few records, and with lists that are not whole.
    private static IEnumerable<Case> ConditionsAndRelapses(string disease) =>
        from condition in Space.ConditionStates(disease)
        from relapses in Relapses(disease)
        from incomplete in new[] { null, "relapses", "conditions", "priorTherapies" }
        let onset = AsOf.AddDays(-30)
        let options = new[] { Agent, Group, Exchange }.Select(therapy => Few(therapy, onset)).ToList()
        from therapies in Space.Product(options)
        from sensitivity in Space.Sensitivities.Take(incomplete is null ? 2 : 1)
        select Space.Case(condition, relapses, therapies, sensitivity, incomplete);

    // Two records: on one therapy, or on one and another that is above, beneath or beside it.
    private static IEnumerable<Case> Pairs(string disease) =>
        from onset in new[] { AsOf.AddDays(-30), AsOf.AddDays(-120) }
        from pair in PairedTherapies
        from first in Records(pair.First, onset, brief: false)
        from second in Records(pair.Second, onset, brief: onset < AsOf.AddDays(-90))
        let other = pair.First is Exchange ? Agent : Exchange
        from third in Few(other, onset).Take(4)
        select Space.Case([new Condition(disease)], [new Relapse(disease, onset)], [first, second, third], Space.Sensitivities[0]);

    private static List<Relapse[]> Relapses(string disease)
    {
        DateOnly? Day(int? daysAgo) => daysAgo is { } n ? AsOf.AddDays(-n) : null;
        Relapse Of(int? daysAgo, int? endedDaysAgo = null) => new(disease, Day(daysAgo), Day(endedDaysAgo));
        return
        [
            [],
            [Of(30)],
            [Of(90)],
            [Of(91)],
            [Of(0)],
            [Of(-1)],
            [Of(30, 0)],
            [Of(30, -1)],
            [Of(30), Of(30, 2)],
            [Of(30), Of(200, 150)],
            [Of(30, 5), Of(200)],
            [Of(120), Of(100, -3)],
            [Of(30), Of(12, 8)],
            [Of(90), Of(30), Of(12, 8)],
            [Of(91), Of(12, 8)],
            [Of(null)],
            [Of(null), Of(30)],
            [Of(null, 8)],
            [Of(null, 8), Of(30)],
            [Of(null, 30), Of(30)],
            [Of(null, 31), Of(30)],
            [Of(null, -1), Of(30)],
            [Of(null), Of(30, 8)],
            [Of(null, 8), Of(30), Of(12, 8)],
            [Of(null, 8), Of(120)],
        ];
    }

    private static List<PriorTherapy?> Few(string therapy, DateOnly onset) =>
    [
        new(therapy, "failed", onset.AddDays(10)),
        null,
        new(therapy, "unavailable", onset),
        new(therapy, "given", onset.AddDays(10)),
        new(therapy, "failed"),
        new(therapy, "contraindicated", onset.AddDays(-1)),
        new(therapy, "ongoing", onset.AddDays(12)),
        new(therapy, "never-given", onset.AddDays(12)),
    ];

    private static List<PriorTherapy?> Records(string therapy, DateOnly onset, bool brief)
    {
        List<(DateOnly? Start, DateOnly? End)> dates = [(onset, null), (onset.AddDays(-1), null), (null, null)];
        if (!brief)
        {
            dates.AddRange([(null, onset.AddDays(-1)), (null, onset), (onset, onset.AddDays(5))]);
        }

        return
        [
            .. from outcome in Space.Outcomes
               from date in dates
               select new PriorTherapy(therapy, outcome, date.Start, date.End),
        ];
    }
}
