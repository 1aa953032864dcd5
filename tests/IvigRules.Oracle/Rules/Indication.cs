namespace IvigRules.Oracle.Rules;

/// <summary>The rules of one indication, in the order in which they are reported, and the criteria they name.</summary>
internal sealed record Indication(string Name, Dictionary<string, Finding> Criteria, List<Rule> Rules)
{
    // The five indications in the order of the result.
    public static List<Indication> All(KnownFacts facts, Policy policy)
    {
        Criteria criteria = new(facts, policy);
        Finding hypersensitivity = criteria.Hypersensitivity();
        List<Indication> all =
        [
            AcuteMs(criteria),
            MsPrevention(criteria, policy),
            AcuteNmo(criteria),
            NmoPrevention(criteria, policy),
            Iris(criteria),
        ];
        foreach (Indication indication in all)
        {
            indication.Criteria.Add("hypersensitivity", hypersensitivity);
            indication.Rules.Add(new Rule("CI-01", "contraindication", "hypersensitivity"));
        }

        return all;
    }

    private static Indication AcuteMs(Criteria criteria)
    {
        (Finding active, DateOnly? onset) = criteria.ActiveRelapse("multiple-sclerosis");
        bool advice = active.Truth == Truth.Met && criteria.OngoingInRelapse("intravenous-methylprednisolone", onset);
        return new Indication(
            "acute-ms-relapse",
            new(StringComparer.Ordinal)
            {
                ["ms"] = criteria.Recorded("multiple-sclerosis"),
                ["relapse"] = active,
                ["ivmp"] = criteria.Acute("intravenous-methylprednisolone", onset, "failed", "not-tolerated"),
                ["plex"] = criteria.Acute("plasma-exchange", onset, "failed", "not-tolerated"),
            },
            [
                new Rule("MS-01", "indication", "ms", "relapse", "ivmp", "plex"),
                new Rule("MS-02", "advice") { Advice = advice ? Truth.Met : Truth.NotMet },
            ]);
    }

    private static Indication MsPrevention(Criteria criteria, Policy policy)
    {
        bool advice = criteria.PregnantOrNursing().Truth == Truth.Met;
        return new Indication(
            "ms-relapse-prevention",
            new(StringComparer.Ordinal)
            {
                ["ms"] = criteria.Recorded("multiple-sclerosis"),
                ["course"] = criteria.RelapsingRemitting(),
                ["all-dmt"] = criteria.AllOf(policy.DiseaseModifyingTherapies, "not-tolerated", "contraindicated"),
            },
            [
                new Rule("MS-03", "indication", "ms", "course", "all-dmt"),
                new Rule("MS-04", "advice") { Advice = advice ? Truth.Met : Truth.NotMet },
            ]);
    }

    private static Indication AcuteNmo(Criteria criteria)
    {
        (Finding active, DateOnly? onset) = criteria.ActiveRelapse("neuromyelitis-optica");
        return new Indication(
            "acute-nmo-relapse",
            new(StringComparer.Ordinal)
            {
                ["nmo"] = criteria.Recorded("neuromyelitis-optica"),
                ["relapse"] = active,
                ["iv-corticosteroids"] = criteria.Acute("intravenous-corticosteroids", onset, "failed"),
                ["corticosteroids"] = criteria.Acute("corticosteroids", onset, "contraindicated", "unavailable"),
                ["plex"] = criteria.Acute("plasma-exchange", onset, "contraindicated", "unavailable"),
                ["no-response"] = onset is null ? Finding.NotMet : criteria.NoResponseToCorticosteroids(onset),
            },
            [
                new Rule("NMO-01", "indication", "nmo", "relapse", "iv-corticosteroids"),
                new Rule("NMO-02", "indication", "nmo", "relapse", "corticosteroids"),
                new Rule("NMO-03", "indication", "nmo", "relapse", "plex", "no-response"),
            ]);
    }

    private static Indication NmoPrevention(Criteria criteria, Policy policy) => new(
        "nmo-relapse-prevention",
        new(StringComparer.Ordinal)
        {
            ["nmo"] = criteria.Recorded("neuromyelitis-optica"),
            ["all-of-04"] = criteria.AllOf(policy.NmoFirstLine, "not-tolerated", "unavailable"),
            ["pregnant-or-nursing"] = criteria.PregnantOrNursing(),
            ["all-of-05"] = criteria.AllOf(policy.NmoFirstLine, "not-tolerated", "unavailable", "contraindicated"),
        },
        [
            new Rule("NMO-04", "indication", "nmo", "all-of-04"),
            new Rule("NMO-05", "indication", "nmo", "pregnant-or-nursing", "all-of-05"),
        ]);

    private static Indication Iris(Criteria criteria) => new(
        "natalizumab-pml-iris",
        new(StringComparer.Ordinal)
        {
            ["pml"] = criteria.Recorded("progressive-multifocal-leukoencephalopathy"),
            ["iris"] = criteria.Recorded("immune-reconstitution-syndrome"),
            ["stopped"] = criteria.NatalizumabStopped(),
            ["corticosteroids"] = criteria.AtAnyTime("corticosteroids", "contraindicated"),
        },
        [new Rule("IRIS-01", "indication", "pml", "iris", "stopped", "corticosteroids")]);
}
