using IvigRules.Policy;

namespace IvigRules.Criteria;

internal static class RiskFactors
{
    /// <summary>A factor is present or the age is reached; NotMet only when all are recorded as absent and the age is below.</summary>
    internal static Criterion AnyOf(string statement, Func<IvigPolicy, int> fromAge, params ImmutableArray<RiskFactorKind> kinds) =>
        new FactCriterion(statement, (view, notes) =>
        {
            var age = view.Age;
            var truth = age is { } years ? Kleene.From(years >= fromAge(view.Policy)) : Truth.Unknown;
            notes?.Saw($"{(age is { } known ? $"{Invariant.Format(known)} years"
                : view.IsBornLater ? "date of birth after the as-of date" : "date of birth not recorded")}");
            List<string>? unrecorded = notes is null ? null : [];
            foreach (var kind in kinds)
            {
                var present = view.IsPresent(kind);
                truth = truth.Or(present);
                if (present == Truth.Met)
                    notes?.Saw($"{kind.Display()}");
                if (present == Truth.Unknown)
                    unrecorded?.Add(kind.Display());
            }

            if (truth != Truth.Met && unrecorded?.Count == kinds.Length)
                notes?.Saw($"none of {Invariant.Format(kinds.Length)} risk factors recorded");
            else if (truth != Truth.Met && unrecorded?.Count > 0)
                notes?.Saw($"not recorded: {string.Join(", ", unrecorded)}");
            return truth;
        })
        {
            Reads = ["patient.birthDate", "riskFactors"],
        };
}
