using IvigRules.Criteria;
using static IvigRules.Facts.TherapyOutcome;

namespace IvigRules.Knowledge;

/// <summary>Prevention of relapses of multiple sclerosis.</summary>
internal static class MsRelapsePrevention
{
    internal static Rule LastResort { get; } = new()
    {
        Id = "MS-03",
        Kind = RuleKind.Indication,
        Strength = "alternative of last resort",
        Statement = "IVIG may replace disease-modifying therapies in relapsing-remitting MS "
            + "only when every other one is not tolerated or contraindicated.",
        When = Criterion.All(
            Diagnoses.MultipleSclerosisIsRecorded,
            Diagnoses.CourseIsRelapsingRemitting,
            EveryTherapyOf.Group(Therapy.DiseaseModifyingTherapies,
                "every disease-modifying therapy is not tolerated or contraindicated", NotTolerated, Contraindicated)),
        Evidence =
        [
            References.Faq.For(
                "alternative only if all other therapies are not tolerated or contraindicated; "
                + "class C evidence that relapse rate and MRI progression fall"),
            References.Goodin2002.For("AAN guideline of 2002"),
            References.Elovaara2008.For("EFNS guideline"),
            References.Gray2009.For(
                "evidence that supports prevention in relapsing-remitting MS: relapse rate WMD -0.72 (95 % CI -0.78 to -0.66), "
                + "longer time to first relapse, more patients relapse free (OR 0.63, 0.42-0.94); no robust data on progression there; "
                + "secondary progressive: no effect on progression (OR 0.96, 0.68-1.37); "
                + "primary progressive: fewer treated patients progressed (p = 0.016); "
                + "imaging conflicting in relapsing-remitting disease, none in secondary progressive"),
        ],
    };

    internal static Rule PregnantOrNursing { get; } = new()
    {
        Id = "MS-04",
        Kind = RuleKind.Advice,
        Strength = "may have special advantage",
        Statement = "IVIG may have a special advantage for a woman who is pregnant or nursing "
            + "and for whom other disease-modifying therapies are contraindicated.",
        When = Criterion.All(PatientState.IsKnownToBePregnantOrNursing,
            RunningTherapy.NoneOf(Therapy.DiseaseModifyingTherapies, "no disease-modifying therapy is running or helping")),
        Evidence = [References.Faq.For("pregnant or nursing women in whom other DMTs are contraindicated")],
    };

    internal static RuleSet Rules { get; } = new()
    {
        Indication = Indication.MsRelapsePrevention,
        Rules = [LastResort, PregnantOrNursing, Contraindications.Hypersensitivity, .. Checks.All, .. Precautions.All],
    };
}
