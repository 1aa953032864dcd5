using IvigRules.Criteria;
using static IvigRules.Criteria.OneTherapy;

namespace IvigRules.Knowledge;

/// <summary>Immune reconstitution syndrome in PML after natalizumab.</summary>
internal static class NatalizumabPmlIris
{
    internal static Rule SteroidsContraindicated { get; } = new()
    {
        Id = "IRIS-01",
        Kind = RuleKind.Indication,
        Strength = "would consider",
        Statement = "In PML with immune reconstitution syndrome after natalizumab was stopped, "
            + "IVIG may be considered when corticosteroids, the first line, are contraindicated.",
        When = Criterion.All(
            Diagnoses.IsRecorded(ConditionKind.ProgressiveMultifocalLeukoencephalopathy),
            Diagnoses.IsRecorded(ConditionKind.ImmuneReconstitutionSyndrome),
            Stopped.NatalizumabBeforeTheSyndrome,
            AtAnyTime(Therapy.Corticosteroids, "corticosteroids are contraindicated", TherapyOutcome.Contraindicated)),
        Evidence =
        [
            References.Faq.For("a few reports; steroids first, IVIG if there is a contraindication to them"),
            References.Calic2015.For("one patient"),
        ],
    };

    internal static RuleSet Rules { get; } = new()
    {
        Indication = Indication.NatalizumabPmlIris,
        Rules = [SteroidsContraindicated, Contraindications.Hypersensitivity, .. Checks.All, .. Precautions.All],
    };
}
