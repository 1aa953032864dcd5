namespace IvigRules.Dosing;

/// <summary>The weight that a dose is calculated for.</summary>
/// <param name="Basis">The kind of weight.</param>
/// <param name="Weight">The weight; ideal and adjusted weights to 0.01 kg, so that what is shown is what was used.</param>
/// <param name="Because">The reason for this weight.</param>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record DoseWeight(DoseWeightBasis Basis, BodyWeight Weight, string Because)
{
    /// <summary>The kind of weight, without its value.</summary>
    public override string ToString() => Basis.ContractName();
}
