using NRules.Fluent.Dsl;

namespace IvigRules.NRules.Rules;

/// <summary>NMO-01: an acute relapse of neuromyelitis optica after intravenous corticosteroids failed.</summary>
[Name("NMO-01")]
[Description("Acute NMO relapses have been reported to respond to IVIG after intravenous corticosteroids failed.")]
[Tag(IvigRuleSets.Relapse)]
[Tag("acute-nmo-relapse")]
public sealed class AcuteNmoRelapseAfterSteroidFailure : FindingRule;
