namespace IvigRules.Tests.Oracle;

/// <summary>One case, sections 2 and 9; every enumeration is the string of section 9.</summary>
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
