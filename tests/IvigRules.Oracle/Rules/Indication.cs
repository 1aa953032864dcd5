namespace IvigRules.Oracle.Rules;

/// <summary>The rules of one indication, in the order in which they are reported, and the criteria they name.</summary>
internal sealed record Indication(string Name, Dictionary<string, Finding> Criteria, List<Rule> Rules)
{
    // The five indications in the order of the result.
    public static List<Indication> All(KnownFacts facts, Policy policy, Readings readings, string? only)
    {
        List<Indication> all = [.. (only is null ? SpecOracle.Indications : [only]).Select(name => name switch
        {
            "acute-ms-relapse" => AcuteMs(facts, policy),
            "ms-relapse-prevention" => MsPrevention(facts, policy),
            "acute-nmo-relapse" => AcuteNmo(facts, policy),
            "nmo-relapse-prevention" => NmoPrevention(facts, policy),
            "natalizumab-pml-iris" => Iris(facts, policy, readings),
            _ => throw new ArgumentOutOfRangeException(nameof(only), only, "No such indication."),
        })];
        Finding hypersensitivity = Hypersensitivity.Of(facts, policy.Therapies, readings);
        foreach (Indication indication in all)
        {
            indication.Criteria.Add("hypersensitivity", hypersensitivity);
            indication.Rules.Add(new Rule("CI-01", "contraindication", "hypersensitivity"));
        }

        return all;
    }

    private static Indication AcuteMs(KnownFacts facts, Policy policy)
    {
        ActiveRelapse relapse = ActiveRelapse.Of("multiple-sclerosis", facts);
        TherapyCriteria acute = new(facts, policy.Therapies, relapse);
        return new Indication(
            "acute-ms-relapse",
            new(StringComparer.Ordinal)
            {
                ["ms"] = Diagnoses.Recorded("multiple-sclerosis", facts),
                ["relapse"] = relapse.Active,
                ["ivmp"] = acute.OneTherapy("intravenous-methylprednisolone", "failed", "not-tolerated"),
                ["plex"] = acute.OneTherapy("plasma-exchange", "failed", "not-tolerated"),
                ["no-steroid-response"] = acute.HasNot("corticosteroids", "responded"),
            },
            [
                new Rule("MS-01", "indication", "ms", "relapse", "ivmp", "plex", "no-steroid-response"),
                Advice("MS-02", relapse.Active.Truth == Truth.Met),
            ]);
    }

    private static Indication MsPrevention(KnownFacts facts, Policy policy)
    {
        bool othersWork = facts.PriorTherapies.Exists(r =>
            policy.DiseaseModifyingTherapies.SelfAndBeneath.Contains(r.Therapy)
            && (r.Outcome is "ongoing" || WholeGroup.IsWorking(r)));
        return new Indication(
            "ms-relapse-prevention",
            new(StringComparer.Ordinal)
            {
                ["ms"] = Diagnoses.Recorded("multiple-sclerosis", facts),
                ["course"] = Diagnoses.RelapsingRemitting(facts),
                ["all-dmt"] = WholeGroup.Of(policy.DiseaseModifyingTherapies, facts, policy.Therapies, "not-tolerated", "contraindicated"),
            },
            [
                new Rule("MS-03", "indication", "ms", "course", "all-dmt"),
                Advice("MS-04", Diagnoses.PregnantOrNursing(facts.Patient).Truth == Truth.Met && !othersWork),
            ]);
    }

    private static Indication AcuteNmo(KnownFacts facts, Policy policy)
    {
        ActiveRelapse relapse = ActiveRelapse.Of("neuromyelitis-optica", facts);
        TherapyCriteria acute = new(facts, policy.Therapies, relapse);
        return new Indication(
            "acute-nmo-relapse",
            new(StringComparer.Ordinal)
            {
                ["nmo"] = Diagnoses.Recorded("neuromyelitis-optica", facts),
                ["relapse"] = relapse.Active,
                ["iv-steroids"] = acute.OneTherapy("intravenous-corticosteroids", "failed"),
                ["steroids"] = acute.OneTherapy("corticosteroids", "contraindicated", "unavailable"),
                ["plex"] = acute.OneTherapy("plasma-exchange", "contraindicated", "unavailable"),
                ["no-steroid-response"] = acute.HasNot("corticosteroids", "responded"),
                ["plex-not-working"] = acute.HasNot("plasma-exchange", "responded", "ongoing"),
                ["nmo-03-steroids"] = acute.NoResponseToCorticosteroids(),
            },
            [
                new Rule("NMO-01", "indication", "nmo", "relapse", "iv-steroids", "no-steroid-response", "plex-not-working"),
                new Rule("NMO-02", "indication", "nmo", "relapse", "steroids", "no-steroid-response", "plex-not-working"),
                new Rule("NMO-03", "indication", "nmo", "relapse", "plex", "nmo-03-steroids"),
            ]);
    }

    private static Indication NmoPrevention(KnownFacts facts, Policy policy) => new(
        "nmo-relapse-prevention",
        new(StringComparer.Ordinal)
        {
            ["nmo"] = Diagnoses.Recorded("neuromyelitis-optica", facts),
            ["all-of-04"] = WholeGroup.Of(policy.NmoFirstLine, facts, policy.Therapies, "not-tolerated", "unavailable"),
            ["pregnant-or-nursing"] = Diagnoses.PregnantOrNursing(facts.Patient),
            ["all-of-05"] = WholeGroup.Of(policy.NmoFirstLine, facts, policy.Therapies, "not-tolerated", "unavailable", "contraindicated"),
        },
        [
            new Rule("NMO-04", "indication", "nmo", "all-of-04"),
            new Rule("NMO-05", "indication", "nmo", "pregnant-or-nursing", "all-of-05"),
        ]);

    private static Indication Iris(KnownFacts facts, Policy policy, Readings readings) => new(
        "natalizumab-pml-iris",
        new(StringComparer.Ordinal)
        {
            ["pml"] = Diagnoses.Recorded("progressive-multifocal-leukoencephalopathy", facts),
            ["iris"] = Diagnoses.Recorded("immune-reconstitution-syndrome", facts),
            ["stopped"] = Diagnoses.NatalizumabStopped(facts, policy.Therapies, readings),
            ["steroids"] = new TherapyCriteria(facts, policy.Therapies, relapse: null).OneTherapy("corticosteroids", "contraindicated"),
        },
        [new Rule("IRIS-01", "indication", "pml", "iris", "stopped", "steroids")]);

    private static Rule Advice(string id, bool holds) => new(id, "advice") { Advice = holds ? Truth.Met : Truth.NotMet };
}
