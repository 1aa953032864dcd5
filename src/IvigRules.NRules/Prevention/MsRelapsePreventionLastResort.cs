using NRules.Fluent.Dsl;

namespace IvigRules.NRules.Rules;

/// <summary>MS-03: last resort for the prevention of relapses of multiple sclerosis.</summary>
[Name("MS-03")]
[Description("IVIG may replace disease-modifying therapies in relapsing-remitting MS only when every other one is not "
    + "tolerated or contraindicated.")]
[Tag(IvigRuleSets.Prevention)]
[Tag("ms-relapse-prevention")]
public sealed class MsRelapsePreventionLastResort : FindingRule;
