namespace IvigRules.Tests.Oracle;

/// <summary>The rules of one indication, in the order in which they are reported, and the criteria they name.</summary>
internal sealed record OracleIndication(string Name, Dictionary<string, OracleFinding> Criteria, List<OracleRule> Rules)
{
    // The five indications in the order of the result.
    public static List<OracleIndication> All(OracleFacts facts, OraclePolicy policy)
    {
        OracleCriteria criteria = new(facts, policy);
        OracleFinding hypersensitivity = criteria.Hypersensitivity();
        List<OracleIndication> all =
        [
            AcuteMs(criteria),
            MsPrevention(criteria, policy),
            AcuteNmo(criteria),
            NmoPrevention(criteria, policy),
            Iris(criteria),
        ];
        foreach (OracleIndication indication in all)
        {
            indication.Criteria.Add("hypersensitivity", hypersensitivity);
            indication.Rules.Add(new OracleRule("CI-01", "contraindication", "hypersensitivity"));
        }

        return all;
    }

    private static OracleIndication AcuteMs(OracleCriteria criteria)
    {
        (OracleFinding active, DateOnly? onset) = criteria.ActiveRelapse("multiple-sclerosis");
        bool advice = active.Truth == OracleTruth.Met && criteria.OngoingInRelapse("intravenous-methylprednisolone", onset);
        return new OracleIndication(
            "acute-ms-relapse",
            new(StringComparer.Ordinal)
            {
                ["ms"] = criteria.Recorded("multiple-sclerosis"),
                ["relapse"] = active,
                ["ivmp"] = criteria.Acute("intravenous-methylprednisolone", onset, "failed", "not-tolerated"),
                ["plex"] = criteria.Acute("plasma-exchange", onset, "failed", "not-tolerated"),
            },
            [
                new OracleRule("MS-01", "indication", "ms", "relapse", "ivmp", "plex"),
                new OracleRule("MS-02", "advice") { Advice = advice ? OracleTruth.Met : OracleTruth.NotMet },
            ]);
    }

    private static OracleIndication MsPrevention(OracleCriteria criteria, OraclePolicy policy)
    {
        bool advice = criteria.PregnantOrNursing().Truth == OracleTruth.Met;
        return new OracleIndication(
            "ms-relapse-prevention",
            new(StringComparer.Ordinal)
            {
                ["ms"] = criteria.Recorded("multiple-sclerosis"),
                ["course"] = criteria.RelapsingRemitting(),
                ["all-dmt"] = criteria.AllOf(policy.DiseaseModifyingTherapies, "not-tolerated", "contraindicated"),
            },
            [
                new OracleRule("MS-03", "indication", "ms", "course", "all-dmt"),
                new OracleRule("MS-04", "advice") { Advice = advice ? OracleTruth.Met : OracleTruth.NotMet },
            ]);
    }

    private static OracleIndication AcuteNmo(OracleCriteria criteria)
    {
        (OracleFinding active, DateOnly? onset) = criteria.ActiveRelapse("neuromyelitis-optica");
        return new OracleIndication(
            "acute-nmo-relapse",
            new(StringComparer.Ordinal)
            {
                ["nmo"] = criteria.Recorded("neuromyelitis-optica"),
                ["relapse"] = active,
                ["iv-corticosteroids"] = criteria.Acute("intravenous-corticosteroids", onset, "failed"),
                ["corticosteroids"] = criteria.Acute("corticosteroids", onset, "contraindicated", "unavailable"),
                ["plex"] = criteria.Acute("plasma-exchange", onset, "contraindicated", "unavailable"),
                ["no-response"] = onset is null ? OracleFinding.NotMet : criteria.NoResponseToCorticosteroids(onset),
            },
            [
                new OracleRule("NMO-01", "indication", "nmo", "relapse", "iv-corticosteroids"),
                new OracleRule("NMO-02", "indication", "nmo", "relapse", "corticosteroids"),
                new OracleRule("NMO-03", "indication", "nmo", "relapse", "plex", "no-response"),
            ]);
    }

    private static OracleIndication NmoPrevention(OracleCriteria criteria, OraclePolicy policy) => new(
        "nmo-relapse-prevention",
        new(StringComparer.Ordinal)
        {
            ["nmo"] = criteria.Recorded("neuromyelitis-optica"),
            ["all-of-04"] = criteria.AllOf(policy.NmoFirstLine, "not-tolerated", "unavailable"),
            ["pregnant-or-nursing"] = criteria.PregnantOrNursing(),
            ["all-of-05"] = criteria.AllOf(policy.NmoFirstLine, "not-tolerated", "unavailable", "contraindicated"),
        },
        [
            new OracleRule("NMO-04", "indication", "nmo", "all-of-04"),
            new OracleRule("NMO-05", "indication", "nmo", "pregnant-or-nursing", "all-of-05"),
        ]);

    private static OracleIndication Iris(OracleCriteria criteria) => new(
        "natalizumab-pml-iris",
        new(StringComparer.Ordinal)
        {
            ["pml"] = criteria.Recorded("progressive-multifocal-leukoencephalopathy"),
            ["iris"] = criteria.Recorded("immune-reconstitution-syndrome"),
            ["stopped"] = criteria.NatalizumabStopped(),
            ["corticosteroids"] = criteria.AtAnyTime("corticosteroids", "contraindicated"),
        },
        [new OracleRule("IRIS-01", "indication", "pml", "iris", "stopped", "corticosteroids")]);
}
