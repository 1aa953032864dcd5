namespace IvigRules.Dosing;

/// <summary>The weight that a dose was worked out for.</summary>
/// <param name="Basis">Which weight it is.</param>
/// <param name="Weight">The weight; ideal and adjusted weights to 0.01 kg, so that what is shown is what was used.</param>
/// <param name="Because">Why that one.</param>
public sealed record DoseWeight(DoseWeightBasis Basis, BodyWeight Weight, string Because)
{
    /// <summary>Which weight it is, without the weight.</summary>
    public override string ToString() => Basis.ContractName();
}
