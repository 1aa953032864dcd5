using IvigRules.Oracle.Facts;
using IvigRules.Oracle.Rules;

namespace IvigRules.Oracle.Generators;

/// <summary>The facts that matter to the two preventions, under the reduced policy.</summary>
internal static class PreventionSpace
{
    private const string Ms = "multiple-sclerosis";

    private const string Nmo = "neuromyelitis-optica";

    private static Policy Policy => SpecOracle.Reduced.Policy;

    public static IEnumerable<Case> MultipleSclerosis() =>
        EveryRecord(Policy.DiseaseModifyingTherapies, Ms).Concat(Courses());

    public static IEnumerable<Case> NeuromyelitisOptica() =>
        EveryRecord(Policy.NmoFirstLine, Nmo).Concat(Patients());

    // Every outcome or none on each therapy beneath the group; and with one on the group itself, a smaller set beneath.
    private static IEnumerable<Case> EveryRecord(Group group, string disease)
    {
        string?[] all = [null, .. Space.Outcomes];
        string?[] few = [null, "not-tolerated", "contraindicated", "failed"];
        IEnumerable<PriorTherapy?[]> records = Choices(group, [null], all).Concat(Choices(group, Space.Outcomes, few));
        string?[] statuses = disease is Nmo ? [null, "not-pregnant", "pregnant"] : [null];
        return
            from record in records
            from hypersensitivity in Space.HypersensitivityBrief.Take(2)
            from status in statuses
            where disease is not Nmo || hypersensitivity.Recorded == false || status is null
            select WithStatus(
                Space.Case([new Condition(disease, disease is Ms ? "relapsing-remitting" : null)], [], record, hypersensitivity),
                "female",
                status);
    }

    // MS-03 and MS-04: all states of the condition and its course.
    private static IEnumerable<Case> Courses() =>
        from conditions in CourseStates()
        from record in Choices(Policy.DiseaseModifyingTherapies, [null, "contraindicated"], [null, "not-tolerated", "declined"])
        from hypersensitivity in Space.Hypersensitivity
        from status in new[] { null, "nursing" }
        where status is null || hypersensitivity.Recorded == false
        select WithStatus(Space.Case(conditions, [], record, hypersensitivity), "female", status);

    // NMO-04 and NMO-05: all states of the condition, sex and reproductive status.
    private static IEnumerable<Case> Patients() =>
        from condition in Space.ConditionStates(Nmo)
        from record in Choices(Policy.NmoFirstLine, [null, "unavailable"], [null, "not-tolerated", "contraindicated"])
        where condition is [{ EndedOn: null }] || record[0] is null
        from hypersensitivity in Space.HypersensitivityBrief
        from sex in new[] { null, "female", "male" }
        from status in new[] { null, "not-pregnant", "pregnant", "nursing" }
        select WithStatus(Space.Case(condition, [], record, hypersensitivity), sex, status);

    private static IEnumerable<Condition[]> CourseStates()
    {
        string?[] courses = [null, "relapsing-remitting", "secondary-progressive", "primary-progressive"];
        return
        [
            .. Space.ConditionStates(Ms, "relapsing-remitting"),
            .. courses.Select(course => new[] { new Condition(Ms, course) }),
            [new Condition(Ms, "relapsing-remitting"), new Condition(Ms, "primary-progressive")],
            [new Condition(Ms, "secondary-progressive"), new Condition(Ms, "primary-progressive")],
            [new Condition(Ms, "secondary-progressive"), new Condition(Ms)],
            [new Condition(Ms, "primary-progressive"), new Condition(Ms)],
            [new Condition(Ms, "secondary-progressive"), new Condition(Ms, "relapsing-remitting", EndedOn: Space.AsOf)],
        ];
    }

    private static IEnumerable<PriorTherapy?[]> Choices(Group group, string?[] onGroup, string?[] beneath) =>
        Space.Product<PriorTherapy?>(
            [.. group.SelfAndBeneath.Select((id, i) => (i == 0 ? onGroup : beneath).Select(outcome => Record(id, outcome)).ToList())]);

    private static PriorTherapy? Record(string therapy, string? outcome) => outcome is null ? null : new PriorTherapy(therapy, outcome);

    private static Case WithStatus(Case c, string? sex, string? status) =>
        c with { Patient = c.Patient with { Sex = sex, ReproductiveStatus = status } };
}
