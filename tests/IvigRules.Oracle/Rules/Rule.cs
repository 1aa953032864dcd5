namespace IvigRules.Oracle.Rules;

/// <summary>One rule: it holds when all the criteria named do. Advice is a fixed truth of its own.</summary>
internal sealed record Rule(string Id, string Kind, params string[] Criteria)
{
    public Truth? Advice { get; init; }

    public bool IsIndication => Kind is "indication";

    public bool IsContraindication => Kind is "contraindication";

    public Truth Truth(IReadOnlyDictionary<string, Truth> criteria) => Advice ?? Criteria.Min(name => criteria[name]);
}
