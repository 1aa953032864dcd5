using NRules.Fluent.Dsl;

namespace IvigRules.NRules.Rules;

/// <summary>NMO-04: prevention of relapses of neuromyelitis optica once the first line is exhausted.</summary>
[Name("NMO-04")]
[Description("IVIG may be considered to prevent NMO relapses only when the other first-line agents were not tolerated or "
    + "were unavailable.")]
[Tag(IvigRuleSets.Nmo)]
[Tag("nmo-relapse-prevention")]
public sealed class NmoRelapsePreventionFirstLineExhausted : FindingRule;
