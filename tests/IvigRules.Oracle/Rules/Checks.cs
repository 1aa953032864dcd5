using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Rules;

/// <summary>The checks before the infusion, and the readiness that follows from them.</summary>
internal static class Checks
{
    public static Dictionary<string, string> Of(string indication, KnownFacts facts) => new(StringComparer.Ordinal)
    {
        ["PRE-01"] = Iga(facts),
        ["PRE-02"] = Weight(facts),
        ["PRE-03"] = facts.InfusionReactions.Exists(Reactions.IsOpen) ? "failed" : "passed",
        ["PRE-04"] = facts.Age >= 18 ? "passed" : "outstanding",
        ["PRE-05"] = indication is "natalizumab-pml-iris" ? "outstanding" : "passed",
    };

    public static string Readiness(IEnumerable<string> checks) => Worst(checks) switch
    {
        "failed" => "hold",
        "outstanding" => "checks-outstanding",
        _ => "checks-passed",
    };

    // PRE-02.
    private static string Weight(KnownFacts facts)
    {
        if (facts.Weight is null)
        {
            return "outstanding";
        }

        if (!Dose.IsPlausible(facts))
        {
            return "failed";
        }

        bool recent = facts.Weight.MeasuredOn is { } day && facts.AsOf.DayNumber - day.DayNumber <= Policy.WeightRecencyDays;
        return recent ? "passed" : "outstanding";
    }

    // PRE-01.
    private static string Iga(KnownFacts facts)
    {
        List<Lab> results = LabResults.Of(facts, "iga");
        if (results.Count == 0)
        {
            return "outstanding";
        }

        DateOnly latest = results.Max(r => r.CollectedOn);
        string worst = Worst(results.Where(r => r.CollectedOn == latest).Select(r => LabResults.IgaBelow(r) switch
        {
            Truth.Met => "failed",
            Truth.Unknown => "outstanding",
            _ => "passed",
        }));
        bool earlierBelow = results.Exists(r => r.CollectedOn < latest && LabResults.IgaBelow(r) == Truth.Met);
        return worst is "passed" && earlierBelow ? "outstanding" : worst;
    }

    private static string Worst(IEnumerable<string> states)
    {
        HashSet<string> all = states.ToHashSet(StringComparer.Ordinal);
        if (all.Contains("failed"))
        {
            return "failed";
        }

        return all.Contains("outstanding") ? "outstanding" : "passed";
    }
}
