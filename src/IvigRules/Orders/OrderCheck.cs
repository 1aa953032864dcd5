namespace IvigRules.Orders;

/// <summary>The comparison of an order with the plan of the case it is for.</summary>
/// <param name="Agrees">
/// Met: everything was compared and agrees. NotMet: something deviates. Unknown: something could not be compared, and nothing deviates.
/// </param>
/// <param name="Deviations">All deviations; never empty when the order deviates, always empty otherwise.</param>
/// <param name="NotJudged">The parts that could not be compared, with the reasons.</param>
/// <param name="DoseDifference">
/// Ordered dose less the nearest planned one, in grams; negative when too low; absent when the dose agrees or was not compared.
/// </param>
/// <param name="WithinTolerance">Whether that difference is within the policy's order tolerance; absent like the difference.</param>
/// <remarks><see cref="ToString"/> prints none of its figures.</remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record OrderCheck(
    Truth Agrees, ImmutableArray<OrderDeviation> Deviations, ImmutableArray<string> NotJudged, Dose? DoseDifference, bool? WithinTolerance)
{
    /// <summary>The result of the checks before the infusion: an order that agrees with the plan may still be on hold.</summary>
    public required Readiness Readiness { get; init; }

    /// <summary>The name of the result in the JSON contract: <c>agrees</c>, <c>deviates</c> or <c>cannot-be-judged</c>.</summary>
    public string Status => Agrees switch
    {
        Truth.Met => "agrees",
        Truth.NotMet => "deviates",
        Truth.Unknown => "cannot-be-judged",
        _ => throw new InvalidOperationException("a truth is Met, NotMet or Unknown"),
    };

    /// <summary>The status, without figures.</summary>
    public override string ToString() => Status;
}
