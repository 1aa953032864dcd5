namespace IvigRules.Orders;

/// <summary>A slip that would explain a dose that deviates.</summary>
/// <param name="Slip">The slip.</param>
/// <param name="Part">The part of the order that it would explain.</param>
/// <param name="Statement">The same as a sentence with its figures.</param>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record OrderSlipFinding(OrderSlip Slip, OrderPart Part, string Statement)
{
    /// <summary>The slip, without its figures.</summary>
    public override string ToString() => Slip.ContractName();
}
