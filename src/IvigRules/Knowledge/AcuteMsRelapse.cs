using IvigRules.Criteria;
using static IvigRules.Criteria.OneTherapy;
using static IvigRules.Facts.TherapyOutcome;

namespace IvigRules.Knowledge;

/// <summary>Acute relapse of multiple sclerosis.</summary>
internal static class AcuteMsRelapse
{
    private static readonly Criterion RelapseIsActive = Relapses.IsActive(Disease.MultipleSclerosis);

    internal static Rule ThirdLine { get; } = new()
    {
        Id = "MS-01",
        Kind = RuleKind.Indication,
        Strength = "would consider (third line)",
        Statement = "IVIG may be considered as third-line treatment of an acute MS relapse "
            + "once intravenous methylprednisolone and plasma exchange have both failed or were not tolerated.",
        When = Criterion.All(
            Diagnoses.MultipleSclerosisIsRecorded,
            RelapseIsActive,
            InThisRelapse(Disease.MultipleSclerosis, Therapy.IntravenousMethylprednisolone,
                "intravenous methylprednisolone failed or was not tolerated in this relapse", Failed, NotTolerated),
            InThisRelapse(Disease.MultipleSclerosis, Therapy.PlasmaExchange,
                "plasma exchange failed or was not tolerated in this relapse", Failed, NotTolerated),
            HasNotWorked.NoResponse(Disease.MultipleSclerosis, Therapy.Corticosteroids,
                "the relapse has not responded to corticosteroids")),
        Evidence =
        [
            References.Faq.For("third line after IVMP and PLEX; no blinded randomized trial against placebo or steroids"),
            References.Elovaara2011.For("one open-label comparison with IVMP: EDSS fell in both, no significant difference at one year"),
            References.Policy.For("beyond the source: only when the relapse has not responded to corticosteroids"),
        ],
    };

    internal static Rule NotAddedToMethylprednisolone { get; } = new()
    {
        Id = "MS-02",
        Kind = RuleKind.Advice,
        Strength = "studies",
        Statement = "Adding IVIG to intravenous methylprednisolone was not superior to methylprednisolone alone.",
        When = Relapses.IsKnownToBeActive(Disease.MultipleSclerosis),
        Evidence =
        [
            References.Faq.For("the combination was not superior to IVMP alone"),
            References.Sorensen2004.For("add-on to methylprednisolone"),
            References.Visser2004.For("combination with methylprednisolone"),
        ],
    };

    internal static RuleSet Rules { get; } = new()
    {
        Indication = Indication.AcuteMsRelapse,
        Rules =
        [
            ThirdLine, NotAddedToMethylprednisolone,
            Contraindications.Hypersensitivity, .. Checks.ForRelapse(Disease.MultipleSclerosis), .. Precautions.All,
        ],
    };
}
