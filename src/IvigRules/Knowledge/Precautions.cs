using System.Collections.Immutable;
using IvigRules.Criteria;
using IvigRules.Dosing;
using IvigRules.Evidence;
using IvigRules.Facts;
using IvigRules.Logic;
using IvigRules.Quantities;
using IvigRules.Text;

namespace IvigRules.Knowledge;

/// <summary>Precautions with an IVIG infusion (FAQ, side effects; references 7 and 8; the risk factors are from class labelling).</summary>
internal static class Precautions
{
    /// <summary>From this total for each kilogram on, haemolysis is more likely. Beyond the source: class label.</summary>
    internal static readonly DosePerWeight HaemolysisDose = DosePerWeight.FromGramsPerKilogram(2);

    private static readonly RiskFactorKind[] Thrombosis =
    [
        RiskFactorKind.ProlongedImmobilization, RiskFactorKind.HypercoagulableCondition, RiskFactorKind.HistoryOfThrombosis, RiskFactorKind.EstrogenUse,
        RiskFactorKind.IndwellingCentralVenousCatheter, RiskFactorKind.Hyperviscosity, RiskFactorKind.CardiovascularRiskFactors,
    ];

    private static readonly RiskFactorKind[] RenalFailure =
    [
        RiskFactorKind.RenalInsufficiency, RiskFactorKind.DiabetesMellitus, RiskFactorKind.VolumeDepletion, RiskFactorKind.Sepsis,
        RiskFactorKind.Paraproteinemia, RiskFactorKind.NephrotoxicDrugs,
    ];

    /// <summary>What each says.</summary>
    internal static readonly ImmutableArray<Statement> Sentences =
    [
        new("PC-01", "severe allergic reactions, above all with IgA deficiency: hold for specialist review. "
            + "Beyond the source, labels contraindicate IVIG with antibodies against IgA and a history of hypersensitivity",
            [
                References.Faq.For("severe allergic reactions, especially with IgA deficiency"), References.Pierce2003.For("risks of IVIG"),
                References.Esid.For("what counts as deficient"), References.ClassLabel.For("contraindicated with antibodies against IgA and a history of hypersensitivity"),
            ]),
        new("PC-02", "venous or arterial thromboembolism: lowest dose and rate practicable, hydration, monitoring; assess viscosity where it may be raised",
            [References.Faq.For("venous and arterial thromboembolism"), References.Pierce2003.For("risks of IVIG"), References.ClassLabel.For("the risk factors, and what to do"), References.Policy.For("the age")]),
        new("PC-03", "acute renal failure: hydration, renal function before and after, minimum rate",
            [References.Faq.For("acute renal failure"), References.Pierce2003.For("risks of IVIG"), References.ClassLabel.For("the risk factors, and what to do"), References.Policy.For("the age; the bound of the filtration rate")]),
        new("PC-04", "haemolysis: haemoglobin before and 36 to 96 hours after",
            [References.Faq.For("haemolysis"), References.Pierce2003.For("risks of IVIG"), References.ClassLabel.For("from 2 g/kg on, blood group other than O; when to measure")]),
        new("PC-05", "IVIG may lower exposure to ravulizumab: a supplemental dose of it may be needed",
            [References.RavulizumabLabel.For("a supplemental dose with IVIG")]),
    ];

    /// <summary>The identifiers of any of them.</summary>
    internal static readonly Subsets<string[]> Ids = Subsets.Of([.. Sentences.Select(sentence => sentence.Id)]);

    /// <summary>PC-01: any IgA result below the threshold.</summary>
    internal static Truth IgaDeficiency(CaseView chart, Notes? trace)
    {
        var any = false;
        var worst = AgainstThreshold.NotBelow;
        foreach (var result in chart.Case.LabResults)
        {
            if (!Laboratory.Is(LabResult.Iga, result, chart))
                continue;
            any = true;
            var judged = Laboratory.Judge(result, chart.Policy.IgaDeficiencyThreshold);
            worst = judged > worst ? judged : worst;
            trace?.Saw($"{Laboratory.Describe(result)}");
        }

        if (!any)
            trace?.Saw("IgA is not recorded");
        return any ? Below(worst) : Truth.Unknown;
    }

    /// <summary>PC-02: a risk factor of thrombosis.</summary>
    internal static Truth Thromboembolism(CaseView chart, Notes? trace) => Factors(chart, Thrombosis, chart.Policy.ThrombosisAge, trace);

    /// <summary>PC-03: a risk factor of renal failure, or a low filtration rate.</summary>
    internal static Truth Kidneys(CaseView chart, Notes? trace) =>
        Factors(chart, RenalFailure, chart.Policy.RenalRiskAge, trace).Or(FiltrationIsLow(chart, trace));

    /// <summary>Whether the lower maximum rate applies: unless both risks are known to be absent.</summary>
    internal static bool AtRisk(CaseView chart) => Thromboembolism(chart, null) != Truth.NotMet || Kidneys(chart, null) != Truth.NotMet;

    /// <summary>PC-04: a large total in a patient whose blood group is not O.</summary>
    internal static Truth Haemolysis(CaseView chart, DosePlan? plan, Notes? trace)
    {
        if (plan is null)
        {
            trace?.Saw("no dose was worked out");
            return Truth.Unknown;
        }

        var weight = chart.Case.Patient.Weight!.Mass;
        trace?.Saw($"{plan.LargestCourse} for {weight}, bound {HaemolysisDose}");
        if (chart.Case.Patient.BloodGroup is not { } group)
        {
            trace?.Saw("blood group not recorded");
            return Truth.Unknown;
        }

        trace?.Saw($"blood group {group.ContractName().ToUpperInvariant()}");
        return Kleene.Of(group != BloodGroup.O && plan.LargestCourse >= HaemolysisDose * weight);
    }

    /// <summary>PC-05: ravulizumab is being given.</summary>
    internal static Truth Ravulizumab(CaseView chart, Notes? trace)
    {
        var truth = Truth.Unknown;
        foreach (var record in chart.Case.PriorTherapies)
        {
            if (record.Therapy != Therapy.Ravulizumab || chart.IsLater(record.StartedOn))
                continue;
            truth = truth == Truth.Met ? truth : Kleene.Of(record.Outcome == TherapyOutcome.Ongoing);
            trace?.Saw($"{new RecordInWords(chart, record, withTherapy: false)}");
        }

        if (truth == Truth.Unknown)
            trace?.Saw("nothing is recorded on ravulizumab");
        return truth;
    }

    /// <summary>Met when one is present; NotMet only when every one is recorded as absent, the age included.</summary>
    private static Truth Factors(CaseView chart, RiskFactorKind[] kinds, int fromAge, Notes? trace)
    {
        var age = chart.Age;
        var truth = age is { } years ? Kleene.Of(years >= fromAge) : Truth.Unknown;
        if (age is { } known)
            trace?.Saw($"{Invariant.Format(known)} years");
        else
            trace?.Saw(chart.Case.Patient.BirthDate is null ? "date of birth not recorded" : "date of birth after the as-of date");
        var unrecorded = kinds.Length;
        foreach (var kind in kinds)
        {
            var present = chart.IsPresent(kind);
            truth = truth.Or(present);
            if (present == Truth.Met)
                trace?.Saw($"{kind.Display()}");
            if (present != Truth.Unknown)
                unrecorded--;
        }

        if (truth != Truth.Met && unrecorded > 0)
            trace?.Saw($"{Invariant.Format(unrecorded)} of {Invariant.Format(kinds.Length)} risk factors not recorded");
        return truth;
    }

    /// <summary>The lowest estimated filtration rate of the latest day, against the policy's bound.</summary>
    private static Truth FiltrationIsLow(CaseView chart, Notes? trace)
    {
        if (Laboratory.LatestDay(chart, LabResult.Egfr) is not { } day)
        {
            trace?.Saw("eGFR not recorded");
            return Truth.Unknown;
        }

        var worst = AgainstThreshold.NotBelow;
        foreach (var result in chart.Case.LabResults)
        {
            if (!Laboratory.Is(LabResult.Egfr, result, chart) || result.CollectedOn != day)
                continue;
            var judged = string.Equals(result.Unit, Units.FiltrationRate, StringComparison.Ordinal)
                ? Laboratory.Judge(result.Value, result.Comparator, chart.Policy.LowFiltrationRate)
                : AgainstThreshold.Open;
            worst = judged > worst ? judged : worst;
            trace?.Saw($"eGFR {Laboratory.Describe(result)}");
        }

        return Below(worst);
    }

    private static Truth Below(AgainstThreshold worst) => worst switch
    {
        AgainstThreshold.Below => Truth.Met,
        AgainstThreshold.NotBelow => Truth.NotMet,
        _ => Truth.Unknown,
    };
}
