namespace IvigRules.Tests.Oracle;

/// <summary>What the specification concludes from one case; the assessments are in the order of section 9.</summary>
internal sealed record OracleResult(
    List<OracleAssessment> Assessments,
    List<string> IgnoredFacts,
    Dictionary<string, string> AdverseReactions);
