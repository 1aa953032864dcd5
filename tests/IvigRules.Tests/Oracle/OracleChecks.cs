namespace IvigRules.Tests.Oracle;

/// <summary>The exact dose by actual weight, the checks before the infusion, the readiness and the precautions.</summary>
internal static class OracleChecks
{
    private static readonly string[] ThrombosisFactors =
    [
        "prolonged-immobilization",
        "hypercoagulable-condition",
        "history-of-thrombosis",
        "estrogen-use",
        "indwelling-central-venous-catheter",
        "hyperviscosity",
        "cardiovascular-risk-factors",
    ];

    private static readonly string[] RenalFactors =
    [
        "renal-insufficiency",
        "diabetes-mellitus",
        "volume-depletion",
        "sepsis",
        "paraproteinemia",
        "nephrotoxic-drugs",
    ];

    public static OracleAssessment WithDoseAndChecks(OracleAssessment assessment, OracleFacts facts, OraclePolicy policy)
    {
        OracleAssessment dosed = WithDose(assessment, facts, policy);
        Dictionary<string, string> checks = new(StringComparer.Ordinal)
        {
            ["PRE-01"] = Iga(facts, policy),
            ["PRE-02"] = Weight(facts, policy),
            ["PRE-03"] = facts.InfusionReactions.Exists(r => OracleReactions.IsOpen(r, policy)) ? "failed" : "passed",
            ["PRE-04"] = facts.Age >= 18 ? "passed" : "outstanding",
            ["PRE-05"] = assessment.Indication is "natalizumab-pml-iris" ? "outstanding" : "passed",
        };
        string worst = Worst(checks.Values);
        return dosed with
        {
            Checks = checks,
            Readiness = worst switch { "failed" => "hold", "outstanding" => "checks-outstanding", _ => "checks-passed" },
            Precautions = new Dictionary<string, OracleTruth>(StringComparer.Ordinal)
            {
                ["PC-01"] = LowIga(facts, policy),
                ["PC-02"] = AnyFactor(facts, ThrombosisFactors, policy.ThrombosisAge),
                ["PC-03"] = Or(AnyFactor(facts, RenalFactors, policy.RenalAge), LowEgfr(facts, policy)),
                ["PC-04"] = Haemolysis(dosed, facts, policy),
                ["PC-05"] = Ravulizumab(facts),
            }.ToDictionary(x => x.Key, x => SpecOracle.Text(x.Value), StringComparer.Ordinal),
        };
    }

    // The regimens: 0.4 g/kg on five days, or 0.2 to 0.4 g/kg for maintenance, which has no fixed number of infusions.
    private static OracleAssessment WithDose(OracleAssessment assessment, OracleFacts facts, OraclePolicy policy)
    {
        if (!IsPlausible(facts, policy) || Kilograms(facts) is not { } kilograms)
        {
            return assessment;
        }

        return assessment.Indication switch
        {
            "acute-ms-relapse" or "acute-nmo-relapse" => assessment with
            {
                DoseLowGrams = 0.4m * kilograms,
                DoseHighGrams = 0.4m * kilograms,
                Infusions = 5,
                CourseTotalGrams = 5 * 0.4m * kilograms,
            },
            "ms-relapse-prevention" or "nmo-relapse-prevention" => assessment with
            {
                DoseLowGrams = 0.2m * kilograms,
                DoseHighGrams = 0.4m * kilograms,
            },
            _ => assessment,
        };
    }

    // The mass units of the JSON, in kilograms. A weight dated after asOf is already null in the facts.
    private static decimal? Kilograms(OracleFacts facts) => facts.Weight switch
    {
        null => null,
        { Unit: "kg" } weight => weight.Value,
        { Unit: "g" } weight => weight.Value / 1000m,
        { Unit: "mg" } weight => weight.Value / 1000000m,
        { Unit: "[lb_av]" } weight => weight.Value * 0.45359237m,
        _ => throw new InvalidOperationException("A mass unit that section 9 does not know."),
    };

    private static bool IsPlausible(OracleFacts facts, OraclePolicy policy) =>
        Kilograms(facts) is { } kilograms && kilograms >= policy.PlausibleWeightLowKilograms && kilograms <= policy.PlausibleWeightHighKilograms;

    // PRE-02.
    private static string Weight(OracleFacts facts, OraclePolicy policy)
    {
        if (facts.Weight is null)
        {
            return "outstanding";
        }

        if (!IsPlausible(facts, policy))
        {
            return "failed";
        }

        return facts.Weight.MeasuredOn is { } day && facts.AsOf.DayNumber - day.DayNumber <= policy.WeightRecencyDays ? "passed" : "outstanding";
    }

    // PRE-01.
    private static string Iga(OracleFacts facts, OraclePolicy policy)
    {
        List<OracleLab> results = Results(facts, "iga");
        if (results.Count == 0)
        {
            return "outstanding";
        }

        DateOnly latest = results.Max(r => r.CollectedOn);
        string worst = Worst(results.Where(r => r.CollectedOn == latest).Select(r => IgaBelow(r, policy) switch
        {
            OracleTruth.Met => "failed",
            OracleTruth.Unknown => "outstanding",
            _ => "passed",
        }));
        bool earlierBelow = results.Exists(r => r.CollectedOn < latest && IgaBelow(r, policy) == OracleTruth.Met);
        return worst is "passed" && earlierBelow ? "outstanding" : worst;
    }

    // PC-01. None recorded, or one that leaves it open: Unknown.
    private static OracleTruth LowIga(OracleFacts facts, OraclePolicy policy) =>
        Results(facts, "iga") is { Count: > 0 } results ? results.Max(r => IgaBelow(r, policy)) : OracleTruth.Unknown;

    // PC-03, the lowest eGFR of the latest day. None, or one that leaves it open: Unknown.
    private static OracleTruth LowEgfr(OracleFacts facts, OraclePolicy policy)
    {
        List<OracleLab> results = Results(facts, "egfr");
        return results.Count == 0
            ? OracleTruth.Unknown
            : results.Where(r => r.CollectedOn == results.Max(x => x.CollectedOn))
                .Max(r => r.Unit is "mL/min/{1.73_m2}" ? Below(r.Value, r.Comparator, policy.EgfrThreshold) : OracleTruth.Unknown);
    }

    // PC-04; for maintenance one infusion is judged. Cross-multiplied.
    private static OracleTruth Haemolysis(OracleAssessment dosed, OracleFacts facts, OraclePolicy policy)
    {
        if (facts.Patient.BloodGroup is null || (dosed.CourseTotalGrams ?? dosed.DoseHighGrams) is not { } grams || Kilograms(facts) is not { } kilograms)
        {
            return OracleTruth.Unknown;
        }

        bool high = grams >= policy.HaemolysisGramsPerKilogram * kilograms;
        return high && facts.Patient.BloodGroup is not "o" ? OracleTruth.Met : OracleTruth.NotMet;
    }

    // PC-05. Absent only when ravulizumab is recorded with another outcome.
    private static OracleTruth Ravulizumab(OracleFacts facts)
    {
        List<OracleTherapy> records = [.. facts.PriorTherapies.Where(r => r.Therapy is "ravulizumab")];
        if (records.Exists(r => r.Outcome is "ongoing"))
        {
            return OracleTruth.Met;
        }

        return records.Count > 0 ? OracleTruth.NotMet : OracleTruth.Unknown;
    }

    // The risk factors of a precaution: one present is enough; without one, all have to be recorded as absent to clear it.
    private static OracleTruth AnyFactor(OracleFacts facts, string[] kinds, int age) =>
        kinds.Select(kind => Factor(facts, kind)).Append(facts.Age switch
        {
            null => OracleTruth.Unknown,
            { } years => years >= age ? OracleTruth.Met : OracleTruth.NotMet,
        }).Max();

    // One risk factor; present wins over absent when both are recorded.
    private static OracleTruth Factor(OracleFacts facts, string kind)
    {
        List<OracleRiskFactor> recorded = [.. facts.RiskFactors.Where(f => string.Equals(f.Kind, kind, StringComparison.Ordinal))];
        if (recorded.Count == 0)
        {
            return OracleTruth.Unknown;
        }

        return recorded.Exists(f => f.Present) ? OracleTruth.Met : OracleTruth.NotMet;
    }

    private static List<OracleLab> Results(OracleFacts facts, string analyte) =>
        [.. facts.LabResults.Where(r => string.Equals(r.Analyte, analyte, StringComparison.Ordinal))];

    // IgA in any mass concentration of the JSON; in another unit it stays open.
    private static OracleTruth IgaBelow(OracleLab result, OraclePolicy policy)
    {
        decimal? gramsPerLitre = result.Unit switch
        {
            "g/L" => result.Value,
            "g/dL" => result.Value * 10m,
            "mg/dL" => result.Value / 100m,
            "mg/L" => result.Value / 1000m,
            _ => null,
        };
        return gramsPerLitre is { } value ? Below(value, result.Comparator, policy.IgaThresholdGramsPerLitre) : OracleTruth.Unknown;
    }

    // Is the true value below the threshold? Unknown where the comparator leaves it open.
    private static OracleTruth Below(decimal value, string? comparator, decimal threshold) => comparator switch
    {
        "<" => value <= threshold ? OracleTruth.Met : OracleTruth.Unknown,
        "<=" => value < threshold ? OracleTruth.Met : OracleTruth.Unknown,
        ">" or ">=" => value >= threshold ? OracleTruth.NotMet : OracleTruth.Unknown,
        _ => value < threshold ? OracleTruth.Met : OracleTruth.NotMet,
    };

    private static string Worst(IEnumerable<string> states)
    {
        HashSet<string> all = states.ToHashSet(StringComparer.Ordinal);
        if (all.Contains("failed"))
        {
            return "failed";
        }

        return all.Contains("outstanding") ? "outstanding" : "passed";
    }

    private static OracleTruth Or(OracleTruth a, OracleTruth b) => (OracleTruth)Math.Max((int)a, (int)b);
}
