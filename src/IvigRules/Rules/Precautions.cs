using System.Collections.Immutable;

namespace IvigRules;

/// <summary>Something to watch for in this patient. It warns and never changes a verdict.</summary>
/// <param name="Id">The stable identifier, such as <c>PC-02</c>.</param>
/// <param name="Truth">Whether it applies.</param>
/// <param name="Says">What to watch for and do.</param>
/// <param name="Because">What was observed.</param>
public sealed record Precaution(string Id, Truth Truth, string Says, string Because);

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

    internal static Precaution IgaDeficiency(Chart chart)
    {
        const string says = "severe allergic reactions, above all with IgA deficiency: hold for specialist review. "
            + "Beyond the source, labels contraindicate IVIG with antibodies against IgA and a history of hypersensitivity";
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        var worst = AgainstThreshold.NotBelow;
        foreach (var result in chart.Case.LabResults)
        {
            if (!IgaTest.IsIga(chart, result))
                continue;
            var judged = IgaTest.Judge(result, chart.Policy.IgaDeficiencyThreshold);
            worst = judged > worst ? judged : worst;
            seen.Add(IgaTest.Describe(result));
        }

        var truth = worst switch
        {
            AgainstThreshold.Below => Truth.Met,
            AgainstThreshold.NotBelow when seen.Count > 0 => Truth.NotMet,
            _ => Truth.Unknown,
        };
        return new("PC-01", truth, says, seen.Count > 0 ? string.Join("; ", seen) : "IgA is not recorded");
    }

    internal static Precaution Thromboembolism(Chart chart)
    {
        var (truth, because) = Factors(chart, Thrombosis, chart.Policy.ThrombosisAge);
        return new("PC-02", truth,
            "venous or arterial thromboembolism: lowest dose and rate practicable, hydration, monitoring; assess viscosity where it may be raised", because);
    }

    internal static Precaution Kidneys(Chart chart)
    {
        var (truth, because) = Factors(chart, RenalFailure, chart.Policy.RenalRiskAge);
        var (filtration, seen) = FiltrationIsLow(chart);
        return new("PC-03", truth.Or(filtration),
            "acute renal failure: hydration, renal function before and after, minimum rate", $"{because}; {seen}");
    }

    internal static Precaution Haemolysis(Chart chart, RegimenPlan? plan)
    {
        var group = chart.Case.Patient.BloodGroup;
        Truth truth;
        string because;
        if (plan is null)
        {
            (truth, because) = (Truth.Unknown, "no dose was worked out");
        }
        else
        {
            var total = plan.LargestCourse;
            var high = total >= HaemolysisDose * chart.Case.Patient.Weight!.Mass;
            truth = group is null ? Truth.Unknown : Kleene.Of(high && group != BloodGroup.O);
            because = $"{total} for {chart.Case.Patient.Weight!.Mass}, bound {HaemolysisDose}; "
                + (group is { } known ? $"blood group {known.Spell()}" : "blood group not recorded");
        }

        return new("PC-04", truth, "haemolysis: haemoglobin before and 36 to 96 hours after", because);
    }

    internal static Precaution Ravulizumab(Chart chart)
    {
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        var ongoing = false;
        foreach (var record in chart.Case.PriorTherapies)
        {
            if (record.Therapy != Therapy.Ravulizumab || chart.IsLater(record.StartedOn))
                continue;
            ongoing |= record.Outcome == TherapyOutcome.Ongoing;
            seen.Add(TherapyCriterion.Describe(chart, record, withTherapy: false));
        }

        var truth = ongoing ? Truth.Met : seen.Count > 0 ? Truth.NotMet : Truth.Unknown;
        return new("PC-05", truth, "IVIG may lower exposure to ravulizumab: a supplemental dose of it may be needed",
            seen.Count > 0 ? string.Join("; ", seen) : "nothing is recorded on ravulizumab");
    }

    /// <summary>Met when one is present; NotMet only when every one is recorded as absent, the age included.</summary>
    private static (Truth Truth, string Because) Factors(Chart chart, RiskFactorKind[] kinds, int fromAge)
    {
        var truth = chart.Age is { } age ? Kleene.Of(age >= fromAge) : Truth.Unknown;
        var seen = new List<string> { chart.Age is { } years ? $"{Numerals.Show(years)} years" : "date of birth not recorded" };
        var unrecorded = 0;
        foreach (var kind in kinds)
        {
            var present = Truth.Unknown;
            foreach (var factor in chart.Case.RiskFactors)
            {
                if (factor.Kind == kind && present != Truth.Met)
                    present = Kleene.Of(factor.Present);
            }

            truth = truth.Or(present);
            if (present == Truth.Met)
                seen.Add(kind.Words());
            else if (present == Truth.Unknown)
                unrecorded++;
        }

        if (truth != Truth.Met && unrecorded > 0)
            seen.Add($"{Numerals.Show(unrecorded)} of {Numerals.Show(kinds.Length)} risk factors not recorded");
        return (truth, string.Join(", ", seen));
    }

    /// <summary>The lowest estimated filtration rate of the latest day, against the policy's bound.</summary>
    private static (Truth Truth, string Because) FiltrationIsLow(Chart chart)
    {
        DateOnly? latest = null;
        foreach (var result in chart.Case.LabResults)
        {
            if (IsFiltration(chart, result) && !(latest >= result.CollectedOn))
                latest = result.CollectedOn;
        }

        if (latest is null)
            return (Truth.Unknown, "eGFR not recorded");
        var worst = AgainstThreshold.NotBelow;
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var result in chart.Case.LabResults)
        {
            if (!IsFiltration(chart, result) || result.CollectedOn != latest)
                continue;
            var judged = string.Equals(result.Unit, Units.FiltrationRate, StringComparison.Ordinal)
                ? IgaTest.Judge(result.Value, result.Comparator, chart.Policy.LowFiltrationRate)
                : AgainstThreshold.Open;
            worst = judged > worst ? judged : worst;
            seen.Add($"eGFR {IgaTest.Describe(result)}");
        }

        var truth = worst switch
        {
            AgainstThreshold.Below => Truth.Met,
            AgainstThreshold.NotBelow => Truth.NotMet,
            _ => Truth.Unknown,
        };
        return (truth, string.Join("; ", seen));
    }

    private static bool IsFiltration(Chart chart, LabResult result) =>
        string.Equals(result.Analyte, LabResult.Egfr, StringComparison.Ordinal) && !chart.IsLater(result.CollectedOn);
}
