using NRules.Fluent.Dsl;

namespace IvigRules.NRules.Rules;

/// <summary>NMO-03: an acute relapse of neuromyelitis optica in which plasma exchange is ruled out.</summary>
[Name("NMO-03")]
[Description("A patient in an acute NMO relapse that has not responded to corticosteroids, in whom plasma exchange is "
    + "contraindicated or impractical, can be a candidate for IVIG.")]
[Tag(IvigRuleSets.Relapse)]
[Tag("acute-nmo-relapse")]
public sealed class AcuteNmoRelapsePlasmaExchangeRuledOut : FindingRule;
