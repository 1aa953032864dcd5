using IvigRules.Oracle.Facts;
using IvigRules.Oracle.Rules;

namespace IvigRules.Oracle.Generators;

/// <summary>The facts that matter to the two preventions, under the reduced policy.</summary>
internal static class PreventionSpace
{
    private const string Ms = "multiple-sclerosis";

    private const string Nmo = "neuromyelitis-optica";

    private static Policy Policy => SpecOracle.Reduced.Policy;

    private static DateOnly AsOf => Space.AsOf;

    private static DateOnly End => AsOf.AddDays(-100);

    private static string?[] Every { get; } = [null, .. Space.Outcomes.Select(outcome => outcome ?? "none"), "over", "contradictory"];

    public static IEnumerable<Case> MultipleSclerosis() => EveryRecord(Policy.DiseaseModifyingTherapies, Ms)
        .Concat(EarlierResponses(Policy.DiseaseModifyingTherapies, Ms)).Concat(Courses())
        .Concat(Sensitive(Policy.DiseaseModifyingTherapies, Ms));

    public static IEnumerable<Case> NeuromyelitisOptica() => EveryRecord(Policy.NmoFirstLine, Nmo)
        .Concat(EarlierResponses(Policy.NmoFirstLine, Nmo)).Concat(Patients()).Concat(Sensitive(Policy.NmoFirstLine, Nmo));

    // Every outcome or none on each therapy beneath the group; and with one on the group itself, a smaller set beneath.
    private static IEnumerable<Case> EveryRecord(Group tree, string disease)
    {
        string?[] some = [null, "not-tolerated", "contraindicated", "unavailable", "failed", "given", "never-given", "over"];
        string?[] few = [null, "not-tolerated", "contraindicated", "never-given"];
        return
            from record in Choices(tree, [null], some).Concat(Choices(tree, Every, few)).Concat(Choices(tree, ["contraindicated"], some))
            from status in disease is Nmo ? [null, "not-pregnant", "pregnant"] : new string?[] { null }
            select WithStatus(
                Space.Case([Diagnosis(disease)], [], record, Space.Sensitivities[0]),
                "female",
                status);
    }

    // A response that is over on one leaf, the group above it or both, and what was recorded before and since, at every height.
    private static IEnumerable<Case> EarlierResponses(Group tree, string disease) =>
        from ends in new int[][] { [0], [0, -50], [50] }
        from place in new[] { tree.Members[0].Id, tree.Members[0].Members[0].Id, tree.Id }
        let responses = ends.Select(end => new PriorTherapy(place, "responded", End.AddDays(-900), End.AddDays(end)))
        from leaf in Dated(tree.Members[0].Members[0].Id)
        from middle in Dated(tree.Members[0].Id)
        from top in Dated(tree.Id)
        from rest in new[] { "not-tolerated", null }
        let others = new[] { tree.Members[0].Members[1].Id, tree.Members[1].Id, tree.Members[2].Id }
            .Select(id => rest is null ? null : new PriorTherapy(id, rest))
        select Space.Case([Diagnosis(disease)], [], [.. responses, leaf, middle, top, .. others], Space.Sensitivities[0]);

    private static List<PriorTherapy?> Dated(string therapy) =>
    [
        null,
        .. from outcome in new[] { "not-tolerated", "unavailable", "failed", "never-given", "given", null }
           from start in new DateOnly?[] { End, End.AddDays(-1), null }
           select new PriorTherapy(therapy, outcome, start),
    ];

    // MS-03 and MS-04: all states of the condition and its course.
    private static IEnumerable<Case> Courses() =>
        from conditions in CourseStates()
        from record in Choices(Policy.DiseaseModifyingTherapies, [null, "contraindicated"], [null, "not-tolerated", "declined"])
        from sensitivity in Space.Sensitivities.Take(2)
        from status in new[] { null, "nursing" }
        from incomplete in new[] { null, "conditions", "priorTherapies" }
        where incomplete is null || status is null
        select WithStatus(Space.Case(conditions, [], record, sensitivity, incomplete), "female", status);

    // NMO-04 and NMO-05: all states of the condition, sex and reproductive status.
    private static IEnumerable<Case> Patients() =>
        from condition in Space.ConditionStates(Nmo)
        from record in Choices(Policy.NmoFirstLine, [null, "unavailable"], [null, "not-tolerated", "contraindicated"])
        where condition.Length == 1 || record[0] is null
        from sensitivity in Space.Sensitivities.Take(2)
        from sex in new[] { null, "female", "male" }
        from status in new[] { null, "not-pregnant", "pregnant", "nursing" }
        from incomplete in sex is null ? [null, "conditions", "priorTherapies"] : new string?[] { null }
        select WithStatus(Space.Case(condition, [], record, sensitivity, incomplete), sex, status);

    private static IEnumerable<Condition[]> CourseStates()
    {
        string?[] courses = [null, "relapsing-remitting", "secondary-progressive", "primary-progressive"];
        Condition secondary = new(Ms, "secondary-progressive");
        return
        [
            .. Space.ConditionStates(Ms, "relapsing-remitting"),
            .. courses.Select(course => new[] { new Condition(Ms, course) }),
            [Diagnosis(Ms), new Condition(Ms, "primary-progressive")],
            [secondary, new Condition(Ms, "primary-progressive")],
            [secondary, new Condition(Ms)],
            [new Condition(Ms, "primary-progressive"), new Condition(Ms)],
            [secondary, new Condition(Ms, "relapsing-remitting", EndedOn: AsOf)],
            [secondary, new Condition(Ms, "relapsing-remitting", Verification: "unconfirmed")],
            [secondary with { Verification = "unconfirmed" }],
        ];
    }

    private static IEnumerable<Case> Sensitive(Group tree, string disease) =>
        SensitivitySpace.Upon([Diagnosis(disease)], [], [new(tree.Id, "not-tolerated")], [new(tree.Members[0].Id, "not-tolerated")]);

    private static Condition Diagnosis(string disease) => new(disease, disease is Ms ? "relapsing-remitting" : null);

    private static IEnumerable<PriorTherapy?[]> Choices(Group tree, string?[] onGroup, string?[] beneath) =>
        Space.Product<PriorTherapy?>(
            [.. tree.SelfAndBeneath.Select((id, i) => (i == 0 ? onGroup : beneath).Select(outcome => Record(id, outcome)).ToList())]);

    private static PriorTherapy? Record(string therapy, string? outcome) => outcome switch
    {
        null => null,
        "none" => new PriorTherapy(therapy),
        "over" => new PriorTherapy(therapy, "responded", null, End),
        "contradictory" => new PriorTherapy(therapy, "ongoing", null, End),
        _ => new PriorTherapy(therapy, outcome),
    };

    private static Case WithStatus(Case c, string? sex, string? status) =>
        c with { Patient = c.Patient with { Sex = sex, ReproductiveStatus = status } };
}
