using System.Collections.Immutable;

namespace IvigRules;

/// <summary>What rules IVIG out, for all five indications.</summary>
internal static class Contraindications
{
    internal static Rule Hypersensitivity { get; } = new()
    {
        Id = "CI-01",
        Kind = RuleKind.Contraindication,
        Strength = "contraindicated",
        Statement = "IVIG is contraindicated in a patient with known hypersensitivity to IVIG.",
        When = PatientState.IsHypersensitiveToIvig,
        Evidence = [References.Faq.For("contraindicated in known hypersensitivity to IVIG")],
    };
}

/// <summary>The rule sets of the library.</summary>
public static class RuleSets
{
    /// <summary>One rule set for each indication, in the order in which they are reported.</summary>
    public static ImmutableArray<RuleSet> All { get; } =
        [AcuteMsRelapse.Rules, MsRelapsePrevention.Rules, AcuteNmoRelapse.Rules, NmoRelapsePrevention.Rules, NatalizumabPmlIris.Rules];
}
