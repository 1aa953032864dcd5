using IvigRules.Criteria;
using static IvigRules.Facts.TherapyOutcome;

namespace IvigRules.Knowledge;

/// <summary>Prevention of relapses of neuromyelitis optica.</summary>
internal static class NmoRelapsePrevention
{
    internal static Rule FirstLineExhausted { get; } = new()
    {
        Id = "NMO-04",
        Kind = RuleKind.Indication,
        Strength = "would consider",
        Statement = "IVIG may be considered to prevent NMO relapses "
            + "only when the other first-line agents were not tolerated or were unavailable.",
        When = Criterion.All(
            Diagnoses.NeuromyelitisOpticaIsRecorded,
            EveryTherapyOf.Group(Therapy.NmoFirstLine, "every first-line agent was not tolerated or unavailable",
                NotTolerated, Unavailable)),
        Evidence =
        [
            References.Faq.For("only if other first line agents were not tolerated or were unavailable; a few small case series"),
            References.Magraner2012.For("8 patients: mean relapse rate 1.0 in the year before, 0.006 during follow-up"),
        ],
    };

    internal static Rule PregnantOrNursing { get; } = new()
    {
        Id = "NMO-05",
        Kind = RuleKind.Indication,
        Strength = "can be an option",
        Statement = "As in MS, IVIG can be an option to prevent NMO relapses for a woman who is pregnant or nursing "
            + "when the other first-line agents are ruled out.",
        When = Criterion.All(
            Diagnoses.NeuromyelitisOpticaIsRecorded,
            PatientState.IsPregnantOrNursing,
            EveryTherapyOf.Group(Therapy.NmoFirstLine, "every first-line agent was not tolerated, unavailable or contraindicated",
                NotTolerated, Unavailable, Contraindicated)),
        Evidence = [References.Faq.For("an option for pregnant or nursing females, as in MS")],
    };

    internal static RuleSet Rules { get; } = new()
    {
        Indication = Indication.NmoRelapsePrevention,
        Rules = [FirstLineExhausted, PregnantOrNursing, Contraindications.Hypersensitivity, .. Checks.All, .. Precautions.All],
    };
}
