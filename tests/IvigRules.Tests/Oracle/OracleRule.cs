namespace IvigRules.Tests.Oracle;

/// <summary>One rule: it holds when all the criteria named do. Advice is a fixed truth of its own.</summary>
internal sealed record OracleRule(string Id, string Kind, params string[] Criteria)
{
    public OracleTruth? Advice { get; init; }

    public bool IsIndication => Kind is "indication";

    public bool IsContraindication => Kind is "contraindication";

    public OracleTruth Truth(IReadOnlyDictionary<string, OracleTruth> criteria) => Advice ?? Criteria.Min(name => criteria[name]);
}
