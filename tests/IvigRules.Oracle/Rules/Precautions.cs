using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Rules;

/// <summary>What to watch for with the infusion.</summary>
internal static class Precautions
{
    internal static readonly string[] ThrombosisFactors =
    [
        "prolonged-immobilization",
        "hypercoagulable-condition",
        "history-of-thrombosis",
        "estrogen-use",
        "indwelling-central-venous-catheter",
        "hyperviscosity",
        "cardiovascular-risk-factors",
    ];

    internal static readonly string[] RenalFactors =
    [
        "renal-insufficiency",
        "diabetes-mellitus",
        "volume-depletion",
        "sepsis",
        "paraproteinemia",
        "nephrotoxic-drugs",
    ];

    public static Dictionary<string, string> Of(Conclusion dosed, KnownFacts facts, Policy policy, Readings readings) =>
        new(StringComparer.Ordinal)
        {
            ["PC-01"] = LowIga(facts).Word(),
            ["PC-02"] = AnyFactor(facts, ThrombosisFactors, Policy.ThrombosisAge).Word(),
            ["PC-03"] = Kleene.Or(AnyFactor(facts, RenalFactors, Policy.RenalAge), LowEgfr(facts)).Word(),
            ["PC-04"] = Haemolysis(dosed, facts).Word(),
            ["PC-05"] = Ravulizumab(facts).Word(),
            ["PC-06"] = EarlierReaction(facts, policy, readings).Word(),
        };

    // PC-01. None recorded, or one that leaves it open: Unknown.
    private static Truth LowIga(KnownFacts facts) =>
        LabResults.Of(facts, "iga") is { Count: > 0 } results ? results.Max(r => LabResults.IgaBelow(r)) : Truth.Unknown;

    // PC-03, the lowest eGFR of the latest day; one without a day is left aside. None, or one that leaves it open: Unknown.
    private static Truth LowEgfr(KnownFacts facts)
    {
        List<Lab> results = LabResults.Of(facts, "egfr").FindAll(r => r.CollectedOn is not null);
        return results.Count == 0
            ? Truth.Unknown
            : results.Where(r => r.CollectedOn == results.Max(x => x.CollectedOn))
                .Max(r => r.Unit is "mL/min/{1.73_m2}" ? LabResults.Below(r.Value, r.Comparator, Policy.EgfrThreshold) : Truth.Unknown);
    }

    // PC-04; for maintenance one infusion is judged. Cross-multiplied.
    private static Truth Haemolysis(Conclusion dosed, KnownFacts facts)
    {
        if (facts.Patient.BloodGroup is null
            || (dosed.CourseTotalGrams ?? dosed.DoseHighGrams) is not { } grams
            || Dose.Kilograms(facts) is not { } kilograms)
        {
            return Truth.Unknown;
        }

        bool high = grams >= Policy.HaemolysisGramsPerKilogram * kilograms;
        return high && facts.Patient.BloodGroup is not "o" ? Truth.Met : Truth.NotMet;
    }

    // PC-05; a result shows it only when it is Met. Absent only when ravulizumab is recorded with another outcome.
    private static Truth Ravulizumab(KnownFacts facts)
    {
        List<PriorTherapy> records = facts.PriorTherapies.FindAll(r => r.Therapy is "ravulizumab");
        return records.Count == 0
            ? Truth.Unknown
            : records.Max(r => r.IsUnsaid || r.ContradictsItself ? Truth.Unknown : Kleene.Recorded(r.Outcome is "ongoing"));
    }

    // PC-06. What is not known to be nothing is open: an unknown AR-01, IVIG with an unknown result, a list that is not whole.
    private static Truth EarlierReaction(KnownFacts facts, Policy policy, Readings readings)
    {
        List<Truth> all =
        [
            .. facts.InfusionReactions.Select(r => r.HasSeriousEvent || r.HasAllergicSymptom
                ? Truth.Met
                : Reactions.AsepticMeningitis(r, readings) switch
                {
                    "suspected" or "supported" or "atypical" => Truth.Met,
                    "unknown" => Truth.Unknown,
                    _ => Truth.NotMet,
                }),
            .. facts.PriorTherapies.Where(r => policy.Therapies.OnOrBeneath(r.Therapy, "intravenous-immunoglobulin"))
                .Select(r => r.IsUnsaid ? Truth.Unknown : Kleene.Recorded(r.Outcome is "not-tolerated")),
            facts.IsIncomplete("infusionReactions") || facts.IsIncomplete("priorTherapies") ? Truth.Unknown : Truth.NotMet,
        ];
        return all.Max();
    }

    // The risk factors of a precaution: one present is enough; without one, all have to be recorded as absent to clear it.
    private static Truth AnyFactor(KnownFacts facts, string[] kinds, int age) =>
        kinds.Select(kind => Factor(facts, kind)).Append(facts.Age switch
        {
            null => Truth.Unknown,
            { } years => years >= age ? Truth.Met : Truth.NotMet,
        }).Max();

    // One risk factor; present wins over absent when both are recorded.
    private static Truth Factor(KnownFacts facts, string kind)
    {
        List<RiskFactor> recorded = [.. facts.RiskFactors.Where(f => string.Equals(f.Kind, kind, StringComparison.Ordinal))];
        if (recorded.Count == 0)
        {
            return Truth.Unknown;
        }

        return recorded.Exists(f => f.Present) ? Truth.Met : Truth.NotMet;
    }
}
