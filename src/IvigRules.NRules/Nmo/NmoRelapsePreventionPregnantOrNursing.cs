using NRules.Fluent.Dsl;

namespace IvigRules.NRules.Rules;

/// <summary>NMO-05: prevention of relapses of neuromyelitis optica for a woman who is pregnant or nursing.</summary>
[Name("NMO-05")]
[Description("As in MS, IVIG can be an option to prevent NMO relapses for a woman who is pregnant or nursing when the "
    + "other first-line agents are ruled out.")]
[Tag(IvigRuleSets.Nmo)]
[Tag("nmo-relapse-prevention")]
public sealed class NmoRelapsePreventionPregnantOrNursing : FindingRule;
