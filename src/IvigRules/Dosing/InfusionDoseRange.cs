namespace IvigRules.Dosing;

/// <summary>The dose of one infusion, from the least to the largest; the two are equal where the dose is one number.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The largest; never below the least.</param>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record InfusionDoseRange(InfusionDose Low, InfusionDose High)
{
    /// <summary>The exact dose in words, such as <c>28 g</c> or <c>14 g to 28 g</c>.</summary>
    public override string ToString() => new DoseRange(Low.Exact, High.Exact).ToString();
}
