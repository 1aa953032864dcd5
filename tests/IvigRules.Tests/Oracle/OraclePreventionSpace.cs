namespace IvigRules.Tests.Oracle;

/// <summary>The facts that matter to the two preventions, under the reduced policy.</summary>
internal static class OraclePreventionSpace
{
    private const string Ms = "multiple-sclerosis";

    private const string Nmo = "neuromyelitis-optica";

    private static OraclePolicy Policy => OracleCases.ReducedPolicy;

    public static IEnumerable<OracleCase> MultipleSclerosis() =>
        [.. EveryRecord(Policy.DiseaseModifyingTherapies, Ms), .. Courses()];

    public static IEnumerable<OracleCase> NeuromyelitisOptica() =>
        [.. EveryRecord(Policy.NmoFirstLine, Nmo), .. Patients()];

    // Every outcome or none on each therapy beneath the group; and with one on the group itself, a smaller set beneath.
    private static IEnumerable<OracleCase> EveryRecord(OracleGroup group, string disease)
    {
        string?[] all = [null, .. OracleCases.Outcomes];
        string?[] few = [null, "not-tolerated", "contraindicated", "failed"];
        IEnumerable<OracleTherapy?[]> records =
        [
            .. Choices(group, [null], all),
            .. Choices(group, OracleCases.Outcomes, few),
        ];
        string?[] statuses = disease is Nmo ? [null, "not-pregnant", "pregnant"] : [null];
        return
            from record in records
            from hypersensitivity in OracleSpace.HypersensitivityBrief.Take(2)
            from status in statuses
            where disease is not Nmo || hypersensitivity.Recorded == false || status is null
            select WithStatus(
                OracleSpace.Case([new OracleCondition(disease, disease is Ms ? "relapsing-remitting" : null)], [], record, hypersensitivity),
                "female",
                status);
    }

    // MS-03 and MS-04: all states of the condition and its course.
    private static IEnumerable<OracleCase> Courses() =>
        from conditions in CourseStates()
        from record in Choices(Policy.DiseaseModifyingTherapies, [null, "contraindicated"], [null, "not-tolerated", "declined"])
        from hypersensitivity in OracleSpace.Hypersensitivity
        from status in new[] { null, "nursing" }
        where status is null || hypersensitivity.Recorded == false
        select WithStatus(OracleSpace.Case(conditions, [], record, hypersensitivity), "female", status);

    // NMO-04 and NMO-05: all states of the condition, sex and reproductive status.
    private static IEnumerable<OracleCase> Patients() =>
        from condition in OracleSpace.ConditionStates(Nmo)
        from record in Choices(Policy.NmoFirstLine, [null, "unavailable"], [null, "not-tolerated", "contraindicated"])
        where condition is [{ EndedOn: null }] || record[0] is null
        from hypersensitivity in OracleSpace.HypersensitivityBrief
        from sex in new[] { null, "female", "male" }
        from status in new[] { null, "not-pregnant", "pregnant", "nursing" }
        select WithStatus(OracleSpace.Case(condition, [], record, hypersensitivity), sex, status);

    private static IEnumerable<OracleCondition[]> CourseStates()
    {
        string?[] courses = [null, "relapsing-remitting", "secondary-progressive", "primary-progressive"];
        return
        [
            .. OracleSpace.ConditionStates(Ms, "relapsing-remitting"),
            .. courses.Select(course => new[] { new OracleCondition(Ms, course) }),
            [new OracleCondition(Ms, "relapsing-remitting"), new OracleCondition(Ms, "primary-progressive")],
            [new OracleCondition(Ms, "secondary-progressive"), new OracleCondition(Ms, "primary-progressive")],
            [new OracleCondition(Ms, "secondary-progressive"), new OracleCondition(Ms)],
            [new OracleCondition(Ms, "primary-progressive"), new OracleCondition(Ms)],
            [new OracleCondition(Ms, "secondary-progressive"), new OracleCondition(Ms, "relapsing-remitting", EndedOn: OracleSpace.AsOf)],
        ];
    }

    private static IEnumerable<OracleTherapy?[]> Choices(OracleGroup group, string?[] onGroup, string?[] beneath) =>
        OracleSpace.Product<OracleTherapy?>(
            [.. group.SelfAndBeneath.Select((id, i) => (i == 0 ? onGroup : beneath).Select(outcome => outcome is null ? null : new OracleTherapy(id, outcome)).ToList())]);

    private static OracleCase WithStatus(OracleCase c, string? sex, string? status) =>
        c with { Patient = c.Patient with { Sex = sex, ReproductiveStatus = status } };
}
