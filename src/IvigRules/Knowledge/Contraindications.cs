using IvigRules.Criteria;

namespace IvigRules.Knowledge;

/// <summary>The contraindication for all five indications.</summary>
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
