namespace IvigRules.Tests.Oracle;

/// <summary>What the oracle concludes from one case; the assessments are in the order of the indications in the result.</summary>
internal sealed record OracleResult(
    List<OracleAssessment> Assessments,
    List<string> IgnoredFacts,
    Dictionary<string, string> AdverseReactions);
