namespace IvigRules.Dosing;

/// <summary>A total from the least to the largest; the two are equal where it is one number.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The largest; never below the least.</param>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record DoseRange(Dose Low, Dose High)
{
    /// <summary>The total in words, such as <c>140 g</c> or <c>14 g to 28 g</c>.</summary>
    public override string ToString() => Low == High ? Low.ToString() : $"{Low} to {High}";
}
