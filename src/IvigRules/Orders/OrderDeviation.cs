using System.Collections.Immutable;
using IvigRules.Assessments;
using IvigRules.Knowledge;
using IvigRules.Text;

namespace IvigRules.Orders;

/// <summary>One thing in which an order differs.</summary>
/// <param name="Finding">What it is.</param>
/// <param name="Statement">The same as a sentence with its figures.</param>
public sealed record OrderDeviation(OrderSlip Finding, string Statement)
{
    /// <summary>What it is, without its figures.</summary>
    public override string ToString() => Finding.ContractName();
}
