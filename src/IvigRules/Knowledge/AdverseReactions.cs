using IvigRules.Criteria;

namespace IvigRules.Knowledge;

/// <summary>Conclusions on reactions after an infusion (FAQ, side effects; reference 8).</summary>
internal static class AdverseReactions
{
    internal static Rule Meningitis { get; } = new()
    {
        Id = "AR-01",
        Kind = RuleKind.Precaution,
        Strength = "reported",
        Statement = "aseptic meningitis is suspected: severe headache, a stiff neck, and photophobia or pain with head movement, "
            + "without more than low-grade fever",
        When = Reactions.MeningitisIsSuspected,
        Evidence =
        [
            References.Faq.For("severe headache with neck stiffness, photophobia and pain with head movement, no or low-grade fever; "
                + "cells and protein may be raised, the culture is typically negative"),
            References.Sekul1994.For("aseptic meningitis with high-dose IVIG"),
            References.Policy.For("either of photophobia and pain with head movement is enough; the bound of low-grade fever; "
                + "a fever above it is atypical even where a symptom is not recorded"),
            References.ClassLabel.For("labels list fever as well"),
        ],
    };

    /// <summary>It establishes hypersensitivity, so that CI-01 holds.</summary>
    internal static Rule SevereAllergy { get; } = new()
    {
        Id = "AR-02",
        Kind = RuleKind.Precaution,
        Strength = "reported",
        Statement = "a severe allergic reaction: anaphylaxis",
        When = Reactions.SevereAllergyIsRecorded,
        Evidence =
        [
            References.Faq.For("severe allergic reactions; contraindicated in known hypersensitivity"),
            References.Pierce2003.For("risks of IVIG"),
        ],
    };

    internal static Rule Dyspnea { get; } = new()
    {
        Id = "AR-03",
        Kind = RuleKind.Precaution,
        Strength = "reported",
        Statement = "dyspnea after the infusion: think of TRALI and allergy",
        When = Reactions.DyspneaIsRecorded,
        Evidence = [References.Faq.For("transfusion-related acute lung injury; severe allergic reactions")],
    };

    internal static Rule AllergicSymptom { get; } = new()
    {
        Id = "AR-04",
        Kind = RuleKind.Precaution,
        Strength = "reported",
        Statement = "an allergic symptom after the infusion: urticaria, bronchospasm or hypotension",
        When = Reactions.AllergicSymptomIsRecorded,
        Evidence =
        [
            References.Faq.For("infusion reactions, severe allergy among them"),
            References.Policy.For("which symptoms are read as allergic"),
        ],
    };

    internal static Rule SeriousEvent { get; } = new()
    {
        Id = "AR-05",
        Kind = RuleKind.Precaution,
        Strength = "reported",
        Statement = "a serious event after the infusion: thromboembolism, acute renal failure, haemolysis, "
            + "transfusion-related acute lung injury or a blood-borne infection",
        When = Reactions.SeriousEventIsRecorded,
        Evidence = [References.Faq.For("side effects and risks"), References.Pierce2003.For("risks of IVIG")],
    };

    /// <summary>In the order in which they are reported.</summary>
    internal static ImmutableArray<Rule> All { get; } = [Meningitis, SevereAllergy, Dyspnea, AllergicSymptom, SeriousEvent];
}
