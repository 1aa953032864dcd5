using IvigRules.Criteria;

namespace IvigRules.Knowledge;

/// <summary>Precautions with an IVIG infusion (FAQ, side effects; references 7 and 8; the risk factors are from class labelling).</summary>
internal static class Precautions
{
    /// <summary>The course dose per kilogram from which haemolysis is more likely. Beyond the source: class label.</summary>
    internal static readonly DosePerWeight HaemolysisDose = DosePerWeight.FromGramsPerKilogram(2);

    internal static Rule Allergy { get; } = new()
    {
        Id = "PC-01",
        Kind = RuleKind.Precaution,
        Strength = "reported",
        Statement = "severe allergic reactions, above all with IgA deficiency: hold for specialist review. "
            + "Beyond the source, labels contraindicate IVIG with antibodies against IgA and a history of hypersensitivity",
        When = Laboratory.IgaIsDeficient,
        Evidence =
        [
            References.Faq.For("severe allergic reactions, especially with IgA deficiency"),
            References.Pierce2003.For("risks of IVIG"),
            References.Esid.For("what counts as deficient"),
            References.ClassLabel.For("contraindicated with antibodies against IgA and a history of hypersensitivity"),
        ],
    };

    internal static Rule Thromboembolism { get; } = new()
    {
        Id = "PC-02",
        Kind = RuleKind.Precaution,
        Strength = "reported",
        Statement = "venous or arterial thromboembolism: lowest dose and rate practicable, hydration, monitoring; "
            + "assess viscosity where it may be raised",
        When = RiskFactors.AnyOf("a risk factor of thrombosis is present", policy => policy.ThrombosisAge,
            RiskFactorKind.ProlongedImmobilization, RiskFactorKind.HypercoagulableCondition, RiskFactorKind.HistoryOfThrombosis,
            RiskFactorKind.EstrogenUse, RiskFactorKind.IndwellingCentralVenousCatheter, RiskFactorKind.Hyperviscosity,
            RiskFactorKind.CardiovascularRiskFactors),
        Evidence =
        [
            References.Faq.For("venous and arterial thromboembolism"),
            References.Pierce2003.For("risks of IVIG"),
            References.ClassLabel.For("the risk factors, and what to do"),
            References.Policy.For("the age"),
        ],
    };

    internal static Rule RenalFailure { get; } = new()
    {
        Id = "PC-03",
        Kind = RuleKind.Precaution,
        Strength = "reported",
        Statement = "acute renal failure: hydration, renal function before and after, minimum rate",
        When = Criterion.Any(
            RiskFactors.AnyOf("a risk factor of renal failure is present", policy => policy.RenalRiskAge,
                RiskFactorKind.RenalInsufficiency, RiskFactorKind.DiabetesMellitus, RiskFactorKind.VolumeDepletion,
                RiskFactorKind.Sepsis, RiskFactorKind.Paraproteinemia, RiskFactorKind.NephrotoxicDrugs),
            Laboratory.FiltrationRateIsLow),
        Evidence =
        [
            References.Faq.For("acute renal failure"),
            References.Pierce2003.For("risks of IVIG"),
            References.ClassLabel.For("the risk factors, and what to do"),
            References.Policy.For("the age; the bound of the filtration rate"),
        ],
    };

    internal static Rule Haemolysis { get; } = new()
    {
        Id = "PC-04",
        Kind = RuleKind.Precaution,
        Strength = "reported",
        Statement = "haemolysis: haemoglobin before and 36 to 96 hours after",
        When = DoseCriteria.IsLargeForBloodGroup(HaemolysisDose),
        Evidence =
        [
            References.Faq.For("haemolysis"),
            References.Pierce2003.For("risks of IVIG"),
            References.ClassLabel.For("from 2 g/kg on, blood group other than O; when to measure"),
        ],
    };

    internal static Rule Ravulizumab { get; } = new()
    {
        Id = "PC-05",
        Kind = RuleKind.Precaution,
        Strength = "beyond the source",
        Statement = "IVIG may lower exposure to ravulizumab: a supplemental dose of it may be needed",
        When = RunningTherapy.IsOngoing(Therapy.Ravulizumab, "ravulizumab is being given"),
        OnlyWhenMet = true,
        Evidence = [References.RavulizumabLabel.For("a supplemental dose with IVIG")],
    };

    internal static Rule HappenedBefore { get; } = new()
    {
        Id = "PC-06",
        Kind = RuleKind.Precaution,
        Strength = "beyond the source",
        Statement = "an earlier reaction to IVIG, or an intolerance of it, is on record: weigh the benefit again",
        When = Reactions.HappenedBefore,
        Evidence = [References.Faq.For("side effects and risks"), References.Policy.For("an earlier reaction is weighed again")],
    };

    /// <summary>In the order in which they are reported.</summary>
    internal static ImmutableArray<Rule> All { get; } = [Allergy, Thromboembolism, RenalFailure, Haemolysis, Ravulizumab, HappenedBefore];
}
