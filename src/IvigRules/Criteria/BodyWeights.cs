using IvigRules.Policy;

namespace IvigRules.Criteria;

internal static class BodyWeights
{
    /// <summary>The weight is recorded, plausible and recent. One that is not plausible is NotMet.</summary>
    internal static Criterion IsUsable { get; } =
        new FactCriterion("body weight is recorded, plausible and recent", Judge) { Reads = ["patient.weight"] };

    /// <summary>The weight for a dose: recorded and plausible. It may be stale.</summary>
    internal static BodyWeight? ForDose(CaseView view) =>
        view.Weight is { } weight && IsPlausible(weight.Mass, view.Policy) ? weight.Mass : null;

    internal static bool IsPlausible(BodyWeight weight, IvigPolicy policy) =>
        weight >= policy.LightestPlausibleWeight && weight <= policy.HeaviestPlausibleWeight;

    private static Truth Judge(CaseView view, Notes? notes)
    {
        var policy = view.Policy;
        if (view.LaterWeight is { } later)
        {
            notes?.Misses("patient.weight", null, $"the weight is dated {Invariant.Format(later)}, after {Invariant.Format(view.AsOf)}");
            return Truth.Unknown;
        }

        if (view.Weight is not { } weight)
        {
            notes?.Misses("patient.weight", null, $"no weight is recorded");
            return Truth.Unknown;
        }

        if (!IsPlausible(weight.Mass, policy))
        {
            notes?.Saw($"{weight.Mass} is outside {policy.LightestPlausibleWeight} to {policy.HeaviestPlausibleWeight}");
            return Truth.NotMet;
        }

        if (weight.MeasuredOn is not { } measured)
        {
            notes?.Misses("patient.weight.measuredOn", null, $"{weight.Mass}, and the day it was measured is not recorded");
            return Truth.Unknown;
        }

        var old = view.AsOf.DayNumber - measured.DayNumber > policy.WeightRecentDays;
        notes?.Saw($"{weight.Mass}, measured {Invariant.Format(measured)}"
            + $"{(old ? $", more than {Invariant.Format(policy.WeightRecentDays)} days ago" : "")}");
        return old ? Truth.Unknown : Truth.Met;
    }
}
