using NRules.Fluent.Dsl;

namespace IvigRules.NRules.Rules;

/// <summary>NMO-02: an acute relapse of neuromyelitis optica in which corticosteroids are ruled out.</summary>
[Name("NMO-02")]
[Description("A patient in an acute NMO relapse in whom corticosteroids are contraindicated or impractical can be a "
    + "candidate for IVIG.")]
[Tag(IvigRuleSets.Relapse)]
[Tag("acute-nmo-relapse")]
public sealed class AcuteNmoRelapseSteroidsRuledOut : FindingRule;
