using NRules.Fluent.Dsl;

namespace IvigRules.NRules.Rules;

/// <summary>IRIS-01: immune reconstitution syndrome in which corticosteroids are contraindicated.</summary>
[Name("IRIS-01")]
[Description("In PML with immune reconstitution syndrome after natalizumab was stopped, IVIG may be considered when "
    + "corticosteroids, the first line, are contraindicated.")]
[Tag(IvigRuleSets.Iris)]
[Tag("natalizumab-pml-iris")]
public sealed class NatalizumabPmlIrisSteroidsContraindicated : FindingRule;
