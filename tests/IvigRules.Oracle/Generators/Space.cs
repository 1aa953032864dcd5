using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Generators;

/// <summary>What the enumerated spaces share.</summary>
internal static class Space
{
    public const string PatientId = "p-001";

    // Null is a record without outcome.
    public static readonly string?[] Outcomes =
    [
        "responded",
        "failed",
        "not-tolerated",
        "contraindicated",
        "unavailable",
        "declined",
        "ongoing",
        "never-given",
        "given",
        null,
    ];

    public static DateOnly AsOf { get; } = new(2026, 6, 30);

    // CI-01 not-met, unknown (missing), unknown (source-silent) and met.
    public static List<Sensitivity> Sensitivities { get; } =
    [
        new(Recorded: false),
        new(Recorded: null),
        new(Recorded: false, Ivig: new PriorTherapy("intravenous-immunoglobulin", "contraindicated")),
        new(Recorded: true),
    ];

    public static Case Case(
        IEnumerable<Condition> conditions,
        IEnumerable<Relapse> relapses,
        IEnumerable<PriorTherapy?> therapies,
        Sensitivity sensitivity,
        string? incomplete = null) => new()
        {
            AsOf = AsOf,
            Patient = new Patient
            {
                Id = PatientId,
                BirthDate = new DateOnly(1986, 2, 11),
                Sex = "female",
                Weight = new Weight(70m, "kg", AsOf.AddDays(-5)),
                IvigHypersensitivity = sensitivity.Recorded,
                IvigHypersensitivityAssessedOn = sensitivity.AssessedOn,
            },
            Conditions = [.. conditions],
            Relapses = [.. relapses],
            PriorTherapies =
            [
                .. therapies.Append(sensitivity.Ivig).Append(sensitivity.MoreIvig).OfType<PriorTherapy>(),
            ],
            LabResults = [new Lab("iga", 1.8m, "g/L", AsOf.AddDays(-4))],
            InfusionReactions = sensitivity.Anaphylaxis ? [new Reaction { Symptoms = new Symptoms { Anaphylaxis = true } }] : null,
            Incomplete = incomplete is null ? null : [incomplete],
        };

    // Recorded, not recorded, ended, after asOf, unconfirmed, both, and ended beside an unconfirmed one.
    public static List<Condition[]> ConditionStates(string kind, string? course = null)
    {
        Condition recorded = new(kind, course, AsOf.AddYears(-3));
        return
        [
            [recorded],
            [],
            [recorded with { EndedOn = AsOf }],
            [recorded with { Onset = AsOf.AddDays(1) }],
            [recorded with { Verification = "unconfirmed" }],
            [recorded with { Verification = "unconfirmed" }, recorded with { Verification = "confirmed", Onset = null }],
            [recorded with { EndedOn = AsOf.AddDays(-1) }, recorded with { Verification = "unconfirmed", Onset = null }],
        ];
    }

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
