using IvigRules.Criteria;

namespace IvigRules.Assessments;

/// <summary>The truth of one criterion with its observations: a node of the explanation.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed class Finding
{
    /// <summary>The criterion's statement.</summary>
    public required string Statement { get; init; }

    /// <summary>Whether it holds.</summary>
    public required Truth Truth { get; init; }

    /// <summary>The reason why it is Unknown; absent otherwise and for a combination. Missing when both reasons apply.</summary>
    public UnknownReason? Reason { get; init; }

    /// <summary>The observations; absent for a combination.</summary>
    public string? Because => Reasons.IsEmpty ? null : Reasons.Length == 1 ? Reasons[0] : string.Join("; ", Reasons);

    /// <summary>The parts of a combination; empty for a criterion that reads facts.</summary>
    public ImmutableArray<Finding> Parts { get; init; } = [];

    /// <summary>The distinct observations in order; empty for a combination.</summary>
    internal ImmutableArray<string> Reasons { get; init; } = [];

    /// <summary>The finding on a criterion.</summary>
    internal static Finding Of(Criterion criterion, CaseEvaluation evaluation, Notes notes)
    {
        if (criterion is Combination combination)
        {
            ImmutableArray<Finding> parts = [.. combination.Parts.Select(part => Of(part, evaluation, notes))];
            return new() { Statement = criterion.Statement, Truth = Combine(combination.Connective, parts), Parts = parts };
        }

        return evaluation.FindingOn(evaluation.Rules.NumberOf(criterion), notes);
    }

    /// <summary>The finding on a criterion that reads facts, from what it recorded.</summary>
    internal static Finding Of(string statement, Truth truth, Notes notes) => new()
    {
        Statement = statement,
        Truth = truth,
        Reason = truth != Truth.Unknown ? null : notes.MissesAFact ? UnknownReason.Missing : UnknownReason.SourceSilent,
        Reasons = notes.Reasons,
    };

    private static Truth Combine(Connective connective, ImmutableArray<Finding> parts) => connective switch
    {
        Connective.All => parts.Aggregate(Truth.Met, (truth, part) => truth.And(part.Truth)),
        Connective.Any => parts.Aggregate(Truth.NotMet, (truth, part) => truth.Or(part.Truth)),
        Connective.Not => parts[0].Truth.Not(),
        _ => throw new ArgumentOutOfRangeException(nameof(connective)),
    };
}
