using System.Collections.Immutable;
using IvigRules.Assessments;
using IvigRules.Quantities;
using IvigRules.Text;

namespace IvigRules.Orders;

/// <summary>How an order stands to the plan of the case it is for.</summary>
/// <param name="Status">Agrees, deviates or cannot be judged.</param>
/// <param name="Deviations">Everything in which it differs; never empty when it deviates, always empty otherwise.</param>
/// <param name="NotJudged">What could not be compared, and why.</param>
/// <param name="DoseDifference">Ordered dose less the nearest planned one, in grams; negative when too low; absent when the dose agrees or was not compared.</param>
/// <param name="WithinTolerance">Whether that difference is within the policy's order tolerance; absent like the difference.</param>
public sealed record OrderCheck(
    OrderStatus Status, ImmutableArray<OrderDeviation> Deviations, ImmutableArray<string> NotJudged, Dose? DoseDifference, bool? WithinTolerance)
{
    /// <summary>Whether the infusion could go ahead as far as the checks are concerned: an order that agrees with the plan may still be on hold.</summary>
    public required Readiness Readiness { get; init; }

    /// <summary>How the order stands to the plan, without its figures.</summary>
    public override string ToString() => Status.ContractName();
}
