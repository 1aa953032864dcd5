using IvigRules.Dosing;

namespace IvigRules.Json;

/// <summary>The choice of dose weight in a policy, setting by setting.</summary>
internal sealed class DoseWeightPolicyType() : ObjectType<DoseWeightPolicyType.Draft, DoseWeightPolicyType.Draft>(
    Optional("basis", new NameType<DoseWeightBasis>(), (ref draft, basis) => draft.Basis = basis, settings => settings.Basis),
    Optional("when", new NameType<AdjustedWhen>(), (ref draft, when) => draft.When = when, settings => settings.When),
    Optional("bmi", new NumberType(NumberRange.NotNegative), (ref draft, bmi) => draft.Bmi = bmi, settings => settings.Bmi),
    Optional("percentOfIdeal", new NumberType(NumberRange.NotNegative), (ref draft, percent) => draft.PercentOfIdeal = percent,
        settings => settings.PercentOfIdeal))
{
    protected override Draft Finish(in Draft draft) => draft;

    internal struct Draft
    {
        internal DoseWeightBasis? Basis;
        internal AdjustedWhen? When;
        internal decimal? Bmi;
        internal decimal? PercentOfIdeal;

        internal static Draft Of(DoseWeightPolicy policy) =>
            new() { Basis = policy.Basis, When = policy.When, Bmi = policy.Bmi, PercentOfIdeal = policy.PercentOfIdeal };

        /// <summary>The same over what is there. The condition of adjusted weight goes with it when another takes its place.</summary>
        internal readonly DoseWeightPolicy Over(DoseWeightPolicy? policy)
        {
            policy ??= new();
            var basis = Basis ?? policy.Basis;
            var replaced = policy.Basis == DoseWeightBasis.Adjusted && basis != DoseWeightBasis.Adjusted;
            return new()
            {
                Basis = basis,
                When = When ?? (replaced ? null : policy.When),
                Bmi = Bmi ?? policy.Bmi,
                PercentOfIdeal = PercentOfIdeal ?? policy.PercentOfIdeal,
            };
        }
    }
}
