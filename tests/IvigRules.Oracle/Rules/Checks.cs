using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Rules;

/// <summary>The checks before the infusion, and the readiness that follows from them.</summary>
internal static class Checks
{
    public static Dictionary<string, string> Of(string indication, KnownFacts facts, Policy policy, Readings readings) =>
        new(StringComparer.Ordinal)
        {
            ["PRE-01"] = Iga(facts),
            ["PRE-02"] = Weight(facts),
            ["PRE-03"] = OpenReaction(facts),
            ["PRE-04"] = PassedIf(facts.Age >= 18),
            ["PRE-05"] = PassedIf(indication is not "natalizumab-pml-iris"),
            ["PRE-06"] = PassedIf(!IvigGiven(indication, facts, policy) && !facts.IsIncomplete("priorTherapies")),
            ["PRE-07"] = PassedIf(IsUnderstood(facts, readings) && !facts.IsIncomplete("priorTherapies")),
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

    // PRE-01. A result of an unknown day may be of any day, so that it never lets the check pass.
    private static string Iga(KnownFacts facts)
    {
        List<Lab> results = LabResults.Of(facts, "iga");
        List<string> states = [.. results.Where(r => r.CollectedOn is not null).Select(r => (r.CollectedOn, LabResults.IgaBelow(r)) switch
        {
            (_, Truth.NotMet) => "passed",
            ({ } day, Truth.Met) when day == results.Max(x => x.CollectedOn) => "failed",
            _ => "outstanding",
        })];
        bool isOpen = results.Count == 0 || results.Exists(r => r.CollectedOn is null) || facts.IsIncomplete("labResults");
        return Worst(isOpen ? states.Append("outstanding") : states);
    }

    // PRE-03.
    private static string OpenReaction(KnownFacts facts)
    {
        IEnumerable<string> states = facts.InfusionReactions.Where(r => r.ResolvedOn is null).Select(r =>
            r.HasDyspnea || r.HasAllergicSymptom || r.HasSeriousEvent
            || Reactions.AsepticMeningitis(r, Readings.Safe) is not (null or "unknown")
                ? "failed"
                : "outstanding");
        return Worst(facts.IsIncomplete("infusionReactions") ? states.Append("outstanding") : states);
    }

    // PRE-06: in this relapse, or for the others still running or not known to be over.
    private static bool IvigGiven(string indication, KnownFacts facts, Policy policy)
    {
        string? disease = indication switch
        {
            "acute-ms-relapse" => "multiple-sclerosis",
            "acute-nmo-relapse" => "neuromyelitis-optica",
            _ => null,
        };
        List<PriorTherapy> ivig = facts.PriorTherapies.FindAll(r => policy.Therapies.OnOrBeneath(r.Therapy, "intravenous-immunoglobulin"));
        if (disease is null)
        {
            return ivig.Exists(r => r.IsUnsaid || r.Outcome is "ongoing");
        }

        TherapyCriteria acute = new(facts, policy.Therapies, ActiveRelapse.Of(disease, facts));
        return ivig.Exists(r => !acute.IsOutside(r) && (r.IsUnsaid || r.Outcome is "responded" or "failed" or "ongoing"));
    }

    // PRE-07.
    private static bool IsUnderstood(KnownFacts facts, Readings readings) =>
        facts.NotUnderstoodOutcomes.TrueForAll(outcome => outcome is "never-given" && !readings.NeverGivenNeedsAKnownName);

    private static string PassedIf(bool passed) => passed ? "passed" : "outstanding";

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
