namespace IvigRules.Oracle.Rules;

/// <summary>Combines the rules of an indication into a verdict, and adds what follows from it.</summary>
internal static class Verdicts
{
    public static Conclusion Conclude(Indication indication, KnownFacts facts, Policy policy, Readings readings)
    {
        Dictionary<string, Truth> truths = indication.Criteria.ToDictionary(x => x.Key, x => x.Value.Truth, StringComparer.Ordinal);
        string verdict = Verdict(indication.Rules, truths);
        Conclusion conclusion = new()
        {
            Indication = indication.Name,
            Verdict = verdict,
            Determining = Determining(indication.Rules, truths, verdict),
            Rules = indication.Rules.ToDictionary(r => r.Id, r => r.Truth(truths).Word(), StringComparer.Ordinal),
        };
        return verdict switch
        {
            "indeterminate" => readings.PointsHaveOneAnswer
                ? OpenPoints.Add(conclusion, indication, truths)
                : OpenCriteria.Add(conclusion, indication, truths),
            "consider" => WithTreatment(conclusion, facts, policy, readings),
            _ => conclusion,
        };
    }

    private static Conclusion WithTreatment(Conclusion conclusion, KnownFacts facts, Policy policy, Readings readings)
    {
        Conclusion dosed = Dose.Add(conclusion, facts);
        Dictionary<string, string> checks = Checks.Of(conclusion.Indication, facts, policy, readings);
        return dosed with
        {
            Checks = checks,
            Readiness = Checks.Readiness(checks.Values),
            Precautions = Precautions.Of(dosed, facts, policy, readings),
        };
    }

    // A contraindication first, then no indication left, then Consider; whatever is still open is Indeterminate.
    public static string Verdict(List<Rule> rules, IReadOnlyDictionary<string, Truth> truths)
    {
        bool Any(bool contraindications, Truth truth) =>
            rules.Exists(r => (contraindications ? r.IsContraindication : r.IsIndication) && r.Truth(truths) == truth);

        if (Any(contraindications: true, Truth.Met))
        {
            return "contraindicated";
        }

        if (!Any(contraindications: false, Truth.Met) && !Any(contraindications: false, Truth.Unknown))
        {
            return "not-indicated";
        }

        return Any(contraindications: false, Truth.Met) && !Any(contraindications: true, Truth.Unknown)
            ? "consider"
            : "indeterminate";
    }

    // The rules that decided the verdict, in the order of the rules.
    private static List<string> Determining(List<Rule> rules, Dictionary<string, Truth> truths, string verdict) =>
    [
        .. rules.Where(r => (verdict, r.Kind, r.Truth(truths)) switch
        {
            ("contraindicated", "contraindication", Truth.Met) => true,
            ("consider", "indication", Truth.Met) => true,
            ("indeterminate", "indication", Truth.Met or Truth.Unknown) => true,
            ("indeterminate", "contraindication", Truth.Unknown) => true,
            ("not-indicated", "indication", _) => true,
            _ => false,
        }).Select(r => r.Id),
    ];
}
