using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Generators;

/// <summary>Everything on CI-01 and PRE-06, upon a case that would otherwise be considered and upon one that is open.</summary>
internal static class SensitivitySpace
{
    private const string Ivig = "intravenous-immunoglobulin";

    private static DateOnly AsOf => Space.AsOf;

    public static IEnumerable<Case> Upon(Condition[] conditions, Relapse[] relapses, PriorTherapy[] enough, PriorTherapy[] notEnough) =>
        from sensitivity in All()
        from therapies in new[] { enough, notEnough }
        from incomplete in sensitivity.MoreIvig is null ? [null, "priorTherapies", "infusionReactions"] : new string?[] { null }
        select Space.Case(conditions, relapses, therapies, sensitivity, incomplete);

    private static IEnumerable<Sensitivity> All() =>
        from recorded in new bool?[] { false, true, null }
        from assessed in new int?[] { null, -20, -18, -10, 1 }
        from anaphylaxis in new[] { false, true }
        where !anaphylaxis || assessed is null
        from ivig in Records().Prepend(null)
        from more in More()
        where more is null || (ivig is not null && recorded == false)
        select new Sensitivity(recorded, assessed is { } days ? AsOf.AddDays(days) : null, ivig, more, anaphylaxis);

    private static IEnumerable<PriorTherapy?> Records() =>
        from outcome in Space.Outcomes
        from date in new (int? Start, int? End)[] { (-20, -18), (-20, null), (null, -18), (null, null), (-20, 1), (-200, -190) }
        select new PriorTherapy(Ivig, outcome, Day(date.Start), Day(date.End));

    private static PriorTherapy?[] More() =>
    [
        null,
        new(Ivig, "not-tolerated", AsOf.AddDays(-19), AsOf.AddDays(-19)),
        new("IVIG", "not-tolerated"),
        new(Ivig, "contraindicated", AsOf.AddDays(-400), AsOf.AddDays(-300)),
        new("human normal immunoglobulin IV", "given", AsOf.AddDays(-400), AsOf.AddDays(-399)),
    ];

    private static DateOnly? Day(int? days) => days is { } n ? AsOf.AddDays(n) : null;
}
