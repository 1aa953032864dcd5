using IvigRules.Assessments;

namespace IvigRules.Orders;

/// <summary>The comparison of an order with the plan of the case it is for. A safety net beyond the source, not a pharmacist.</summary>
/// <remarks><see cref="ToString"/> prints none of its figures.</remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed class OrderCheck
{
    /// <summary>The indication that the order was judged for.</summary>
    public required Indication Indication { get; init; }

    /// <summary>The verdict for that indication. Unless it is Consider, no part is judged.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>
    /// The answer as a whole: the refusal of the verdict, else the worst of the parts. An order that agrees may still be on hold: see
    /// <see cref="Readiness"/>.
    /// </summary>
    public required OrderAnswer Answer { get; init; }

    /// <summary>The reason of a verdict that is not Consider, with the rules behind it; absent with Consider.</summary>
    public string? Because { get; init; }

    /// <summary>The result of the checks before the infusion.</summary>
    public required Readiness Readiness { get; init; }

    /// <summary>The checks before the infusion that failed: why the infusion is on hold.</summary>
    public ImmutableArray<RuleFinding> FailedChecks { get; init; } = [];

    /// <summary>The checks before the infusion that are outstanding.</summary>
    public ImmutableArray<RuleFinding> OutstandingChecks { get; init; } = [];

    /// <summary>The precautions that apply to this patient.</summary>
    public ImmutableArray<RuleFinding> Precautions { get; init; } = [];

    /// <summary>The warnings of the plan, and those of the site's soft limits on the order.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>
    /// The answers for the parts that are given and for those that must be, in the order of <see cref="OrderPart"/>; empty unless the
    /// verdict is Consider.
    /// </summary>
    public ImmutableArray<OrderPartFinding> Parts { get; init; } = [];

    /// <summary>The slips that would explain a dose that deviates; empty when no dose deviates or none would.</summary>
    public ImmutableArray<OrderSlipFinding> Slips { get; init; } = [];

    /// <summary>The answer, without figures.</summary>
    public override string ToString() => Answer.ContractName();
}
