namespace IvigRules.Orders;

/// <summary>A deviation of an order from the plan.</summary>
/// <param name="Slip">The difference, or the slip that would explain it.</param>
/// <param name="Statement">The same as a sentence with its figures.</param>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record OrderDeviation(OrderSlip Slip, string Statement)
{
    /// <summary>The slip, without its figures.</summary>
    public override string ToString() => Slip.ContractName();
}
