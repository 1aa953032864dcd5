using IvigRules.Dosing;

namespace IvigRules.Json;

/// <summary>The JSON contract of the choice of dose weight.</summary>
internal sealed record DoseWeightSettings
{
    public DoseWeightBasis? Basis { get; init; }

    public AdjustedWhen? When { get; init; }

    public decimal? Bmi { get; init; }

    public decimal? PercentOfIdeal { get; init; }

    /// <summary>The same over what is there. The condition of adjusted weight goes with it when another weight takes its place.</summary>
    internal DoseWeightPolicy Over(DoseWeightPolicy? policy)
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
