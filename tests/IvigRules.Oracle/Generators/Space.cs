using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Generators;

/// <summary>What the enumerated spaces share.</summary>
internal static class Space
{
    public const string PatientId = "p-001";

    public static readonly string[] Outcomes =
    [
        "responded",
        "failed",
        "not-tolerated",
        "contraindicated",
        "unavailable",
        "declined",
        "ongoing",
    ];

    public static DateOnly AsOf { get; } = new(2026, 6, 30);

    // CI-01: hypersensitivity {missing, true, false} x an IVIG record not tolerated or none x anaphylaxis or none.
    public static List<(bool? Recorded, bool NotTolerated, bool Anaphylaxis)> Hypersensitivity { get; } =
    [
        .. from recorded in new bool?[] { null, true, false }
           from notTolerated in new[] { false, true }
           from anaphylaxis in new[] { false, true }
           select (recorded, notTolerated, anaphylaxis),
    ];

    // One each in which CI-01 is not-met, unknown (missing), unknown (source-silent) and met.
    public static List<(bool? Recorded, bool NotTolerated, bool Anaphylaxis)> HypersensitivityBrief { get; } =
    [
        (false, false, false),
        (null, false, false),
        (false, true, false),
        (true, false, false),
    ];

    public static Case Case(
        IEnumerable<Condition> conditions,
        IEnumerable<Relapse> relapses,
        IEnumerable<PriorTherapy?> therapies,
        (bool? Recorded, bool NotTolerated, bool Anaphylaxis) hypersensitivity) => new()
        {
            AsOf = AsOf,
            Patient = new Patient
            {
                Id = PatientId,
                BirthDate = new DateOnly(1986, 2, 11),
                Sex = "female",
                Weight = new Weight(70m, "kg", AsOf.AddDays(-5)),
                IvigHypersensitivity = hypersensitivity.Recorded,
            },
            Conditions = [.. conditions],
            Relapses = [.. relapses],
            PriorTherapies =
            [
                .. therapies.OfType<PriorTherapy>(),
                .. hypersensitivity.NotTolerated ? new[] { new PriorTherapy("intravenous-immunoglobulin", "not-tolerated") } : [],
            ],
            InfusionReactions = hypersensitivity.Anaphylaxis ? [new Reaction { Symptoms = new Symptoms { Anaphylaxis = true } }] : [],
        };

    // Not recorded, recorded, ended, after asOf.
    public static List<Condition[]> ConditionStates(string kind, string? course = null) =>
    [
        [new Condition(kind, course, AsOf.AddYears(-3))],
        [],
        [new Condition(kind, course, AsOf.AddYears(-3), AsOf)],
        [new Condition(kind, course, AsOf.AddDays(1))],
    ];

    // Every choice of one option from each list.
    public static IEnumerable<T[]> Product<T>(IReadOnlyList<IReadOnlyList<T>> options)
    {
        int[] index = new int[options.Count];
        while (true)
        {
            yield return [.. index.Select((chosen, i) => options[i][chosen])];
            int position = options.Count - 1;
            while (position >= 0 && ++index[position] == options[position].Count)
            {
                index[position--] = 0;
            }

            if (position < 0)
            {
                yield break;
            }
        }
    }
}
