namespace IvigRules.Oracle.Facts;

/// <summary>One case with all its facts; every enumeration is spelled as in the JSON, and null is absent.</summary>
internal sealed record Case
{
    public required DateOnly AsOf { get; init; }

    public required Patient Patient { get; init; }

    public List<Condition>? Conditions { get; init; }

    public List<Relapse>? Relapses { get; init; }

    public List<PriorTherapy>? PriorTherapies { get; init; }

    public List<Lab>? LabResults { get; init; }

    public List<RiskFactor>? RiskFactors { get; init; }

    public List<Reaction>? InfusionReactions { get; init; }

    // The lists that are not known to be whole.
    public List<string>? Incomplete { get; init; }
}
