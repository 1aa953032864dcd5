using NRules.Fluent.Dsl;

namespace IvigRules.NRules.Rules;

/// <summary>MS-04: advice for a woman with multiple sclerosis who is pregnant or nursing.</summary>
[Name("MS-04")]
[Description("IVIG may have a special advantage for a woman who is pregnant or nursing and for whom other "
    + "disease-modifying therapies are contraindicated.")]
[Tag(IvigRuleSets.Prevention)]
[Tag("ms-relapse-prevention")]
public sealed class MsRelapsePreventionPregnantOrNursing : FindingRule;
