using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Generators;

/// <summary>The facts that matter to the two acute indications.</summary>
internal static class AcuteSpace
{
    private const string Agent = "intravenous-methylprednisolone";

    private const string Middle = "intravenous-corticosteroids";

    private const string Group = "corticosteroids";

    private const string Exchange = "plasma-exchange";

    private static DateOnly AsOf => Space.AsOf;

    public static IEnumerable<Case> Cases(string disease) =>
        Therapies(disease).Concat(ConditionsAndRelapses(disease)).Concat(Pairs(disease));

    // The relapse active, and old without an end: everything on three therapies, and everything on CI-01.
    private static IEnumerable<Case> Therapies(string disease) =>
        from onset in new[] { AsOf.AddDays(-30), AsOf.AddDays(-120) }
        let options = new[] { Agent, Group, Exchange }
            .Select(therapy => Records(therapy, onset, Times.Brief).Prepend(null).ToList()).ToList()
        from therapies in Space.Product(options)
        from hypersensitivity in Space.Hypersensitivity
        select Space.Case([new Condition(disease)], [new Relapse(disease, onset)], therapies, hypersensitivity);

    // All states of the condition and the relapse, with a few records.
    private static IEnumerable<Case> ConditionsAndRelapses(string disease) =>
        from condition in Space.ConditionStates(disease)
        from relapses in Relapses(disease)
        let onset = AsOf.AddDays(-30)
        let options = new[] { Agent, Group, Exchange }.Select(therapy => Few(therapy, onset)).ToList()
        from therapies in Space.Product(options)
        from hypersensitivity in Space.HypersensitivityBrief
        select Space.Case(condition, relapses, therapies, hypersensitivity);

    // Two records: on one therapy, or on one and the therapy above it.
    private static IEnumerable<Case> Pairs(string disease) =>
        from onset in new[] { AsOf.AddDays(-30), AsOf.AddDays(-120) }
        from pair in new[] { (Agent, Agent), (Exchange, Exchange), (Agent, Middle), (Middle, Group) }
        from first in Records(pair.Item1, onset, Times.All)
        from second in Records(pair.Item2, onset, Times.All)
        let other = pair.Item1 is Exchange ? Agent : Exchange
        from third in Few(other, onset)
        from hypersensitivity in Space.HypersensitivityBrief.Take(1)
        select Space.Case([new Condition(disease)], [new Relapse(disease, onset)], [first, second, third], hypersensitivity);

    private static List<Relapse[]> Relapses(string disease)
    {
        Relapse Of(int daysAgo, int? endedDaysAgo = null) =>
            new(disease, AsOf.AddDays(-daysAgo), endedDaysAgo is { } ended ? AsOf.AddDays(-ended) : null);
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
        ];
    }

    private static List<PriorTherapy?> Few(string therapy, DateOnly onset) =>
    [
        null,
        new(therapy, "failed", onset.AddDays(10)),
        new(therapy, "failed"),
        new(therapy, "unavailable", onset),
        new(therapy, "contraindicated", onset.AddDays(-1)),
        new(therapy, "ongoing", onset.AddDays(12)),
    ];

    private static List<PriorTherapy?> Records(string therapy, DateOnly onset, Times times)
    {
        List<(DateOnly? Start, DateOnly? End)> dates = [(onset, null), (onset.AddDays(-1), null), (null, null)];
        if (times == Times.All)
        {
            dates.AddRange([(null, onset.AddDays(-1)), (null, onset)]);
        }

        return
        [
            .. from outcome in Space.Outcomes
               from date in dates
               select new PriorTherapy(therapy, outcome, date.Start, date.End),
        ];
    }

    private enum Times
    {
        Brief,
        All,
    }
}
