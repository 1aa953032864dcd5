using IvigRules.Criteria;
using static IvigRules.Criteria.OneTherapy;
using static IvigRules.Facts.TherapyOutcome;

namespace IvigRules.Knowledge;

/// <summary>Acute relapse of neuromyelitis optica.</summary>
internal static class AcuteNmoRelapse
{
    private static readonly Criterion RelapseIsActive = Relapses.IsActive(Disease.NeuromyelitisOptica);

    private static readonly Criterion HasNotRespondedToSteroids = HasNotWorked.NoResponse(
        Disease.NeuromyelitisOptica, Therapy.Corticosteroids, "the relapse has not responded to corticosteroids");

    private static readonly Criterion ExchangeHasNotWorked = HasNotWorked.NorIsRunning(
        Disease.NeuromyelitisOptica, Therapy.PlasmaExchange, "plasma exchange has not worked in this relapse and is not running");

    private static readonly Citation Narrowing = References.Policy.For(
        "beyond the source: only when the relapse has responded neither to corticosteroids nor to plasma exchange, which is not running");

    internal static Rule AfterSteroidFailure { get; } = new()
    {
        Id = "NMO-01",
        Kind = RuleKind.Indication,
        Strength = "reported (anecdotal)",
        Statement = "Acute NMO relapses have been reported to respond to IVIG after intravenous corticosteroids failed.",
        When = Criterion.All(
            Diagnoses.NeuromyelitisOpticaIsRecorded,
            RelapseIsActive,
            InThisRelapse(Disease.NeuromyelitisOptica, Therapy.IntravenousCorticosteroids,
                "intravenous corticosteroids failed in this relapse", Failed),
            HasNotRespondedToSteroids,
            ExchangeHasNotWorked),
        Evidence =
        [
            References.Faq.For("anecdotal reports after failure of intravenous corticosteroids"),
            References.Nakano2009.For("report"),
            References.Magraner2012.For("report"),
            Narrowing,
        ],
    };

    internal static Rule SteroidsRuledOut { get; } = new()
    {
        Id = "NMO-02",
        Kind = RuleKind.Indication,
        Strength = "can be a candidate",
        Statement = "A patient in an acute NMO relapse in whom corticosteroids are contraindicated or impractical "
            + "can be a candidate for IVIG.",
        When = Criterion.All(
            Diagnoses.NeuromyelitisOpticaIsRecorded,
            RelapseIsActive,
            InThisRelapse(Disease.NeuromyelitisOptica, Therapy.Corticosteroids,
                "corticosteroids are contraindicated or unavailable", Contraindicated, Unavailable),
            HasNotRespondedToSteroids,
            ExchangeHasNotWorked),
        Evidence = [References.Faq.For("corticosteroids contraindicated or impractical"), Narrowing],
    };

    internal static Rule PlasmaExchangeRuledOut { get; } = new()
    {
        Id = "NMO-03",
        Kind = RuleKind.Indication,
        Strength = "can be a candidate",
        Statement = "A patient in an acute NMO relapse that has not responded to corticosteroids, "
            + "in whom plasma exchange is contraindicated or impractical, can be a candidate for IVIG.",
        When = Criterion.All(
            Diagnoses.NeuromyelitisOpticaIsRecorded,
            RelapseIsActive,
            InThisRelapse(Disease.NeuromyelitisOptica, Therapy.PlasmaExchange,
                "plasma exchange is contraindicated or unavailable", Contraindicated, Unavailable),
            HasNotWorked.Tried(Disease.NeuromyelitisOptica, Therapy.Corticosteroids,
                "corticosteroids were tried or are ruled out, and the relapse has not responded to them")),
        Evidence =
        [
            References.Faq.For("plasma exchange contraindicated or impractical"),
            References.Policy.For("beyond the source: only when the relapse has not responded to corticosteroids"),
        ],
    };

    internal static RuleSet Rules { get; } = new()
    {
        Indication = Indication.AcuteNmoRelapse,
        Rules =
        [
            AfterSteroidFailure, SteroidsRuledOut, PlasmaExchangeRuledOut,
            Contraindications.Hypersensitivity, .. Checks.ForRelapse(Disease.NeuromyelitisOptica), .. Precautions.All,
        ],
    };
}
