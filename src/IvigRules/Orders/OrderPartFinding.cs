namespace IvigRules.Orders;

/// <summary>The answer for one part of an order, with the reason.</summary>
/// <param name="Part">The part.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Statement">The reason as a sentence with its figures.</param>
/// <remarks><see cref="ToString"/> prints none of its figures.</remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record OrderPartFinding(OrderPart Part, OrderPartAnswer Answer, string Statement)
{
    /// <summary>
    /// For a dose that differs: the dose of one infusion as ordered less the nearest planned one, in grams, negative when too low. Absent
    /// otherwise.
    /// </summary>
    public Dose? Difference { get; init; }

    /// <summary>The part and the answer, without figures.</summary>
    public override string ToString() => $"{Part.ContractName()}: {Answer.ContractName()}";
}
