namespace IvigRules.Orders;

/// <summary>One thing in which an order differs.</summary>
/// <param name="Slip">The difference, or the slip that would explain it.</param>
/// <param name="Statement">The same as a sentence with its figures.</param>
public sealed record OrderDeviation(OrderSlip Slip, string Statement)
{
    /// <summary>The slip, without its figures.</summary>
    public override string ToString() => Slip.ContractName();
}
