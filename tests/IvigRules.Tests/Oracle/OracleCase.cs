namespace IvigRules.Tests.Oracle;

/// <summary>One case with all its facts; every enumeration is spelled as in the JSON.</summary>
internal sealed record OracleCase
{
    public required DateOnly AsOf { get; init; }

    public OraclePatient Patient { get; init; } = new();

    public List<OracleCondition> Conditions { get; init; } = [];

    public List<OracleRelapse> Relapses { get; init; } = [];

    public List<OracleTherapy> PriorTherapies { get; init; } = [];

    public List<OracleLab> LabResults { get; init; } = [];

    public List<OracleRiskFactor> RiskFactors { get; init; } = [];

    public List<OracleReaction> InfusionReactions { get; init; } = [];
}
